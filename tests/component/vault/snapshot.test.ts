import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { VaultApi } from '../../../renderer/vault/api.ts';
import type { Pace } from '../../../renderer/vault/deps.ts';
import type { EntryId } from '../../../shared/base/ids.ts';
import { addDays } from '../../../shared/base/local-date.ts';
import { aClock, aClosedJournal, aSession, day, failure, fields, leads, tamper, unlocked, value } from './support.ts';

/** Snapshots from the first record on, of a few items a pack, made at once. */
const eager: Partial<Pace> = {
  snapshotFrom: 2,
  firstPack: 3,
  packItems: 4,
  freshLimit: 2,
  idleAfter: 60_000,
  scrubAfter: 10,
  scrubRows: 3,
  scrubRest: 1,
};
const unchecked: Partial<Pace> = { ...eager, scrubAfter: 60_000 };
const TEXTS = Array.from({ length: 10 }, (_, i) => `entry number ${String(i)}`);
const NEWEST_FIRST = TEXTS.toReversed();

const packs = async (name: string): Promise<number> => await tamper(name, async (db) => await db.packs.count());

test('the second unlock reads the snapshot and not the rows', async () => {
  const made = await aClosedJournal(TEXTS, { pace: eager });
  expect(await packs(made.name)).toBeGreaterThan(3);
  await tamper(made.name, async (db) => {
    const row = await db.records.get(made.ids[0] ?? '');
    if (row !== undefined) await db.records.put({ ...row, sealed: row.sealed.toReversed() });
  });
  const { api, answer } = await unlocked(made, { pace: unchecked });
  expect(answer.damage).toBeUndefined();
  expect(await leads(api)).toEqual(NEWEST_FIRST);
  await api.close();
});

test('the check in the background finds what the snapshot let the unlock skip, and its text is kept', async () => {
  const made = await aClosedJournal(TEXTS, { pace: eager });
  const id = made.ids[4];
  if (id === undefined) throw new Error('no entry');
  await tamper(made.name, async (db) => {
    const row = await db.records.get(id);
    if (row !== undefined) await db.records.put({ ...row, sealed: row.sealed.toReversed() });
  });
  const { api, events } = await unlocked(made, { pace: eager });
  await vi.waitFor(() => expect(events.at(-1)?.type).toBe('damaged'), { timeout: 10_000 });
  expect(events.at(-1)).toMatchObject({
    damage: {
      sort: 'recordsUnreadable',
      records: [{ id, reason: 'unsealable', entry: { id, lead: 'entry number 4' } }],
      readable: 10,
      expected: 11,
    },
  });
  expect(failure(await api.moveToTrash([id]))).toEqual({ code: 'readOnly' });
  const after = value(await api.setAsideDamage());
  expect(after.damage).toBeUndefined();
  expect(await leads(api)).toEqual(NEWEST_FIRST);
  expect(value(await api.entry(id)).entry.body.content).toHaveLength(1);
  await api.close();
  const again = await unlocked({ ...made, marker: after.marker }, { pace: eager });
  expect(again.answer.damage).toBeUndefined();
  expect(await leads(again.api)).toEqual(NEWEST_FIRST);
  await again.api.close();
});

test('setting aside that failed can be tried again, and still keeps the text that the snapshot had', async () => {
  const made = await aClosedJournal(TEXTS, { pace: eager });
  const id = made.ids[4];
  if (id === undefined) throw new Error('no entry');
  await tamper(made.name, async (db) => await db.records.delete(id));
  const { api, events } = await unlocked(made, { pace: unchecked });
  await vi.waitFor(() => expect(events.at(-1)?.type).toBe('damaged'));

  const full = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(failure(await api.setAsideDamage())).toEqual({ code: 'storageFull' });
  expect(failure(await api.createEntry(fields('more'), aSession()))).toEqual({ code: 'readOnly' });
  full.mockRestore();
  expect(value(await api.setAsideDamage()).damage).toBeUndefined();
  expect(await leads(api)).toEqual(NEWEST_FIRST);
  await api.close();
});

test('rows that are gone or that nobody wrote are found at unlock, snapshot or not', async () => {
  const made = await aClosedJournal(TEXTS, { pace: eager });
  await tamper(made.name, async (db) => {
    const row = await db.records.get(made.ids[0] ?? '');
    await db.records.delete(made.ids[0] ?? '');
    if (row !== undefined) await db.records.put({ ...row, id: crypto.randomUUID() });
  });
  const { api, events } = await unlocked(made, { pace: unchecked });
  await vi.waitFor(() => expect(events.at(-1)?.type).toBe('damaged'));
  const damaged = events.findLast((event) => event.type === 'damaged');
  expect(damaged?.damage.sort).toBe('recordsMissing');
  expect(damaged?.damage.records.map(({ reason }) => reason).toSorted()).toEqual(['missing', 'unexpected']);
  await api.close();
});

test.each([
  ['flipped', async (row: { sealed: Uint8Array }) => ({ ...row, sealed: row.sealed.toReversed() })],
  ['emptied', async (row: { sealed: Uint8Array }) => ({ ...row, sealed: new Uint8Array() })],
])('a snapshot with a pack that was %s is left unused', async (_what, change) => {
  const made = await aClosedJournal(TEXTS, { pace: eager });
  await tamper(made.name, async (db) => {
    const row = (await db.packs.toArray()).at(-1);
    if (row !== undefined) await db.packs.put({ ...row, ...(await change(row)) });
  });
  const { api, answer } = await unlocked(made, { pace: unchecked });
  expect(answer.damage).toBeUndefined();
  expect(await leads(api)).toEqual(NEWEST_FIRST);
  await api.close();
});

test('a snapshot whose list of later writes was emptied is left unused', async () => {
  const made = await aClosedJournal(TEXTS, { pace: eager });
  const quiet = { ...unchecked, freshLimit: 1000 };
  const editing = await unlocked(made, { pace: quiet });
  const [id] = made.ids;
  if (id === undefined) throw new Error('no entry');
  await editing.api.timeline({ offset: 0, limit: 1 });
  value(await editing.api.saveEntry(id, 1, { title: 'Named later' }, aSession()));
  await editing.api.close();
  expect(await tamper(made.name, async (db) => await db.fresh.count())).toBeGreaterThan(0);
  await tamper(made.name, async (db) => await db.fresh.clear());
  const { api, answer } = await unlocked(made, { pace: unchecked });
  expect(answer.damage).toBeUndefined();
  const last = await api.timeline({ offset: 9, limit: 1 });
  expect(last.rows[0]?.item.title).toBe('Named later');
  await api.close();
});

test('nothing of a purged entry stays on disk, in rows or in the snapshot', async () => {
  const made = await aClosedJournal(TEXTS, { pace: eager });
  const [id] = made.ids;
  if (id === undefined) throw new Error('no entry');
  const { api } = await unlocked(made, { pace: { ...unchecked, snapshotOnClose: 0 } });
  const current = value(await api.entry(id));
  value(await api.saveEntry(id, current.rev, { title: 'Again' }, aSession()));
  const [revision] = await api.revisions(id);
  value(await api.purge([id]));
  expect(failure(await api.entry(id))).toEqual({ code: 'notFound' });
  await api.close();
  const left = await tamper(made.name, async (db) => ({
    ids: await db.records.toCollection().primaryKeys(),
    packs: await db.packs.count(),
    fresh: await db.fresh.toCollection().primaryKeys(),
  }));
  expect(revision).toBeDefined();
  expect(left.ids).not.toContain(id);
  expect(left.ids).not.toContain(revision?.id);
  expect(left).toMatchObject({ packs: 0, fresh: [] });
});

type Step =
  | { readonly do: 'create' | 'lock' | 'draft' | 'keep' }
  | { readonly do: 'save' | 'trash' | 'restore' | 'purge'; readonly which: number };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>({ do: 'create' }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('save' as const), which: fc.nat(50) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('trash' as const, 'restore' as const), which: fc.nat(50) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('purge' as const), which: fc.nat(50) }) },
  { weight: 2, arbitrary: fc.constantFrom<Step>({ do: 'draft' }, { do: 'keep' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ do: 'lock' }) },
);

const anySteps = fc.array(anyStep, { minLength: 5, maxLength: 25 });

test('after any operations the snapshot gives the same journal as all rows', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anySteps, fc.nat(4), fc.constantFrom(0, 60_000), async (steps, freshLimit, idleAfter) => {
      const clock = aClock();
      const pace = { ...eager, freshLimit, idleAfter };
      const made = await aClosedJournal(['a', 'b', 'c'], { pace, clock });
      const ids = [...made.ids];
      let { api } = await unlocked({ name: made.name }, { pace, clock });
      for (const [n, step] of steps.entries()) {
        clock.advance(60_000);
        if (step.do === 'lock') {
          await api.close();
          ({ api } = await unlocked({ name: made.name }, { pace, clock }));
        } else await perform(api, step, ids, n);
      }
      await api.close();
      const withSnapshot = await unlocked({ name: made.name }, { pace: { ...pace, scrubAfter: 60_000 }, clock });
      const seen = await everything(withSnapshot.api);
      await withSnapshot.api.close();
      await tamper(made.name, async (db) => await Promise.all([db.packs.clear(), db.fresh.clear()]));
      const fromRows = await unlocked({ name: made.name }, { pace: { ...pace, snapshotFrom: 1000 }, clock });
      expect(fromRows.answer.damage).toBeUndefined();
      expect(seen).toEqual(await everything(fromRows.api));
      await fromRows.api.close();
    }),
    { numRuns: 6 },
  );
});

async function perform(api: VaultApi, step: Step, ids: EntryId[], n: number): Promise<void> {
  const text = `step ${String(n)}`;
  const written = fields(text, { day: addDays(day('2026-01-01'), (n * 7) % 40), tags: [`t${String(n % 3)}`] });
  switch (step.do) {
    case 'create':
      ids.push(value(await api.createEntry(written, aSession())).entry.id);
      break;
    case 'draft':
      value(await api.saveDraft(written));
      break;
    case 'keep':
      ids.push(value(await api.keepDraft(written, aSession())).entry.id);
      break;
    case 'save':
    case 'trash':
    case 'restore':
    case 'purge': {
      const id = ids[step.which % Math.max(1, ids.length)];
      if (id === undefined) return;
      const entry = value(await api.entry(id));
      if (step.do === 'save')
        value(await api.saveEntry(id, entry.rev, { title: text, body: written.body }, aSession()));
      else if (step.do === 'trash') value(await api.moveToTrash([id]));
      else if (step.do === 'restore') value(await api.restoreFromTrash([id]));
      else {
        value(await api.purge([id]));
        ids.splice(ids.indexOf(id), 1);
      }
      break;
    }
    case 'lock':
      break;
  }
}

/** All that a window can ask. */
async function everything(api: VaultApi): Promise<unknown> {
  const settings = await api.settings();
  await api.saveSettings(settings);
  const timeline = await api.timeline({ offset: 0, limit: 1000 });
  const trash = await api.trash();
  const ids = [...timeline.rows.map((row) => row.item), ...trash].map((item) => item.id);
  const { bytes: _, ...facts } = { bytes: 0, ...(await api.facts()) };
  return JSON.parse(
    JSON.stringify({
      timeline,
      trash,
      facts,
      tags: await api.tags(),
      draft: await api.draft(),
      entries: await Promise.all(ids.map(async (id) => value(await api.entry(id)))),
      revisions: await Promise.all(ids.map(async (id) => await api.revisions(id))),
      search: await api.search('step', { offset: 0, limit: 100 }),
    }),
  );
}
