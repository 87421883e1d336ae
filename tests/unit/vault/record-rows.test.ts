import { expect, test } from 'vitest';
import { sealJson } from '../../../renderer/vault/store/json.ts';
import { openRecord, sealRecord } from '../../../renderer/vault/store/record-rows.ts';
import { createVaultKeys, type VaultKeys } from '../../../renderer/vault/store/vault-keys.ts';
import { newId } from '../../../shared/base/ids.ts';
import { newVmk } from '../../../shared/crypto/keys.ts';
import { RECORD_VERSION } from '../../../shared/domain/migrations/migrate-record.ts';
import type { ImportRun } from '../../../shared/domain/records.ts';

const common = { createdAt: 1, updatedAt: 2, source: 'notes', count: 1 };
const run: ImportRun = { type: 'import', id: newId<'import'>(), state: 'done', ...common, subjects: [newId()] };

const someKeys = async (): Promise<VaultKeys> => await createVaultKeys(newVmk(), newId<'vault'>(), 0);

/** A row whose record was written as it stands here. */
const aRow = (keys: VaultKeys, written: object) => ({
  id: run.id,
  rev: 1,
  sealed: sealJson(keys.records, written, { table: 'records', id: run.id, rev: 1 }),
});

test('a record comes back as it was sealed, with fields that this version does not know', async () => {
  const keys = await someKeys();
  const record = { ...run, weather: 'fog' };
  expect(openRecord(keys, sealRecord(keys, record, 3))).toEqual({ ok: true, value: record });
});

test('a record of version 1, which wrote no version, is migrated', async () => {
  const keys = await someKeys();
  const { subjects: _, ...old } = run;
  expect(openRecord(keys, aRow(keys, old))).toEqual({ ok: true, value: { ...run, subjects: [] } });
  expect(openRecord(keys, aRow(keys, { ...old, v: 2 }))).toEqual({ ok: false, error: 'invalid' });
});

test.each([RECORD_VERSION + 1, 0, '2', null])('a record of version %j is not read as one of ours', async (v) => {
  const keys = await someKeys();
  expect(openRecord(keys, aRow(keys, { ...run, v }))).toEqual({ ok: false, error: 'invalid' });
});
