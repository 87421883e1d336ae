import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReadableVersion, migrateRecord, RECORD_VERSION } from '../../../shared/domain/migrations/migrate-record.ts';
import type { Migration } from '../../../shared/domain/migrations/migration.ts';

const saying =
  (word: string): Migration =>
  (record) => ({ ...record, said: [...((record['said'] as readonly string[] | undefined) ?? []), word] });
const steps = [saying('to 2'), saying('to 3'), saying('to 4')];

describe('a record that an earlier version wrote', () => {
  it.each([
    [1, ['to 2', 'to 3', 'to 4']],
    [2, ['to 3', 'to 4']],
    [3, ['to 4']],
    [4, undefined],
  ])('goes from version %i through every later one, in order', (from, said) =>
    expect(migrateRecord({ id: 'a' }, from, steps)).toEqual(said === undefined ? { id: 'a' } : { id: 'a', said }),
  );

  it('of version 1 says, where it is an import, that it brought nothing but entries', () => {
    const run = { type: 'import', id: 'a', state: 'done', count: 3 };
    expect(migrateRecord(run, 1)).toEqual({ ...run, subjects: [] });
    expect(migrateRecord({ ...run, subjects: ['b'] }, 1)).toEqual({ ...run, subjects: ['b'] });
    expect(migrateRecord(run, 2)).toBe(run);
  });

  it('of version 1 stays as it is where it is anything else, and what it is made of is never changed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), anImport), (json) => {
        const before = JSON.stringify(json);
        const after = migrateRecord(json, 1);
        expect(JSON.stringify(json)).toBe(before);
        // What an import misses is the one thing that is added.
        expect(after).toEqual(isImport(json) ? { subjects: [], ...json } : json);
      }),
    );
  });
});

const anImport = fc.dictionary(fc.string(), fc.jsonValue()).map((rest) => Object.assign(rest, { type: 'import' }));

const isImport = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && 'type' in json && json.type === 'import';

it('versions from the first to the present one can be read, and no others', () => {
  expect([1, RECORD_VERSION].every(isReadableVersion)).toBe(true);
  expect([0, -1, 1.5, RECORD_VERSION + 1, Number.NaN, '1', undefined, null].some(isReadableVersion)).toBe(false);
});
