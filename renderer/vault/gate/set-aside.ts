import type { Damage } from '../api.ts';
import type { Journal } from '../journal.ts';
import { readOneByOne } from '../load/load-rows.ts';
import type { QuarantineRow, SealedRow } from '../store/database.ts';
import { Ledger } from '../store/ledger.ts';
import { sealManifest } from '../store/manifest.ts';
import { headerRow } from './headers.ts';

/**
 * Moves the rows that cannot be read, or that do not belong, to the quarantine table, makes the manifest agree with
 * what is left, and reads the journal again. One transaction: either all of it happened or nothing did.
 */
export async function setAside(journal: Journal): Promise<void> {
  await journal.queue.run(async () => {
    // Everything is read again first: what the damage named so far may not be all of it.
    await journal.reload();
    const { damage, store } = journal;
    if (damage === undefined) return;
    const { db } = store;
    const rejected = new Map(damage.records.map(({ id, reason }) => [id, reason]));
    const rows = await readOneByOne(db, [...rejected.keys()]);
    const ledger = new Ledger();
    for (const id of store.ledger.ids()) {
      const line = store.ledger.get(id);
      if (line !== undefined && !rejected.has(id)) ledger.set(id, line.rev, line.digest);
    }
    const seq =
      1 + Math.max(store.manifest.seq, journal.opening.markerSeq, (await db.manifest.get('manifest'))?.rev ?? 0);
    const manifest = sealManifest(store.keys, { seq, count: ledger.count, sum: ledger.sum });
    const at = journal.deps.clock.now();

    await db.transaction('rw', [db.records, db.manifest, db.header, db.packs, db.fresh, db.quarantine], async () => {
      await db.quarantine.bulkAdd(rows.map((row) => quarantined(row, rejected.get(row.id), at)));
      await db.records.bulkDelete([...rejected.keys()]);
      await db.manifest.put(manifest);
      await db.packs.clear();
      await db.fresh.clear();
      if (journal.opening.headerLost) await db.header.put(headerRow(journal.header));
    });
    journal.settle();
    await journal.reload();
  });
}

type Reason = Damage['records'][number]['reason'];

const quarantined = (row: SealedRow, reason: Reason | undefined, at: number): Omit<QuarantineRow, 'key'> => ({
  id: row.id,
  rev: row.rev,
  sealed: row.sealed,
  reason: reason ?? 'unsealable',
  at,
});
