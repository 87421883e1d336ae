import { add, subtract } from '../../../shared/crypto/manifest-sum.ts';
import { must } from '../../../shared/base/assert.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { JournalRecord } from '../../../shared/domain/records.ts';
import type { JournalDatabase, QuarantineRow, SealedRow } from './database.ts';
import { Ledger } from './ledger.ts';
import { type Manifest, sealManifest } from './manifest.ts';
import { openRecord, sealRecord } from './record-rows.ts';
import type { VaultKeys } from './vault-keys.ts';

/** What one transaction writes. */
export interface Change {
  readonly puts: readonly JournalRecord[];
  readonly deletes?: readonly string[];
  /** Drops the snapshot in the same transaction, so that nothing of what is deleted stays in it. */
  readonly forget?: boolean;
  /** Takes captures out of the inbox in the same transaction, and sets aside those that cannot be opened. */
  readonly inbox?: InboxChange;
  /** The records were there before, and were changed: none of them is at its first revision again. */
  readonly back?: boolean;
}

export interface InboxChange {
  readonly taken: readonly number[];
  readonly aside: readonly Omit<QuarantineRow, 'key'>[];
}

/** A record as it now lies on disk. */
export interface Written {
  readonly record: JournalRecord;
  readonly rev: number;
}

export type ReadProblem = 'missing' | 'unsealable' | 'invalid' | 'stale';

/** The rows on disk are not the ones that were opened: somebody else wrote, or the disk lost something. */
export class RowsChanged extends Error {
  override readonly name = 'RowsChanged';
}

/** Sealed rows on disk, with the ledger of what must be there. Calls of `commit` must not overlap. */
export class SealedStore {
  readonly db: JournalDatabase;
  readonly keys: VaultKeys;
  readonly ledger = new Ledger();
  manifest: Manifest;
  /** Whether ids of written rows are noted for the snapshot that there is, or that is being made. */
  tracking = false;

  constructor(db: JournalDatabase, keys: VaultKeys, manifest: Manifest) {
    this.db = db;
    this.keys = keys;
    this.manifest = manifest;
  }

  /**
   * Seals, then writes rows and manifest in one transaction that is on disk when this resolves. Rejects with Dexie's
   * error, or `RowsChanged` where a row or the manifest is not at the revision that is known here; then nothing was
   * written.
   */
  async commit(change: Change): Promise<readonly Written[]> {
    const before = change.back === true ? 1 : 0;
    const rows = change.puts.map((record) =>
      sealRecord(this.keys, record, Math.max(this.ledger.rev(record.id), before) + 1),
    );
    const deletes = (change.deletes ?? []).filter((id) => this.ledger.has(id));
    const digests = rows.map((row) => must(this.keys.digest(row), 'a sealed row has a digest'));
    const touched = [...rows.map((row) => row.id), ...deletes];

    let { sum } = this.manifest;
    for (const digest of digests) sum = add(sum, digest);
    for (const id of touched) {
      const line = this.ledger.get(id);
      if (line !== undefined) sum = subtract(sum, line.digest);
    }
    const added = rows.filter((row) => !this.ledger.has(row.id)).length;
    const manifest = { seq: this.manifest.seq + 1, count: this.manifest.count + added - deletes.length, sum };

    await this.#write(rows, deletes, manifest, change);

    this.manifest = manifest;
    for (const [i, row] of rows.entries())
      this.ledger.set(row.id, row.rev, must(digests[i], 'there is a digest for every row'));
    for (const id of deletes) this.ledger.delete(id);
    return change.puts.map((record, i) => ({ record, rev: must(rows[i], 'a row for every record').rev }));
  }

  /** Reads one record and checks that it is the one the ledger names. */
  async read(id: string): Promise<Result<Written, ReadProblem>> {
    const row = await this.db.records.get(id);
    if (row === undefined) return err('missing');
    return this.openRow(row);
  }

  /** Opens a row that was read, against the ledger. */
  openRow(row: SealedRow): Result<Written, ReadProblem> {
    const opened = openRecord(this.keys, row);
    if (!opened.ok) return opened;
    const line = this.ledger.get(row.id);
    if (line === undefined || line.rev !== row.rev || line.digest !== this.keys.digest(row)) return err('stale');
    return ok({ record: opened.value, rev: row.rev });
  }

  async #write(rows: SealedRow[], deletes: string[], manifest: Manifest, { forget, inbox }: Change): Promise<void> {
    const { db, ledger } = this;
    const sealedManifest = sealManifest(this.keys, manifest);
    const seq = this.manifest.seq;
    const changed = rows.filter((row) => ledger.has(row.id));
    const touched = [...rows.map(({ id }) => ({ id })), ...deletes.map((id) => ({ id }))];
    const tables = [db.records, db.manifest, db.fresh, db.packs];
    await db.transaction('rw', inbox === undefined ? tables : [...tables, db.inbox, db.quarantine], async () => {
      const stored = await db.manifest.get('manifest');
      if (stored?.rev !== seq) throw new RowsChanged(`The manifest is at ${stored?.rev ?? 'none'}, not at ${seq}`);
      const before = await db.records.bulkGet(changed.map((row) => row.id));
      for (const [i, row] of changed.entries())
        if (before[i]?.rev !== row.rev - 1) throw new RowsChanged('A row is not at the revision that was read');
      await db.records.bulkPut(rows);
      await db.records.bulkDelete(deletes);
      await db.manifest.put(sealedManifest);
      if (inbox !== undefined) {
        await db.inbox.bulkDelete([...inbox.taken]);
        await db.quarantine.bulkAdd([...inbox.aside]);
      }
      if (forget === true) {
        await db.packs.clear();
        await db.fresh.clear();
      } else if (this.tracking) {
        await db.fresh.bulkPut(touched);
      }
    });
  }
}
