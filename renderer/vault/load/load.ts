import { ALL_TOPICS, type Journal, JournalClosed } from '../journal.ts';
import { EMPTY_MANIFEST, openManifest } from '../store/manifest.ts';
import type { Damage } from '../api.ts';
import { damageOf } from './damage.ts';
import { type Expectation, judge } from './judge.ts';
import { loadRows } from './load-rows.ts';
import { findSnapshot, loadSnapshot, type SnapshotFound } from './load-snapshot.ts';
import { compareIds } from './scrub.ts';

/** Starts reading. Resolves when the first screen can be answered; `journal.loaded` resolves when all is there. */
export async function startLoading(journal: Journal): Promise<void> {
  const expectation = await readManifest(journal);
  const snapshot = expectation.manifest === undefined ? undefined : await findSnapshot(journal.store);
  await new Promise<void>((resolve, reject) => {
    journal.loaded = load(journal, expectation, snapshot, resolve);
    journal.loaded.then(resolve, reject);
  });
}

/** Reads everything again, from the rows themselves. */
export async function reload(journal: Journal): Promise<void> {
  journal.reset();
  await loadAllRows(journal, await readManifest(journal), () => undefined);
  journal.changed([], ALL_TOPICS);
}

async function readManifest({ opening, store, settled }: Journal): Promise<Expectation> {
  const row = await opening.db.manifest.get('manifest');
  const manifest = row && openManifest(opening.keys, row);
  store.manifest = manifest ?? EMPTY_MANIFEST;
  if (settled) return { manifest, markerSeq: 0, foreignMarker: undefined, headerLost: false };
  const { markerSeq, foreignMarker, headerLost } = opening;
  return { manifest, markerSeq, foreignMarker, headerLost };
}

async function load(
  journal: Journal,
  expectation: Expectation,
  snapshot: SnapshotFound | undefined,
  shown: () => void,
): Promise<void> {
  if (snapshot !== undefined && (await fromSnapshot(journal, snapshot, shown))) {
    const { ledger } = journal.store;
    const found = await compareIds(journal);
    const same = { bad: [], present: ledger.count, sum: ledger.sum };
    finish(journal, found.length > 0 ? damageOf(journal, found) : judge(journal.store, same, expectation));
  } else {
    journal.reset();
    await loadAllRows(journal, expectation, shown);
  }
}

async function fromSnapshot(journal: Journal, snapshot: SnapshotFound, shown: () => void): Promise<boolean> {
  const { count } = snapshot.index;
  if (!(await loadSnapshot(journal.store, journal.view, snapshot, progress(journal, count, shown)))) return false;
  journal.store.tracking = true;
  journal.generation = snapshot.generation;
  journal.fresh = new Set(snapshot.fresh);
  return true;
}

async function loadAllRows(journal: Journal, expectation: Expectation, shown: () => void): Promise<void> {
  const total = await journal.store.db.records.count();
  // A journal that is read in a moment is answered whole, so that damage is known with the answer.
  const early = total > journal.deps.pace.snapshotFrom ? shown : () => undefined;
  const rows = await loadRows(journal.store, journal.view, progress(journal, total, early));
  finish(journal, judge(journal.store, rows, expectation));
}

function finish(journal: Journal, damage: Damage | undefined): void {
  journal.damage = damage;
  journal.complete = true;
  const total = journal.view.size;
  journal.events.emit({ type: 'loading', done: total, total });
  if (damage !== undefined) journal.events.emit({ type: 'damaged', damage });
}

function progress(journal: Journal, total: number, shown: () => void): (done: number) => void {
  let last = 0;
  return (done) => {
    if (journal.closed) throw new JournalClosed();
    shown();
    const now = performance.now();
    if (now - last < journal.deps.pace.loadingEvery || done >= total) return;
    last = now;
    journal.events.emit({ type: 'loading', done, total });
  };
}
