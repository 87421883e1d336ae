import type { Build, Journal } from '../journal.ts';
import type { ViewEntry } from '../view/view-entry.ts';
import { FORMAT, INDEX_ID, packId, type PackItem, sealIndex, sealPack } from './snapshot-format.ts';

/**
 * Writes a snapshot of the view, pack by pack, so that saving goes on in between; its index comes last and makes it
 * valid in one transaction. Answers false where it was overtaken: something was deleted for good, or `stopped`.
 * Rejects where the disk fails; then the snapshot before it, if there was one, is still in use.
 */
export async function writeSnapshot(journal: Journal, stopped: () => boolean): Promise<boolean> {
  const { pace } = journal.deps;
  const { store } = journal;
  const build = await journal.queue.run(async () => await begin(journal));
  const overtaken = (): boolean => stopped() || journal.build !== build;
  const ids = [...idsInOrder(journal)];
  let count = 0;
  let number = 0;
  for (let at = 0; at < ids.length;) {
    number += 1;
    const limit = number === 1 ? pace.firstPack : pace.packItems;
    const taken = await journal.queue.run(async () => {
      if (overtaken()) return 0;
      const pack = collect(journal, ids, at, limit);
      count += pack.items.length;
      const row = await sealPack(store.keys, build.generation, number, pack.items);
      await store.db.packs.put(row);
      return pack.taken;
    });
    if (taken === 0) return false;
    at += taken;
  }
  return await journal.queue.run(async () => {
    if (overtaken()) return false;
    await finish(journal, build, { format: FORMAT, packs: number, count });
    return true;
  });
}

async function begin(journal: Journal): Promise<Build> {
  const { db } = journal.store;
  // What an earlier attempt left behind goes first.
  await db.transaction('rw', [db.packs, db.fresh], async () => {
    if (journal.generation === 0) {
      await db.packs.clear();
      await db.fresh.clear();
    } else {
      await db.packs
        .where(':id')
        .aboveOrEqual(packId(journal.generation + 1, 0))
        .delete();
    }
  });
  const build = { generation: journal.generation + 1, fresh: new Set<string>() };
  journal.build = build;
  journal.store.tracking = true;
  return build;
}

async function finish(journal: Journal, build: Build, index: Parameters<typeof sealIndex>[2]): Promise<void> {
  const { db, keys } = journal.store;
  const row = await sealIndex(keys, build.generation, index);
  const fresh = [...build.fresh].map((id) => ({ id }));
  await db.transaction('rw', [db.packs, db.fresh], async () => {
    await db.packs.put(row);
    await db.packs.where(':id').between(INDEX_ID, packId(build.generation, 0), false, false).delete();
    await db.fresh.clear();
    await db.fresh.bulkPut(fresh);
  });
  journal.generation = build.generation;
  journal.fresh = build.fresh;
  journal.build = undefined;
}

const idOf = (entry: ViewEntry): string => entry.fields.id;

/** The order of reading: what every screen needs, then the newest entries. */
function* idsInOrder({ view }: Journal): Generator<string> {
  const later: string[] = [];
  for (const id of view.ids()) {
    const type = view.typeOf(id);
    if (type === 'revision') later.push(id);
    else if (type !== 'entry') yield id;
  }
  yield* view.timeline.items.map(idOf);
  yield* view.trash.map(idOf);
  yield* later;
}

function collect(
  journal: Journal,
  ids: readonly string[],
  from: number,
  limit: number,
): { readonly items: readonly PackItem[]; readonly taken: number } {
  const items: PackItem[] = [];
  let text = 0;
  let at = from;
  for (; at < ids.length && at - from < limit && text < journal.deps.pace.packText; at++) {
    const id = ids[at] ?? '';
    const viewed = journal.view.get(id);
    const line = journal.store.ledger.get(id);
    // Deleted since the order was taken.
    if (viewed === undefined || line === undefined) continue;
    if (viewed.type === 'entry') text += viewed.text.length;
    items.push({ id, rev: line.rev, digest: line.digest, viewed });
  }
  return { items, taken: at - from };
}
