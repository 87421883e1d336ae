import { must } from '../../../shared/base/assert.ts';
import { add, EMPTY_SUM, type Sum } from '../../../shared/crypto/manifest-sum.ts';
import type { JournalDatabase, SealedRow } from '../store/database.ts';
import { isWellFormed, openRecord } from '../store/record-rows.ts';
import { storageError } from '../store/storage-errors.ts';
import type { SealedStore } from '../store/sealed-store.ts';
import type { View } from '../view/view.ts';
import { toViewed, type Viewed } from '../view/view-entry.ts';

/** Rows read in one go: large enough to be fast, small enough to let questions in between. */
const CHUNK = 1000;

export interface BadRow {
  readonly id: string;
  readonly reason: 'unsealable' | 'invalid';
}

export interface LoadedRows {
  readonly bad: readonly BadRow[];
  /** Rows on disk, good and bad, and what they add up to as they lie there. */
  readonly present: number;
  readonly sum: Sum;
}

/**
 * Reads every row of `records` into the store's ledger and the view. Rows that do not open are left out of both and
 * reported. `progress` is called after each chunk with the number of rows read.
 */
export async function loadRows(store: SealedStore, view: View, progress: (done: number) => void): Promise<LoadedRows> {
  const bad: BadRow[] = [];
  let present = 0;
  let sum: Sum = EMPTY_SUM;
  for await (const rows of chunks(store)) {
    const batch: (readonly [string, Viewed])[] = [];
    for (const row of rows) {
      const digest = digestOf(store, row);
      present += 1;
      if (digest !== undefined) sum = add(sum, digest);
      const opened = openRecord(store.keys, row);
      if (opened.ok) {
        store.ledger.set(row.id, row.rev, must(digest, 'a row that opens has a digest'));
        batch.push([row.id, toViewed(opened.value, row.rev)]);
      } else {
        bad.push({ id: row.id, reason: opened.error });
      }
    }
    view.putAll(batch);
    progress(present);
  }
  return { bad, present, sum };
}

/** All rows in the order of their ids; the next chunk is read while the present one is used. */
async function* chunks({ db }: SealedStore): AsyncGenerator<readonly SealedRow[]> {
  let coming = readChunk(db, '');
  for (;;) {
    const rows = await coming;
    const last = rows.at(-1);
    if (last === undefined) return;
    coming = readChunk(db, last.id);
    // Where the next chunk fails while this one is used, it is the next turn that meets the failure.
    coming.catch(() => undefined);
    yield rows;
  }
}

async function readChunk(db: JournalDatabase, after: string): Promise<readonly SealedRow[]> {
  const part = db.records.where(':id').above(after).limit(CHUNK);
  try {
    return await part.toArray();
  } catch (error) {
    if (storageError(error) === undefined) throw error;
    // One value that the platform cannot read fails the whole call: read one by one, to lose only that one.
    return await readOneByOne(db, await part.primaryKeys());
  }
}

/** Rows by id. One that the platform cannot read comes back without bytes; one that is not there is left out. */
export async function readOneByOne(db: JournalDatabase, ids: readonly string[]): Promise<readonly SealedRow[]> {
  const rows: SealedRow[] = [];
  for (const id of ids) {
    try {
      const row = await db.records.get(id);
      if (row !== undefined) rows.push(row);
    } catch (error) {
      if (storageError(error) === undefined) throw error;
      rows.push({ id, rev: 0, sealed: new Uint8Array() });
    }
  }
  return rows;
}

const digestOf = (store: SealedStore, row: SealedRow): Sum | undefined =>
  isWellFormed(row) ? store.keys.digest(row) : undefined;
