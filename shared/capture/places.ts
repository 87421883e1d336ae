/** The table beside the journal's own into which captures go, and the only one that a capturing page writes to. */
export const INBOX_TABLE = 'inbox';

/** A capture as it lies there until the next unlock. Beside what is sealed there is a random id and the order. */
export interface InboxRow {
  readonly key: number;
  readonly id: string;
  readonly sealed: Uint8Array;
}

/** The channel on which a capturing page and the journal's worker talk, one for each database. */
export const inboxChannel = (database: string): string => `${database}-inbox`;

/** What a page that captures tells the worker of the journal, which hears it while the journal is open. */
export type PageMessage =
  /** Something is in the inbox. */
  | { readonly type: 'kept' }
  /** Whose names stand in the text? No answer: the journal is closed. */
  | { readonly type: 'who'; readonly text: string };

/** What the worker tells such pages. */
export type WorkerMessage =
  | { readonly type: 'people'; readonly text: string; readonly people: readonly NamedPerson[] }
  /** The journal is being closed: names are to be forgotten. */
  | { readonly type: 'closed' };

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}
