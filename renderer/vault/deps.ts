import type { Clock } from '../../shared/base/clock.ts';
import type { EntryId } from '../../shared/base/ids.ts';
import type { KdfParameters } from '../../shared/crypto/kdf.ts';
import type { SearchIndex } from '../../shared/search/types.ts';

/** What the vault is given, so that a test can set it. */
export interface VaultDeps {
  /** Name of the IndexedDB database and, with a suffix, of the lock that one worker holds. */
  readonly name: string;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Chooses what a new passphrase costs to try. */
  readonly tuneKdf: () => Promise<KdfParameters>;
  readonly createIndex: () => SearchIndex<EntryId>;
  readonly pace: Pace;
}

/** When the work in the background is done, and for how many records. Times in milliseconds. */
export interface Pace {
  /** From how many records on there is a snapshot. */
  readonly snapshotFrom: number;
  /** Entries in the first pack, which gives the first screen. */
  readonly firstPack: number;
  /** Items in the other packs. */
  readonly packItems: number;
  /** UTF-16 units of text after which a pack is full. */
  readonly packText: number;
  /** Rows written since the snapshot after which it is made again. */
  readonly freshLimit: number;
  /** Up to how many records a snapshot that is due is made while the journal is being closed. */
  readonly snapshotOnClose: number;
  /** Without a command for so long, a snapshot that is due is made. */
  readonly idleAfter: number;
  /** After the load, every row is checked, so many at a time, with a rest in between. */
  readonly scrubAfter: number;
  readonly scrubRows: number;
  readonly scrubRest: number;
  /** At most one marker in this time. */
  readonly markerEvery: number;
  /** At most one report of loading in this time. */
  readonly loadingEvery: number;
}

export const usualPace: Pace = {
  snapshotFrom: 1500,
  firstPack: 200,
  packItems: 1000,
  packText: 2_000_000,
  freshLimit: 500,
  snapshotOnClose: 2000,
  idleAfter: 10_000,
  scrubAfter: 15_000,
  scrubRows: 100,
  scrubRest: 40,
  markerEvery: 2000,
  loadingEvery: 100,
};
