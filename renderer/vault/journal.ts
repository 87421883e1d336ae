import type { JournalRecord } from '../../shared/domain/records.ts';
import { type Header, headerFacts } from '../../shared/crypto/header-format.ts';
import type { Vmk } from '../../shared/crypto/keys.ts';
import type { CaptureNews, Damage, Topic, Unlocked } from './api.ts';
import type { VaultDeps } from './deps.ts';
import { createThrottle, type Events, type Throttle } from './events.ts';
import { writeMarker } from './marker.ts';
import { createSerial } from '../../shared/base/serial.ts';
import { JournalInsights } from './insights/journal-insights.ts';
import type { JournalDatabase } from './store/database.ts';
import { EMPTY_MANIFEST } from './store/manifest.ts';
import { type Change, SealedStore, type Written } from './store/sealed-store.ts';
import type { VaultKeys } from './store/vault-keys.ts';
import { View } from './view/view.ts';
import { toViewed, type Viewed } from './view/view-entry.ts';

/** What unlocking found out before the first record was read. */
export interface Opening {
  readonly db: JournalDatabase;
  readonly header: Header;
  readonly vmk: Vmk;
  readonly keys: VaultKeys;
  /** The last `seq` the host saw; 0 where it knows none. */
  readonly markerSeq: number;
  /** The host's note where it is about another journal than this one. */
  readonly foreignMarker: string | undefined;
  /** Whether the header came from the host's note because the database's own could not be read. */
  readonly headerLost: boolean;
}

export const NO_NEWS: CaptureNews = { whileLocked: [], since: [], setAside: 0 };

/** A snapshot in the making. */
export interface Build {
  readonly generation: number;
  /** Ids written since it was begun. */
  readonly fresh: Set<string>;
}

/** The journal was locked while something went on. */
export class JournalClosed extends Error {
  override readonly name = 'JournalClosed';
}

/** An unlocked journal: sealed rows on disk, and the view of them in memory (load/load.ts fills both). */
export class Journal {
  readonly deps: VaultDeps;
  readonly events: Events;
  readonly opening: Opening;
  /** Changes run in it, one after another. */
  readonly queue = createSerial();
  readonly insights = new JournalInsights(this, () =>
    this.events.emit({ type: 'changed', ids: [], topics: ['insights'] }),
  );
  header: Header;
  store: SealedStore;
  view: View;
  /** Set while anything on disk is not as it must be: then nothing is written. */
  damage: Damage | undefined;
  /** Whether all records are in the view. */
  complete = false;
  /** Resolves when the load has ended, with damage or without. */
  loaded: Promise<void> = Promise.resolve();
  /** What was known before damage was first tried to be set aside: a try that fails has read everything again since. */
  before: { readonly records: Damage['records']; readonly view: View | undefined } | undefined;
  /** Whether the damage that was found has been set aside: the host's note and a lost header then count no more. */
  settled = false;
  /** The generation of the snapshot in use; 0 where there is none. */
  generation = 0;
  /** Ids written since that snapshot. */
  fresh = new Set<string>();
  /** The snapshot that is being made. */
  build: Build | undefined;
  /** What quick captures became that nobody has been told of. */
  captured: CaptureNews = NO_NEWS;
  /** Resolves when the captures that were there at the unlock have come in, or cannot. */
  inboxEmptied: Promise<void> = Promise.resolve();
  /** From here on nothing new begins; what is in the queue is finished. */
  closed = false;
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

  /**
   * What the host should note. What the disk is measured against must not give way to the disk: until the damage is set
   * aside, a note about another journal stays, and the sequence does not go back.
   */
  get marker(): string {
    const { foreignMarker, markerSeq } = this.opening;
    if (foreignMarker !== undefined && !this.settled) return foreignMarker;
    return writeMarker(this.header, Math.max(this.store.manifest.seq, markerSeq));
  }

  get unlocked(): Unlocked {
    const answer = { header: headerFacts(this.header), marker: this.marker };
    return this.damage === undefined ? answer : { ...answer, damage: this.damage };
  }

  /** Calls back after every commit: what waits for idle time starts waiting again. */
  onCommand(listener: () => void): void {
    this.#onCommand = listener;
  }

  /** Writes a change and puts it into the view. Only inside `queue`. */
  async commit(change: Change): Promise<readonly Written[]> {
    const deletes = change.deletes ?? [];
    const gone = deletes.map((id) => this.view.get(id));
    const written = await this.store.commit(change);
    const touched: (Viewed | undefined)[] = [...gone];
    for (const { record, rev } of written) {
      const was = this.view.get(record.id);
      const viewed = toViewed(record, rev);
      touched.push(viewed);
      this.view.put(record.id, viewed);
      this.insights.written(was, viewed);
    }
    for (const [i, id] of deletes.entries()) {
      this.view.remove(id);
      this.insights.written(gone[i], undefined);
    }
    if (change.forget === true) this.forgetSnapshot();
    const ids = [...written.map(({ record }) => record.id), ...deletes];
    for (const id of ids) {
      this.fresh.add(id);
      this.build?.fresh.add(id);
    }
    this.changed(ids, topicsOf(touched));
    return written;
  }

  /** From here on nothing is written, until the damage is set aside. */
  reportDamage(damage: Damage): void {
    this.damage = damage;
    this.events.emit({ type: 'damaged', damage });
  }

  /** Empties memory, before everything is read again. */
  reset(): void {
    this.complete = false;
    this.store = new SealedStore(this.opening.db, this.opening.keys, this.store.manifest);
    this.view = new View(this.deps.createIndex());
    this.forgetSnapshot();
  }

  forgetSnapshot(): void {
    this.generation = 0;
    this.fresh = new Set();
    this.build = undefined;
    this.store.tracking = false;
  }

  /** Tells the window, the host and the background that something was written. */
  changed(ids: readonly string[], topics: readonly Topic[]): void {
    this.events.emit({ type: 'changed', ids, topics });
    this.#marker.request();
    this.#onCommand();
  }

  /** Waits for writes under way; after it nothing is written. */
  async close(): Promise<void> {
    await this.queue.idle();
    this.insights.stop();
    if (this.#marker.cancel()) await this.events.deliver({ type: 'marker', marker: this.marker });
  }
}

function topicsOf(touched: readonly (Viewed | undefined)[]): readonly Topic[] {
  const topics = new Set<Topic>();
  for (const viewed of touched) {
    if (viewed === undefined) continue;
    const type = viewed.type === 'subject' ? viewed.record.type : viewed.type;
    for (const topic of TOPICS[type]) topics.add(topic);
  }
  return [...topics];
}

const TOPICS: { readonly [T in JournalRecord['type']]: readonly Topic[] } = {
  entry: ['entries', 'trash'],
  revision: ['revisions'],
  draft: ['draft'],
  import: ['imports'],
  settings: ['settings'],
  person: ['person', 'trash'],
  area: ['area', 'trash'],
  tension: ['tension', 'trash'],
  promise: ['promise', 'trash'],
  heading: ['heading', 'trash'],
  template: ['template', 'trash'],
  insight: ['insight'],
};
export const ALL_TOPICS: readonly Topic[] = [...new Set(Object.values(TOPICS).flat())];
