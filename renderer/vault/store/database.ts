import { Dexie, type EntityTable, type Table } from 'dexie';
import { INBOX_TABLE, type InboxRow } from '../../../shared/capture/places.ts';

/** The version of the tables. A database with a greater one was written by a newer Leeway: it is left alone. */
export const SCHEMA_VERSION = 3;

/** A sealed record: `id` and `rev` are bound to the ciphertext. */
export interface SealedRow {
  readonly id: string;
  readonly rev: number;
  readonly sealed: Uint8Array;
}

/** The public header (docs/FORMAT.md) and how often unlocking failed in a row. */
export interface HeaderRow {
  readonly id: 'header';
  readonly header: string;
  readonly failures: number;
  /** When the last one was. */
  readonly lastAt: number;
}

/** The sealed count and sum of all records; `rev` is its `seq`. */
export interface ManifestRow extends SealedRow {
  readonly id: 'manifest';
}

/** A part of the snapshot: 0 is its index, the others hold items. `rev` is the snapshot's generation. */
export interface PackRow {
  readonly id: number;
  readonly rev: number;
  readonly sealed: Uint8Array;
}

/** A record that was set aside because it could not be read or did not belong. Nothing of it is changed. */
export interface QuarantineRow extends SealedRow {
  readonly key: number;
  readonly reason: string;
  readonly at: number;
}

/** IndexedDB as Leeway uses it. Everything but ids, revisions and counts is sealed. */
export class JournalDatabase extends Dexie {
  declare readonly header: EntityTable<HeaderRow, 'id'>;
  declare readonly records: EntityTable<SealedRow, 'id'>;
  declare readonly manifest: EntityTable<ManifestRow, 'id'>;
  declare readonly packs: EntityTable<PackRow, 'id'>;
  /** Ids written or removed since the snapshot was made. */
  declare readonly fresh: EntityTable<{ readonly id: string }, 'id'>;
  declare readonly quarantine: Table<QuarantineRow, number, Omit<QuarantineRow, 'key'>>;
  /** Quick captures that wait for an unlock. Pages that capture put them there (client/keep-capture.ts). */
  declare readonly inbox: Table<InboxRow, number, Omit<InboxRow, 'key'>>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(SCHEMA_VERSION).stores({
      header: '&id',
      records: '&id',
      manifest: '&id',
      packs: '&id',
      fresh: '&id',
      quarantine: '++key',
      [INBOX_TABLE]: '++key',
    });
  }
}
