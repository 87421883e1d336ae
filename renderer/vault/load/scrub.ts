import type { Journal } from '../journal.ts';
import type { SealedRow } from '../store/database.ts';
import type { BadRecord } from './damage.ts';

type Found = Pick<BadRecord, 'id' | 'reason'>;

/** Compares the ids on disk with those of the ledger: rows that are gone and rows that nobody wrote. */
export async function compareIds(journal: Journal): Promise<readonly Found[]> {
  const { db, ledger } = journal.store;
  const onDisk = new Set(await db.records.toCollection().primaryKeys());
  const found: Found[] = [];
  for (const id of ledger.ids()) if (!onDisk.has(id)) found.push({ id, reason: 'missing' });
  for (const id of onDisk) if (!ledger.has(id)) found.push({ id, reason: 'unexpected' });
  return found;
}

/**
 * Opens every row, a few at a time, and compares it with the ledger: what a snapshot let the unlock skip. Answers what
 * is not in order, or undefined where it was stopped.
 */
export async function scrub(journal: Journal, stopped: () => boolean): Promise<readonly Found[] | undefined> {
  const { pace } = journal.deps;
  const found: Found[] = [];
  let after = '';
  for (;;) {
    if (stopped()) return undefined;
    const rows = await journal.store.db.records.where(':id').above(after).limit(pace.scrubRows).toArray();
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.id;
    for (const row of rows) {
      const problem = await check(journal, row);
      if (problem !== undefined) found.push(problem);
    }
    await new Promise((resolve) => setTimeout(resolve, pace.scrubRest));
  }
  const ids = await journal.queue.run(async () => await compareIds(journal));
  return [...found, ...ids];
}

async function check(journal: Journal, row: SealedRow): Promise<Found | undefined> {
  if (journal.store.openRow(row).ok) return undefined;
  // It may have been written since it was read: what counts is how it looks when nothing is under way.
  return await journal.queue.run(async () => {
    if (!journal.store.ledger.has(row.id)) return undefined;
    const again = await journal.store.read(row.id);
    return again.ok || again.error === 'missing' ? undefined : { id: row.id, reason: again.error };
  });
}
