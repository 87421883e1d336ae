import type { MarkedSort, Mention, MentionSort } from '../domain/mentions.ts';
import type { RichNode } from './rich-text.ts';

/** A record that can be mentioned. */
export interface MentionChoice {
  readonly id: string;
  /** How it is named in the text, without the sign. */
  readonly label: string;
  /** What tells it from another of the same name. */
  readonly hint?: string | undefined;
}

/** What completes a mention that is being typed. */
export interface MentionChoices {
  /** Records that exist, best first, at most eight. */
  readonly known: readonly MentionChoice[];
  /** What `create` would make of the typed words; none where a record has just that name. */
  readonly fresh?: { readonly label: string; readonly hint?: string | undefined } | undefined;
}

/** A line of a text that is to become a record. */
export interface LineToMark {
  readonly text: string;
  /** The same with its marks and mentions. */
  readonly content: readonly RichNode[];
}

/**
 * What a text needs of the journal's records. Answers that are no promise come at once, from memory: they are asked for
 * at every keystroke.
 */
export interface TextRecords {
  /** What completes the words after the sign. */
  readonly find: (sort: MentionSort, typed: string) => MentionChoices;
  /**
   * Makes a record of the words after the sign. Undefined where it could not be made; the person has been told why.
   * `takeBack` turns the mention into plain text again, for an undo.
   */
  readonly create: (sort: MentionSort, typed: string, takeBack: () => void) => Promise<Mention | undefined>;
  /** Makes a record of a line and answers its id; undefined and `takeBack` as above. */
  readonly mark: (sort: MarkedSort, line: LineToMark, takeBack: () => void) => Promise<string | undefined>;
  /** The record's name as it is now; undefined where it is not known, or not yet. */
  readonly label: (sort: MentionSort, id: string) => string | undefined;
  /** The main fields of what a line became, in a few words each; undefined where they are not known, or not yet. */
  readonly facts: (sort: MarkedSort, id: string) => readonly string[] | undefined;
  /** Goes to where the record is shown. */
  readonly open: (sort: MentionSort | MarkedSort, id: string) => void;
  /** Calls back when labels, facts or choices may be others; answers the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
}
