import { err, ok, type Result } from '../../../shared/base/result.ts';
import { type JournalRecord, recordSchema } from '../../../shared/domain/records.ts';
import type { SealedRow } from './database.ts';
import { openJson, sealJson } from './json.ts';
import type { VaultKeys } from './vault-keys.ts';

const TABLE = 'records';

export const sealRecord = (keys: VaultKeys, record: JournalRecord, rev: number): SealedRow => ({
  id: record.id,
  rev,
  sealed: sealJson(keys.records, record, { table: TABLE, id: record.id, rev }),
});

/**
 * The record in a row. `unsealable`: changed, moved, foreign or torn; `invalid`: authentic, but not a record that this
 * version knows. The record comes back as it was written, with whatever a newer version put into it.
 */
export function openRecord(keys: VaultKeys, row: SealedRow): Result<JournalRecord, 'unsealable' | 'invalid'> {
  // What stands in the row comes from the disk: it may be of any type.
  if (!(row.sealed instanceof Uint8Array) || !Number.isSafeInteger(row.rev) || row.rev < 0) return err('unsealable');
  const opened = openJson(keys.records, row.sealed, { table: TABLE, id: row.id, rev: row.rev });
  if (!opened.ok) return opened;
  // Checked, not replaced: a parsed copy would lack the fields that this version does not know.
  const valid = recordSchema.safeParse(opened.value).success && (opened.value as { id: unknown }).id === row.id;
  return valid ? ok(opened.value as JournalRecord) : err('invalid');
}
