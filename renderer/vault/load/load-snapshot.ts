import { must } from '../../../shared/base/assert.ts';
import { openRecord } from '../store/record-rows.ts';
import type { SealedStore } from '../store/sealed-store.ts';
import type { View } from '../view/view.ts';
import { toViewed, type Viewed } from '../view/view-entry.ts';
import { INDEX_ID, openIndex, openPack, type PackItem, packId, type SnapshotIndex } from './snapshot-format.ts';

export interface SnapshotFound {
  readonly generation: number;
  readonly index: SnapshotIndex;
  /** Ids written or removed since it was made. */
  readonly fresh: ReadonlySet<string>;
}

/** The snapshot on disk, if there is one that this version can use. */
export async function findSnapshot(store: SealedStore): Promise<SnapshotFound | undefined> {
  const row = await store.db.packs.get(INDEX_ID);
  const index = row && (await openIndex(store.keys, row));
  if (row === undefined || index === undefined) return undefined;
  const fresh = new Set(await store.db.fresh.toCollection().primaryKeys());
  return { generation: row.rev, index, fresh };
}

/**
 * Fills ledger and view from the snapshot and the rows written since. Answers false where anything about it is not in
 * order: then ledger and view hold a part, and the caller starts again with every row. `shown` is called as soon as
 * the newest entries are there.
 */
export async function loadSnapshot(
  store: SealedStore,
  view: View,
  found: SnapshotFound,
  progress: (done: number) => void,
): Promise<boolean> {
  if (!(await loadFresh(store, view, found))) return false;
  const read = async (number: number): Promise<readonly PackItem[] | undefined> => {
    const row = await store.db.packs.get(packId(found.generation, number));
    return row?.rev === found.generation ? await openPack(store.keys, row) : undefined;
  };
  // The next pack is read and decrypted by the platform while this one is put into the view.
  let coming = read(1);
  for (let number = 1; number <= found.index.packs; number++) {
    const items = await coming;
    if (number < found.index.packs) coming = read(number + 1);
    coming.catch(() => undefined);
    if (items === undefined) return false;
    const batch: (readonly [string, Viewed])[] = [];
    for (const { id, rev, digest, viewed } of items) {
      if (found.fresh.has(id)) continue;
      store.ledger.set(id, rev, digest);
      batch.push([id, viewed]);
    }
    view.putAll(batch);
    progress(store.ledger.count);
  }
  return store.ledger.count === store.manifest.count && store.ledger.sum === store.manifest.sum;
}

async function loadFresh(store: SealedStore, view: View, found: SnapshotFound): Promise<boolean> {
  const rows = await store.db.records.bulkGet([...found.fresh]);
  const batch: (readonly [string, Viewed])[] = [];
  for (const row of rows) {
    // A row that is not there was deleted since; the manifest's sum tells whether that is so.
    if (row === undefined) continue;
    const opened = openRecord(store.keys, row);
    if (!opened.ok) return false;
    store.ledger.set(row.id, row.rev, must(store.keys.digest(row), 'a row that opens has a digest'));
    batch.push([row.id, toViewed(opened.value, row.rev)]);
  }
  view.putAll(batch);
  return true;
}
