import { err, ok, type Result } from '../../../shared/base/result.ts';
import { type JournalRecord, recordSchema } from '../../../shared/domain/records.ts';
import type { SealedRow } from './database.ts';
import { openJson, sealJson } from './json.ts';
import type { VaultKeys } from './vault-keys.ts';

const TABLE = 'records';
/** Our ids are far shorter; a longer one cannot be bound to a ciphertext. */
const LONGEST_ID = 256;

export const sealRecord = (keys: VaultKeys, record: JournalRecord, rev: number): SealedRow => ({
  id: record.id,
  rev,
  sealed: sealJson(keys.records, record, { table: TABLE, id: record.id, rev }),
});

/** Whether the row is of the form that ours have. What stands on the disk may be of any type. */
export const isWellFormed = ({ id, rev, sealed }: SealedRow): boolean =>
  typeof id === 'string' &&
  id.length <= LONGEST_ID &&
  sealed instanceof Uint8Array &&
  Number.isSafeInteger(rev) &&
  rev >= 0;

/**
 * The record in a row. `unsealable`: changed, moved, foreign or torn; `invalid`: authentic, but not a record that this
 * version knows. The record comes back as it was written, with whatever a newer version put into it.
 */
export function openRecord(keys: VaultKeys, row: SealedRow): Result<JournalRecord, 'unsealable' | 'invalid'> {
  if (!isWellFormed(row)) return err('unsealable');
  const opened = openJson(keys.records, row.sealed, { table: TABLE, id: row.id, rev: row.rev });
  if (!opened.ok) return opened;
  // Checked, not replaced: a parsed copy would lack the fields that this version does not know.
  const valid = recordSchema.safeParse(opened.value).success && (opened.value as { id: unknown }).id === row.id;
  return valid ? ok(opened.value as JournalRecord) : err('invalid');
}
