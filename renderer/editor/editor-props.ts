import type { Ref } from 'react';
import type { EvidenceMark, MarkedSort } from '../../shared/domain/mentions.ts';
import type { RichNode, RichText } from '../../shared/text/rich-text.ts';
import type { TextRecords } from '../../shared/text/text-records.ts';

export interface EditorHandle {
  focus(): void;
  /** Makes a record of the line at the caret, as the slash menu does. */
  mark(sort: MarkedSort): void;
  /** Puts nodes in, as the person’s own change: at the caret, or at the end where nobody was in the text yet. */
  insert(nodes: readonly RichNode[]): void;
  /** Selects a place of the text and brings it into sight. */
  reveal(spot: TextSpot): void;
  /** What stands in the editor now, also before `onChange` reported it. */
  getDocument(): RichText;
  /** Puts another document in. It is not a change: `onChange` is silent and undo does not bring the earlier one back. */
  setDocument(document: RichText): void;
}

/** A line of the text, from 0, and where in it, in UTF-16 units: a mention is as long as its label, a line break 1. */
export interface TextSpot {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** A text that the slash menu offers to put in. */
export interface TextTemplate {
  readonly id: string;
  readonly name: string;
  readonly hint?: string | undefined;
  readonly body: RichText;
  /** Offered before anything is typed; the others are found by their name. */
  readonly first: boolean;
}

export interface EditorProps {
  /**
   * What is opened. While it is written in, a later value is not looked at (it is mostly the echo of a save): use
   * `setDocument` or a `key`. The variant `read` shows the newest value.
   */
  readonly document: RichText;
  /** After every edit by the person, never for opening. Unchanged parts are the same objects as before. */
  readonly onChange?: ((document: RichText) => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  /** Accessible name of the text, such as `Note`. */
  readonly label: string;
  readonly autoFocus?: boolean | undefined;
  /** Shown in the same place and look, but nothing can be typed. */
  readonly readOnly?: boolean | undefined;
  /** Mod+Enter. */
  readonly onSubmit?: (() => void) | undefined;
  /** A person wants to follow a link: ask, show the whole address, then open it. The editor itself never follows one. */
  readonly onOpenLink: (url: string) => void;
  /** A person wants to see what words stand on. Without it the numbers lead nowhere. */
  readonly onOpenEvidence?: ((evidence: EvidenceMark) => void) | undefined;
  /** Something could not be done and why, in a sentence for a person. */
  readonly onNotice?: ((message: string) => void) | undefined;
  /**
   * The records that the text can mention and that its lines can become. Without them nothing is completed, and what
   * is mentioned already is shown by the name it has in the text. The same object from render to render.
   */
  readonly records?: TextRecords | undefined;
  /** Texts that can be put in by the slash menu; those offered before anything is typed come first. */
  readonly templates?: readonly TextTemplate[] | undefined;
  /** `composer` inside a box, `page` as a sheet of its own, `read` as text without an editor. */
  readonly variant: 'composer' | 'page' | 'read';
  readonly ref?: Ref<EditorHandle> | undefined;
}
