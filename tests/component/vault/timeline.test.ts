import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TimelineFilter, VaultApi } from '../../../renderer/vault/api.ts';
import type { EntryFields } from '../../../shared/domain/entry.ts';
import { aDatabase, aSession, aVault, day, fields, PASSPHRASE, value } from './support.ts';

let api: VaultApi;

/** In the order of writing, which is not that of days. */
const WRITTEN: readonly (readonly [string, string, Partial<EntryFields>])[] = [
  ['2026-02-10', 'February planning with the team', { tags: ['planning', 'team'], starred: true }],
  ['2026-03-01', 'First of March', { tags: ['team'] }],
  ['2024-03-02', 'Two years before: offsite in Ghent', {}],
  ['2026-03-02', 'Morning: incident review', { tags: ['incident'], title: 'Incident 42' }],
  ['2025-03-02', 'The year before: hiring loop', { starred: true }],
  ['2026-03-02', 'Evening: planning for Ghent', { tags: ['planning'] }],
];

beforeAll(async () => {
  ({ api } = aVault(aDatabase()));
  await api.open(undefined);
  value(await api.create({ passphrase: PASSPHRASE, recoveryCode: await api.newRecoveryCode() }));
  for (const [date, text, more] of WRITTEN)
    value(await api.createEntry(fields(text, { day: day(date), ...more }), aSession()));
});
afterAll(async () => await api.close());

const days = async (filter: TimelineFilter = {}): Promise<readonly string[]> =>
  (await api.timeline({ offset: 0, limit: 100, ...filter })).rows.map(
    ({ item }) => `${item.day} ${item.lead.slice(0, 7)}`,
  );

test('entries come by day, newest first, and within a day the one written last first', async () => {
  expect(await days()).toEqual([
    '2026-03-02 Evening',
    '2026-03-02 Morning',
    '2026-03-01 First o',
    '2026-02-10 Februar',
    '2025-03-02 The yea',
    '2024-03-02 Two yea',
  ]);
});

test('the first row of each month says so, also at the top of a later page', async () => {
  const all = await api.timeline({ offset: 0, limit: 100 });
  expect(all.rows.map((row) => row.month)).toEqual(['2026-03', undefined, undefined, '2026-02', '2025-03', '2024-03']);
  const page = await api.timeline({ offset: 1, limit: 3 });
  expect(page.total).toBe(6);
  expect(page.rows.map((row) => row.month)).toEqual([undefined, undefined, '2026-02']);
});

test.each<[string, TimelineFilter, readonly string[]]>([
  ['a tag', { tag: 'team' }, ['2026-03-01 First o', '2026-02-10 Februar']],
  ['a star', { starred: true }, ['2026-02-10 Februar', '2025-03-02 The yea']],
  [
    'days, both included',
    { from: day('2025-03-02'), to: day('2026-02-10') },
    ['2026-02-10 Februar', '2025-03-02 The yea'],
  ],
  ['a kind', { kind: 'note', from: day('2026-03-02') }, ['2026-03-02 Evening', '2026-03-02 Morning']],
  ['text', { text: 'ghent' }, ['2026-03-02 Evening', '2024-03-02 Two yea']],
  ['text and a tag', { text: 'planning', tag: 'team' }, ['2026-02-10 Februar']],
])('the list can be narrowed to %s', async (_what, filter, expected) => {
  expect(await days(filter)).toEqual(expected);
});

test('text that narrows the list is marked', async () => {
  const { rows } = await api.timeline({ offset: 0, limit: 10, text: 'incident review' });
  const excerpt = rows[0]?.excerpt;
  expect(excerpt?.marks.map(([start, end]) => excerpt.text.slice(start, end))).toContain('incident');
});

test('the calendar counts the entries of each day and those that match', async () => {
  const range = { from: day('2026-02-01'), to: day('2026-03-31') };
  expect(await api.calendar(range, { tag: 'planning' })).toEqual([
    { day: '2026-02-10', count: 1, matches: 1 },
    { day: '2026-03-01', count: 1, matches: 0 },
    { day: '2026-03-02', count: 2, matches: 1 },
  ]);
});

test('this day in earlier years', async () => {
  expect((await api.onThisDay(day('2026-03-02'))).map((item) => item.day)).toEqual(['2025-03-02', '2024-03-02']);
  expect(await api.onThisDay(day('2026-12-24'))).toEqual([]);
});

test('search finds titles and text, and says when all has been searched', async () => {
  const answer = await api.search('incident', { offset: 0, limit: 10 });
  expect(answer).toMatchObject({ total: 1, complete: true, problems: [] });
  expect(answer.hits[0]).toMatchObject({ item: { title: 'Incident 42' }, title: { text: 'Incident 42' } });
  expect(await api.search('', { offset: 0, limit: 10 })).toMatchObject({ total: 0, hits: [] });
});

test('tags are counted, most used first', async () => {
  expect(await api.tags()).toEqual([
    { tag: 'planning', count: 2 },
    { tag: 'team', count: 2 },
    { tag: 'incident', count: 1 },
  ]);
});

test('the facts of the journal', async () => {
  expect(await api.facts()).toMatchObject({
    entries: 6,
    inTrash: 0,
    revisions: 0,
    firstDay: '2024-03-02',
    lastDay: '2026-03-02',
    words: 26,
  });
});
