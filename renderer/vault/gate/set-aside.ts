import type { Journal } from '../journal.ts';
import type { BadRecord } from '../load/damage.ts';
import { reload } from '../load/load.ts';
import { readOneByOne } from '../load/load-rows.ts';
import type { QuarantineRow, SealedRow } from '../store/database.ts';
import { Ledger } from '../store/ledger.ts';
import { sealManifest } from '../store/manifest.ts';
import { headerRow } from './headers.ts';
import { rescue } from './rescue.ts';

/**
 * Moves the rows that cannot be read, or that do not belong, to the quarantine table, keeps what memory still has of
 * them, makes the manifest agree with what is left, and reads the journal again. One transaction: either all of it
 * happened or nothing did.
 */
export async function setAside(journal: Journal): Promise<void> {
  await journal.queue.run(async () => {
    journal.before ??= {
      records: journal.damage?.records ?? [],
      view: journal.generation > 0 ? journal.view : undefined,
    };
    const remembered = journal.before.view;
    const known = [...journal.before.records, ...(journal.damage?.records ?? [])];
    // Everything is read again first: what the damage named so far may not be all of it.
    await reload(journal);
    const { store } = journal;
    const { db } = store;
    const found = journal.damage?.records ?? [];
    const rejected = [...known.filter((bad) => bad.reason === 'unexpected'), ...found];
    const rescued = rescue(journal, [...known, ...found], remembered);
    const reasons = new Map([...known, ...rejected].map((bad) => [bad.id, bad.reason]));
    const gone = new Set(rejected.map((bad) => bad.id));
    // What a rescued entry takes the place of is kept too: it may be an older version of it.
    const rows = await readOneByOne(db, [...new Set([...gone, ...rescued.map(({ row }) => row.id)])]);
    const ledger = new Ledger();
    for (const id of store.ledger.ids()) {
      const line = store.ledger.get(id);
      if (line !== undefined && !gone.has(id)) ledger.set(id, line.rev, line.digest);
    }
    for (const { row, digest } of rescued) ledger.set(row.id, row.rev, digest);
    const last = Math.max(store.manifest.seq, journal.opening.markerSeq, (await db.manifest.get('manifest'))?.rev ?? 0);
    const manifest = sealManifest(store.keys, { seq: last + 1, count: ledger.count, sum: ledger.sum });
    const at = journal.deps.clock.now();

    await db.transaction('rw', [db.records, db.manifest, db.header, db.packs, db.fresh, db.quarantine], async () => {
      await db.quarantine.bulkAdd(rows.map((row) => quarantined(row, reasons.get(row.id), at)));
      await db.records.bulkDelete([...gone]);
      await db.records.bulkPut(rescued.map(({ row }) => row));
      await db.manifest.put(manifest);
      await db.packs.clear();
      await db.fresh.clear();
      if (journal.opening.headerLost) await db.header.put(headerRow(journal.header));
    });
    journal.settled = true;
    journal.before = undefined;
    await reload(journal);
  });
}

const quarantined = (
  row: SealedRow,
  reason: BadRecord['reason'] | undefined,
  at: number,
): Omit<QuarantineRow, 'key'> => ({
  id: row.id,
  rev: row.rev,
  sealed: row.sealed,
  reason: reason ?? 'unsealable',
  at,
});
