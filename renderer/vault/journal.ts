import type { Header } from '../../shared/crypto/header-format.ts';
import { headerFacts } from '../../shared/crypto/header-format.ts';
import type { Vmk } from '../../shared/crypto/keys.ts';
import type { Damage, Topic, Unlocked } from './api.ts';
import type { VaultDeps } from './deps.ts';
import { createThrottle, type Events, type Throttle } from './events.ts';
import { type Expectation, judge } from './load/judge.ts';
import { loadRows } from './load/load-rows.ts';
import { findSnapshot, loadSnapshot, type SnapshotFound } from './load/load-snapshot.ts';
import { writeMarker } from './marker.ts';
import { createSerial } from './serial.ts';
import type { JournalDatabase } from './store/database.ts';
import { EMPTY_MANIFEST, openManifest } from './store/manifest.ts';
import { type Change, SealedStore, type Written } from './store/sealed-store.ts';
import type { VaultKeys } from './store/vault-keys.ts';
import { View } from './view/view.ts';
import { toViewed } from './view/view-entry.ts';

/** What unlocking found out before the first record was read. */
export interface Opening {
  readonly db: JournalDatabase;
  readonly header: Header;
  readonly vmk: Vmk;
  readonly keys: VaultKeys;
  readonly markerSeq: number;
  readonly foreignMarker: boolean;
  readonly headerLost: boolean;
}

/** An unlocked journal: sealed rows on disk, the view of them in memory, and what happens in between. */
export class Journal {
  readonly deps: VaultDeps;
  readonly events: Events;
  readonly opening: Opening;
  header: Header;
  store: SealedStore;
  view: View;
  /** Set while anything on disk is not as it must be: then nothing is written. */
  damage: Damage | undefined;
  /** Whether all records are in the view. */
  complete = false;
  /** Resolves when the load has ended, with damage or without. */
  loaded: Promise<void> = Promise.resolve();
  /** The generation of the snapshot in use; 0 where there is none. */
  generation = 0;
  fresh = new Set<string>();
  closed = false;
  readonly queue = createSerial();
  #settled = false;
  readonly #marker: Throttle;
  #onCommand: () => void = () => undefined;

  constructor(deps: VaultDeps, events: Events, opening: Opening) {
    this.deps = deps;
    this.events = events;
    this.opening = opening;
    this.header = opening.header;
    this.store = new SealedStore(opening.db, opening.keys, EMPTY_MANIFEST);
    this.view = new View(deps.createIndex());
    this.#marker = createThrottle(deps.pace.markerEvery, () => events.emit({ type: 'marker', marker: this.marker }));
  }

  get marker(): string {
    return writeMarker(this.header, this.store.manifest.seq);
  }

  get unlocked(): Unlocked {
    const answer = { header: headerFacts(this.header), marker: this.marker };
    return this.damage === undefined ? answer : { ...answer, damage: this.damage };
  }

  /** Calls back after every commit: what waits for idle time starts waiting again. */
  onCommand(listener: () => void): void {
    this.#onCommand = listener;
  }

  /** Starts reading. Resolves when the first screen can be answered; `loaded` resolves when all is there. */
  async start(): Promise<void> {
    const expectation = await this.#readManifest();
    const snapshot = expectation.manifest === undefined ? undefined : await findSnapshot(this.store);
    await new Promise<void>((resolve, reject) => {
      this.loaded = this.#load(expectation, snapshot, resolve);
      this.loaded.then(resolve, reject);
    });
  }

  /** Reads everything again, from the rows themselves. */
  async reload(): Promise<void> {
    this.#forgetAll();
    await this.#loadAllRows(await this.#readManifest(), () => undefined);
    this.events.emit({ type: 'changed', ids: [], topics: ALL_TOPICS });
  }

  /** What the host's note or a lost header held against the journal has been dealt with. */
  settle(): void {
    this.#settled = true;
  }

  /** Writes a change and puts it into the view. Only inside `queue`. */
  async commit(change: Change): Promise<readonly Written[]> {
    const topics = new Set<Topic>();
    for (const id of change.deletes ?? []) addTopics(topics, this.view.get(id)?.type);
    const written = await this.store.commit(change);
    for (const { record, rev } of written) {
      addTopics(topics, record.type);
      this.view.put(record.id, toViewed(record, rev));
    }
    for (const id of change.deletes ?? []) this.view.remove(id);
    const ids = [...written.map(({ record }) => record.id), ...(change.deletes ?? [])];
    if (change.forget === true) {
      this.generation = 0;
      this.fresh.clear();
    }
    for (const id of ids) this.fresh.add(id);
    this.events.emit({ type: 'changed', ids, topics: [...topics] });
    this.#marker.request();
    this.#onCommand();
    return written;
  }

  /** From here on nothing is written, until the damage is set aside. */
  reportDamage(damage: Damage): void {
    this.damage = damage;
    this.events.emit({ type: 'damaged', damage });
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.queue.idle();
    if (this.#marker.cancel()) await this.events.deliver({ type: 'marker', marker: this.marker });
  }

  async #readManifest(): Promise<Expectation> {
    const { db, keys, markerSeq, foreignMarker, headerLost } = this.opening;
    const row = await db.manifest.get('manifest');
    const manifest = row && openManifest(keys, row);
    this.store.manifest = manifest ?? EMPTY_MANIFEST;
    return this.#settled
      ? { manifest, markerSeq: 0, foreignMarker: false, headerLost: false }
      : { manifest, markerSeq, foreignMarker, headerLost };
  }

  async #load(expectation: Expectation, snapshot: SnapshotFound | undefined, shown: () => void): Promise<void> {
    const fromSnapshot = snapshot !== undefined && (await this.#loadFromSnapshot(snapshot, shown));
    if (!fromSnapshot) {
      this.#forgetAll();
      await this.#loadAllRows(expectation, shown);
    } else if (expectation.manifest !== undefined) {
      const { store } = this;
      const same = { bad: [], present: store.ledger.count, sum: store.ledger.sum };
      this.#finish(judge(store, same, expectation));
    }
  }

  async #loadFromSnapshot(snapshot: SnapshotFound, shown: () => void): Promise<boolean> {
    const loaded = await loadSnapshot(this.store, this.view, snapshot, this.#progress(snapshot.index.count, shown));
    if (!loaded) return false;
    this.store.tracking = true;
    this.generation = snapshot.generation;
    this.fresh = new Set(snapshot.fresh);
    return true;
  }

  async #loadAllRows(expectation: Expectation, shown: () => void): Promise<void> {
    const total = await this.store.db.records.count();
    // A journal that is read in a moment is answered whole, so that damage is known with the answer.
    const early = total > this.deps.pace.snapshotFrom ? shown : () => undefined;
    const rows = await loadRows(this.store, this.view, this.#progress(total, early));
    this.#finish(judge(this.store, rows, expectation));
  }

  #finish(damage: Damage | undefined): void {
    this.damage = damage;
    this.complete = true;
    const total = this.view.size;
    this.events.emit({ type: 'loading', done: total, total });
    if (damage !== undefined) this.events.emit({ type: 'damaged', damage });
  }

  #progress(total: number, shown: () => void): (done: number) => void {
    let last = 0;
    return (done) => {
      shown();
      const now = performance.now();
      if (now - last < this.deps.pace.loadingEvery || done >= total) return;
      last = now;
      this.events.emit({ type: 'loading', done, total });
    };
  }

  #forgetAll(): void {
    this.complete = false;
    this.store = new SealedStore(this.opening.db, this.opening.keys, this.store.manifest);
    this.view = new View(this.deps.createIndex());
    this.generation = 0;
    this.fresh = new Set();
  }
}

const ALL_TOPICS: readonly Topic[] = ['entries', 'trash', 'draft', 'settings', 'imports', 'revisions'];

function addTopics(topics: Set<Topic>, type: string | undefined): void {
  if (type === 'entry') topics.add('entries').add('trash');
  else if (type === 'revision') topics.add('revisions');
  else if (type === 'draft') topics.add('draft');
  else if (type === 'import') topics.add('imports');
  else if (type === 'settings') topics.add('settings');
}
