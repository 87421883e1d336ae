import { isId, type SessionId } from '../../../shared/base/ids.ts';
import { ok } from '../../../shared/base/result.ts';
import { type Capture, CAPTURE_LIMITS, decodeCapture } from '../../../shared/capture/capture.ts';
import type { InboxRow } from '../../../shared/capture/places.ts';
import { recordsOf } from '../../../shared/capture/to-records.ts';
import { openFromInbox } from '../../../shared/crypto/inbox-seal.ts';
import { type Access, change } from '../commands/run.ts';
import type { Journal } from '../journal.ts';
import type { JournalDatabase, QuarantineRow } from '../store/database.ts';
import { storageError } from '../store/storage-errors.ts';
import { nameable } from './nameable.ts';

/** So many at a time: a save that a person waits for comes in between. */
const AT_ONCE = 40;

/**
 * Makes an entry of every capture in the inbox, in order. A capture leaves the inbox in the transaction that writes its
 * entry, which has its id: however often this is cut off, it comes in once. What cannot be opened is set aside. Where
 * the disk refuses, what is left stays for the next time.
 */
export async function drainInbox(journal: Journal, access: Access, when: 'whileLocked' | 'since'): Promise<void> {
  const { db } = journal.store;
  let news = false;
  while (!journal.closed) {
    const rows = await firstRows(db);
    if (rows.length === 0) break;
    const items: Item[] = [];
    for (const row of rows) items.push({ row, capture: await openRow(journal, row) });
    const taken = await change(access, async () => ok(await takeIn(journal, items, when)));
    if (!taken.ok) break;
    news ||= taken.value;
  }
  if (news) journal.events.emit({ type: 'captured' });
}

/** The first of those that wait. One that the platform cannot read comes without content: it holds up no other. */
async function firstRows(db: JournalDatabase): Promise<readonly InboxRow[]> {
  const first = db.inbox.limit(AT_ONCE);
  try {
    return await first.toArray();
  } catch (error) {
    if (storageError(error) === undefined) throw error;
  }
  const rows: InboxRow[] = [];
  for (const key of await first.primaryKeys()) {
    try {
      const row = await db.inbox.get(key);
      if (row !== undefined) rows.push(row);
    } catch (error) {
      if (storageError(error) === undefined) throw error;
      rows.push({ key, id: '', sealed: new Uint8Array() });
    }
  }
  return rows;
}

interface Item {
  readonly row: InboxRow;
  /** Undefined where it is not one of this journal's. */
  readonly capture: Capture | undefined;
}

/** What stands on the disk may be anything at all. */
async function openRow(journal: Journal, { id, sealed }: InboxRow): Promise<Capture | undefined> {
  const wellFormed = typeof id === 'string' && isId(id) && sealed instanceof Uint8Array;
  if (!wellFormed || sealed.length > CAPTURE_LIMITS.sealed) return undefined;
  const opened = await openFromInbox(journal.store.keys.inbox.reveal(), sealed);
  return opened.ok ? decodeCapture(opened.value, journal.header.vaultId, id) : undefined;
}

/** Writes one batch; answers whether there is something to tell of. */
async function takeIn(journal: Journal, items: readonly Item[], when: 'whileLocked' | 'since'): Promise<boolean> {
  const { clock, newId } = journal.deps;
  const now = clock.now();
  const people = nameable(journal);
  const first = journal.view.nextOrder;
  const seen = new Set<string>();
  // One whose id is in the journal came in before, or is a copy: nothing that is there is ever written over.
  const fresh = items.flatMap(({ capture }) => {
    if (capture === undefined || journal.store.ledger.has(capture.id) || seen.has(capture.id)) return [];
    seen.add(capture.id);
    return [capture];
  });
  const session = newId() as SessionId;
  const puts = fresh.flatMap((capture, i) => recordsOf(capture, { people, now, order: first + i, session, newId }));
  const aside = items.filter(({ capture }) => capture === undefined).map(({ row }) => asideRow(row, now));
  await journal.commit({ puts, inbox: { taken: items.map(({ row }) => row.key), aside } });
  const ids = fresh.map(({ id }) => id);
  const told = journal.captured;
  journal.captured = {
    ...told,
    [when]: [...told[when], ...ids],
    setAside: told.setAside + aside.length,
  };
  return ids.length > 0 || aside.length > 0;
}

const asideRow = ({ id, sealed }: Partial<InboxRow>, at: number): Omit<QuarantineRow, 'key'> => ({
  id: typeof id === 'string' ? id.slice(0, 256) : '',
  rev: 0,
  sealed: sealed instanceof Uint8Array ? sealed : new Uint8Array(),
  reason: 'capture',
  at,
});
