import { expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { linksOf } from '../../../shared/domain/entry-links.ts';
import { recordSchema } from '../../../shared/domain/records.ts';
import { sampleAtScale } from '../../bench/sample-at-scale.ts';

const TODAY = '2026-11-27' as LocalDate;
// Not whole teams of eight, as 500 are not.
const PEOPLE = 43;
const large = sampleAtScale(3000, PEOPLE, TODAY);
const entries = [...large.entries];

it('the sample at scale has as many entries and people as asked for, all of them valid and each once', () => {
  expect(entries).toHaveLength(3000);
  const names = large.subjects.flatMap((record) => (record.type === 'person' ? [record.name] : []));
  expect(names).toHaveLength(PEOPLE);
  expect(new Set(names).size).toBe(PEOPLE);
  const all = [...large.subjects, ...entries];
  expect(all.filter((record) => !recordSchema.safeParse(record).success)).toEqual([]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(entries.map(({ order }) => order)).size).toBe(entries.length);
});

it('leads from every entry to records that are there, under the names that its texts use', () => {
  const there = new Map(large.subjects.map((record) => [record.id as string, record]));
  for (const entry of entries) {
    const { people, areas, tensions, promises } = linksOf(entry);
    for (const id of [...people, ...areas, ...tensions.map((tension) => tension.id), ...promises])
      expect(there.has(id), `${entry.id} is about ${id}`).toBe(true);
  }
  const parties = large.subjects.flatMap((record) => (record.type === 'promise' ? [record.from, record.to] : []));
  expect(parties.filter((id) => id !== 'me' && !there.has(id))).toEqual([]);
  const mentioned = [...JSON.stringify(entries).matchAll(/"sort":"person","id":"([^"]+)","label":"([^"]+)"/gu)];
  expect(mentioned.length).toBeGreaterThan(500);
  for (const [, id, label] of mentioned) expect(there.get(id ?? '')).toMatchObject({ name: label });
});

it('goes back over years, and is the same whenever it is made', () => {
  const days = entries.map(({ day }) => day).toSorted((a, b) => (a < b ? -1 : 1));
  expect(days[0]?.slice(0, 4)).toBe('2025');
  expect(new Date(Math.min(...entries.map(({ createdAt }) => createdAt))).getUTCFullYear()).toBe(2025);
  expect(JSON.stringify([...sampleAtScale(3000, PEOPLE, TODAY).entries].at(-1))).toBe(JSON.stringify(entries.at(-1)));
});
