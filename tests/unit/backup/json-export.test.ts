import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/base/ids.ts';
import { exportJson } from '../../../shared/backup/export-json.ts';
import { readJsonExport } from '../../../shared/backup/json-format.ts';
import { RECORD_VERSION } from '../../../shared/domain/migrations/migrate-record.ts';
import type { JournalRecord } from '../../../shared/domain/records.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { aFile, after, anEntry, planned } from './builders.ts';

const common = { createdAt: 1, updatedAt: 2 };
const entry = anEntry({ title: 'One "quoted"', tags: ['a'], details: { prompt: 'Why?', later: [1] } as object });
const trashed = anEntry({ deletedAt: 5, order: 1, imported: { by: newId<'import'>(), fingerprint: 'f'.repeat(64) } });
const records: readonly JournalRecord[] = [
  entry,
  trashed,
  {
    type: 'revision',
    id: newId<'revision'>(),
    ...common,
    entry: entry.id,
    rev: 1,
    parents: [],
    device: newId<'device'>(),
    at: 3,
    body: { type: 'doc', content: [{ type: 'sundial', attrs: { a: 1 } }] },
    details: {},
  },
  { type: 'settings', id: newId<'settings'>(), ...common, device: newId<'device'>(), settings: defaultSettings },
  { type: 'import', id: newId<'import'>(), ...common, state: 'done', source: 'folder', count: 1, subjects: [] },
];

const exported = async (all: readonly JournalRecord[]): Promise<string> => {
  const bytes = await exportJson(
    all,
    Date.UTC(2026, 0, 2),
    () => undefined,
    () => false,
  );
  if (bytes === 'cancelled') throw new Error('Cancelled without being asked to');
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
};

describe('a complete export', () => {
  it('is JSON with one record a line, and gives every record back', async () => {
    const text = await exported(records);
    expect(text.split('\n')).toHaveLength(records.length + 3);
    expect(JSON.parse(text)).toMatchObject({
      format: 'leeway-journal',
      version: RECORD_VERSION,
      exportedAt: '2026-01-02T00:00:00.000Z',
    });
    expect(readJsonExport(text)).toEqual({
      ok: true,
      value: { exportedAt: '2026-01-02T00:00:00.000Z', records: JSON.parse(JSON.stringify(records)), problems: [] },
    });
  });

  it('of an empty journal is read', async () =>
    expect(readJsonExport(await exported([]))).toMatchObject({ ok: true, value: { records: [] } }));

  it('takes records one by one from a source that hands them out', async () => {
    const source = {
      length: records.length,
      async *[Symbol.asyncIterator]() {
        for (const record of records) {
          await Promise.resolve();
          yield record;
        }
      },
    };
    const bytes = await exportJson(
      source,
      Date.UTC(2026, 0, 2),
      () => undefined,
      () => false,
    );
    expect(bytes === 'cancelled' ? '' : new TextDecoder().decode(bytes)).toBe(await exported(records));
  });

  it('stops where it is cancelled', async () =>
    expect(
      await exportJson(
        records,
        0,
        () => undefined,
        () => true,
      ),
    ).toBe('cancelled'));

  it('is imported with everything it holds, once', async () => {
    const file = aFile('leeway-2026-01-02.json', await exported(records));
    const plan = await planned([file]);
    expect(plan.entries).toHaveLength(2);
    expect(plan.entries.find(({ id }) => id === entry.id)).toMatchObject({
      order: 0,
      createdAt: entry.createdAt,
      updatedAt: entry.updatedAt,
      fields: {
        title: entry.title,
        tags: ['a'],
        day: entry.day,
        body: entry.body,
        details: { prompt: 'Why?', later: [1] },
      },
    });
    expect(plan.entries.find(({ id }) => id === trashed.id)).toMatchObject({
      deletedAt: 5,
      fingerprint: 'f'.repeat(64),
    });
    expect(plan.others.map(({ type }) => type)).toEqual(['revision', 'settings', 'import']);
    expect((await planned([file], after(plan))).preview).toMatchObject({ additions: 0, alreadyThere: 2 });
  });

  it('brings its draft in as an entry, once, and says so', async () => {
    const { type: _, id: __, order: ___, createdAt, updatedAt, ...fields } = anEntry({ tags: ['half'] });
    const draft = { type: 'draft', id: newId<'draft'>(), slot: 'composer', createdAt, updatedAt, fields } as const;
    const file = aFile('leeway-2026-01-02.json', await exported([entry, draft]));
    const plan = await planned([file]);
    expect(plan.entries).toHaveLength(2);
    expect(plan.entries.find((planning) => planning.fields.tags.includes('half'))).toMatchObject({
      createdAt,
      fields: { body: fields.body, day: fields.day },
    });
    expect(plan.preview.problems).toEqual([
      {
        path: 'leeway-2026-01-02.json',
        effect: 'changed',
        reason: 'A draft in it that was not kept yet comes in as an entry.',
      },
    ]);
    expect((await planned([file], after(plan))).preview).toMatchObject({ additions: 0, alreadyThere: 2 });
  });

  it('names a draft that cannot be read', async () => {
    const draft = { type: 'draft', id: newId<'draft'>(), slot: 'composer', ...common, fields: {} } as const;
    const file = aFile('leeway.json', await exported([draft as unknown as JournalRecord]));
    expect((await planned([file])).preview).toMatchObject({ additions: 0, problems: [{ effect: 'skipped' }] });
  });
});

describe('an export that is not as it should be', () => {
  it.each([
    [
      '{"format":"leeway-journal","version":3,"records":"?"}',
      'It was exported by a newer version of Leeway: update Leeway, then import it again.',
    ],
    [
      '{"format":"leeway-journal","version":1,"exportedAt":"x","records":[',
      'It is not valid JSON: the file is damaged or cut short.',
    ],
    ['{"format":"leeway-journal","version":1}', 'It is damaged: the list of records is missing.'],
    ['{"format":"other","version":1,"records":[]}', 'It is not an export of Leeway.'],
    ['[]', 'It is not an export of Leeway.'],
    ['', 'It is not valid JSON: the file is damaged or cut short.'],
  ])('is refused: %s', (text, error) => expect(readJsonExport(text)).toEqual({ ok: false, error }));

  it('gives its good records and names the bad ones', async () => {
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    const bad = [{ ...entry, day: '2014-02-30' }, { type: 'sextant', id: entry.id }, 7, { ...entry, body: 'deep' }];
    const text = (await exported([entry, ...(bad as unknown as JournalRecord[])])).replace('"deep"', deep);
    const read = readJsonExport(text);
    expect(read.ok && read.value.records).toHaveLength(1);
    expect(read.ok && read.value.problems).toEqual([
      'Record 2 (entry) cannot be read: day is not as expected.',
      'Record 3 (sextant) cannot be read: it is of no known type.',
      'Record 4 cannot be read: it is of no known type.',
      'Record 5 (entry) cannot be read: it is too deeply nested.',
    ]);
    const plan = await planned([aFile('export.json', text)]);
    expect(plan.preview).toMatchObject({ additions: 1 });
    expect(plan.preview.problems).toHaveLength(4);
  });
});
