import { type EntryId, newId } from '../../shared/base/ids.ts';
import type { EntryFields } from '../../shared/domain/entry.ts';
import type { EntryWithRev } from '../vault/api.ts';

/** The revision of an entry that is not in the journal yet. */
export const NOT_MADE = 0;

interface Begun {
  readonly fields: EntryFields;
  readonly onMade: (made: EntryWithRev) => void;
}

/** Kept for as long as the window lives, so that the way back to such a page is one. */
const begun = new Map<EntryId, Begun>();

/**
 * Begins an entry that is in the journal only once something is written in it: its page can be left without a word, and
 * nothing was done. Answers its id, to go to.
 *
 * @param onMade called with what is in the journal when it is
 */
export function beginEntry(fields: EntryFields, onMade: Begun['onMade']): EntryId {
  const id = newId<'entry'>();
  begun.set(id, { fields, onMade });
  return id;
}

/** One that was begun and is not made yet, as its page shows it. */
export function begunEntry(id: EntryId): EntryWithRev | undefined {
  const fields = begun.get(id)?.fields;
  if (fields === undefined) return undefined;
  const now = Date.now();
  return { entry: { ...fields, type: 'entry', id, order: 0, createdAt: now, updatedAt: now }, rev: NOT_MADE };
}

/** It is in the journal now. What was not begun here, or was made before, is left alone. */
export function entryMade(made: EntryWithRev): void {
  const { id } = made.entry;
  const was = begun.get(id);
  begun.delete(id);
  was?.onMade(made);
}
