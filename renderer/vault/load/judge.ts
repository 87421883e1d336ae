import { subtract } from '../../../shared/crypto/manifest-sum.ts';
import type { Damage } from '../api.ts';
import type { Manifest } from '../store/manifest.ts';
import type { SealedStore } from '../store/sealed-store.ts';
import type { LoadedRows } from './load-rows.ts';

/** What is held against the rows that were read. */
export interface Expectation {
  /** Undefined where the manifest cannot be read. */
  readonly manifest: Manifest | undefined;
  /** The last `seq` the host saw; 0 where it knows none. */
  readonly markerSeq: number;
  /** The host's note where it is about another journal than this one. */
  readonly foreignMarker: string | undefined;
  /** Whether the header came from the host's note because the database's own could not be read. */
  readonly headerLost: boolean;
}

/** Compares all rows with what must be there. Undefined: everything agrees. */
export function judge(store: SealedStore, loaded: LoadedRows, expectation: Expectation): Damage | undefined {
  const { manifest, markerSeq } = expectation;
  const readable = store.ledger.count;
  const base = { records: loaded.bad, readable, canUnlock: true } as const;
  if (manifest === undefined) return { ...base, sort: 'manifestUnreadable' };
  const expected = manifest.count;
  if (loaded.bad.length > 0) return { ...base, sort: 'recordsUnreadable', expected };
  if (loaded.present < expected) return { ...base, sort: 'recordsMissing', expected };
  if (loaded.sum !== manifest.sum || loaded.present !== expected)
    return { ...base, sort: 'rolledBack', expected, records: unexpectedRow(store, manifest) };
  if (manifest.seq < markerSeq || expectation.foreignMarker !== undefined)
    return { ...base, sort: 'rolledBack', expected };
  if (expectation.headerLost) return { ...base, sort: 'headerUnreadable', expected };
  return undefined;
}

/**
 * The one row too many, where there is just one: what the rows add up to beyond the manifest is then its own digest.
 * With more than one the sum names none of them.
 */
function unexpectedRow(store: SealedStore, manifest: Manifest): Damage['records'] {
  if (store.ledger.count !== manifest.count + 1) return [];
  const difference = subtract(store.ledger.sum, manifest.sum);
  for (const id of store.ledger.ids())
    if (store.ledger.get(id)?.digest === difference) return [{ id, reason: 'unexpected' }];
  return [];
}
