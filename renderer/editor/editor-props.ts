import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import type { Family } from '../../shared/domain/kinds/definition.ts';
import type { RichText } from '../../shared/text/rich-text.ts';

export interface EditorHandle {
  focus(): void;
  /** What stands in the editor now, also before `onChange` reported it. */
  getDocument(): RichText;
  /** Puts another document in. It is not a change: `onChange` is silent and undo does not bring the earlier one back. */
  setDocument(document: RichText): void;
}

/** A kind of entry that the slash menu offers to mark a line as. */
export interface LineItem {
  readonly id: string;
  readonly name: string;
  /** What is asked about it, in a few words. */
  readonly hint: string;
  readonly icon: LucideIcon;
  readonly family: Family;
  /** Gets the line's text, without the typed command. */
  readonly run: (line: string) => void;
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
  /** Something could not be done and why, in a sentence for a person. */
  readonly onNotice?: ((message: string) => void) | undefined;
  /** Offered above the shapes of a line in the slash menu. */
  readonly lineItems?: readonly LineItem[] | undefined;
  /** `composer` inside a box, `page` as a sheet of its own, `read` as text without an editor. */
  readonly variant: 'composer' | 'page' | 'read';
  readonly ref?: Ref<EditorHandle> | undefined;
}
