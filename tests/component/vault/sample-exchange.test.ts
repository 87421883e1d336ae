import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VaultApi } from '../../../renderer/vault/api.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import type { JournalRecord } from '../../../shared/domain/records.ts';
import { sampleDatabase } from '../../../shared/sample/database-name.ts';
import { aClock, aDatabase, aVault, PASSPHRASE, value } from './support.ts';

const clock = aClock('2026-11-27T12:00:00');
const quietly = (): void => undefined;

let sample: VaultApi;
beforeAll(async () => {
  sample = aVault(sampleDatabase(aDatabase()), { clock }).api;
  value(await sample.createSample());
});
afterAll(async () => await sample.close());

async function anEmptyJournal(): Promise<VaultApi> {
  const { api } = aVault(aDatabase(), { clock });
  await api.open(undefined);
  value(await api.create({ passphrase: PASSPHRASE, recoveryCode: await api.newRecoveryCode() }));
  return api;
}

async function imported(api: VaultApi, path: string, bytes: Uint8Array<ArrayBuffer>) {
  const { planId, preview } = value(
    await api.planImport('sample', [{ path, size: bytes.length, modifiedAt: 0, bytes }], quietly),
  );
  const { added } = value(await api.runImport(planId, quietly));
  return { preview, added };
}

/** Everything in a journal, by id, as its complete export says it. */
async function recordsOf(api: VaultApi): Promise<ReadonlyMap<string, JournalRecord>> {
  const { bytes } = value(await api.exportAll('json', quietly));
  const { records } = JSON.parse(new TextDecoder().decode(bytes)) as { records: readonly JournalRecord[] };
  return new Map(records.map((record) => [record.id, record]));
}

/** Without what belongs to the journal that a record is in. */
function lasting(record: JournalRecord): object {
  if (record.type !== 'entry') return record;
  const { order: _, imported: __, session: ___, ...rest } = record;
  return rest;
}

const isLasting = ({ type }: JournalRecord): boolean => type !== 'settings' && type !== 'import' && type !== 'draft';

const inOrder = (records: Iterable<JournalRecord>): readonly string[] =>
  [...records]
    .filter((record): record is Entry => record.type === 'entry')
    .toSorted((a, b) => a.order - b.order)
    .map(({ id }) => id);

test('the whole sample, exported as JSON, is the same records in an empty journal', async () => {
  const before = await recordsOf(sample);
  const { bytes } = value(await sample.exportAll('json', quietly));
  const api = await anEmptyJournal();
  const { preview } = await imported(api, 'sample.json', bytes);
  expect(preview.problems.map(({ effect, reason }) => [effect, reason])).toEqual([
    ['changed', 'A draft in it that was not kept yet comes in as an entry.'],
  ]);
  const after = await recordsOf(api);
  const expected = [...before.values()].filter(isLasting);
  expect(expected.length).toBeGreaterThan(300);
  for (const record of expected) {
    const here = after.get(record.id);
    expect(here && lasting(here), `${record.type} ${record.id}`).toEqual(lasting(record));
  }
  const draft = [...before.values()].find(({ type }) => type === 'draft');
  // Nothing else came in but the draft, as an entry.
  const fresh = [...after.values()].filter((record) => isLasting(record) && !before.has(record.id));
  expect(fresh).toEqual([]);
  expect(after.get(draft?.id ?? '')?.type).toBe('entry');
  expect(inOrder(after.values()).filter((id) => id !== draft?.id)).toEqual(inOrder(before.values()));
  await api.close();
});

test('the whole sample, exported as Markdown, is the same entries and records, but for what Markdown leaves out', async () => {
  const before = await recordsOf(sample);
  const { bytes } = value(await sample.exportAll('markdown', quietly));
  const api = await anEmptyJournal();
  const { preview } = await imported(api, 'sample.zip', bytes);
  expect(preview.problems.map(({ path, effect }) => [path, effect])).toEqual([['README.txt', 'skipped']]);
  const after = await recordsOf(api);
  // The trash, earlier versions and the draft stay out (docs/FORMAT.md).
  const kept = [...before.values()].filter(
    (record) => isLasting(record) && record.type !== 'revision' && record.deletedAt === undefined,
  );
  expect(kept.length).toBeGreaterThan(250);
  for (const record of kept) {
    const here = after.get(record.id);
    expect(here && lasting(here), `${record.type} ${record.id}`).toEqual(lasting(record));
  }
  expect([...after.values()].filter(isLasting)).toHaveLength(kept.length);
  await api.close();
});
