import { err, ok, type Result } from '../../../shared/base/result.ts';
import {
  isRaw,
  isReadableVersion,
  migrateRecord,
  RECORD_VERSION,
} from '../../../shared/domain/migrations/migrate-record.ts';
import { type JournalRecord, recordSchema } from '../../../shared/domain/records.ts';
import type { SealedRow } from './database.ts';
import { openJson, sealJson } from './json.ts';
import type { VaultKeys } from './vault-keys.ts';

const TABLE = 'records';
/** Beside a record's own fields: the version that wrote it (docs/FORMAT.md). Version 1 wrote none. */
const VERSION = 'v';
/** Our ids are far shorter; a longer one cannot be bound to a ciphertext. */
const LONGEST_ID = 256;

export const sealRecord = (keys: VaultKeys, record: JournalRecord, rev: number): SealedRow => ({
  id: record.id,
  rev,
  sealed: sealJson(keys.records, { ...record, [VERSION]: RECORD_VERSION }, { table: TABLE, id: record.id, rev }),
});

/** Whether the row is of the form that ours have. What stands on the disk may be of any type. */
export const isWellFormed = ({ id, rev, sealed }: SealedRow): boolean =>
  typeof id === 'string' &&
  id.length <= LONGEST_ID &&
  sealed instanceof Uint8Array &&
  Number.isSafeInteger(rev) &&
  rev >= 0;

/**
 * The record in a row, migrated to what this version writes. `unsealable`: changed, moved, foreign or torn; `invalid`:
 * authentic, but not a record that this version knows. Fields that it does not know come back as they were written.
 */
export function openRecord(keys: VaultKeys, row: SealedRow): Result<JournalRecord, 'unsealable' | 'invalid'> {
  if (!isWellFormed(row)) return err('unsealable');
  const opened = openJson(keys.records, row.sealed, { table: TABLE, id: row.id, rev: row.rev });
  if (!opened.ok) return opened;
  if (!isRaw(opened.value)) return err('invalid');
  const { [VERSION]: version = 1, ...written } = opened.value;
  if (!isReadableVersion(version)) return err('invalid');
  const record = migrateRecord(written, version);
  // Checked, not replaced: a parsed copy would lack the fields that this version does not know.
  const valid = recordSchema.safeParse(record).success && (record as { id: unknown }).id === row.id;
  return valid ? ok(record as JournalRecord) : err('invalid');
}
