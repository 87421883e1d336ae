import { expect, test } from 'vitest';
import {
  aClock,
  aClosedJournal,
  aVault,
  fields,
  failure,
  aSession,
  leads,
  PASSPHRASE,
  tamper,
  unlocked,
  value,
} from './support.ts';

const TEXTS = ['one', 'two', 'three'];

test('a journal that nobody touched opens without damage', async () => {
  const made = await aClosedJournal(TEXTS);
  const { api, answer } = await unlocked(made);
  expect(answer.damage).toBeUndefined();
  expect(await leads(api)).toEqual(['three', 'two', 'one']);
  await api.close();
});

test('one flipped byte in a row is named, the others stay readable and nothing is written', async () => {
  const made = await aClosedJournal(TEXTS);
  const broken = made.ids[1] ?? '';
  await tamper(made.name, async (db) => {
    const row = await db.records.get(broken);
    if (row === undefined) throw new Error('no such row');
    const sealed = Uint8Array.from(row.sealed);
    sealed[100] = (sealed[100] ?? 0) ^ 1;
    await db.records.put({ ...row, sealed });
  });
  const { api, answer } = await unlocked(made);
  expect(answer.damage).toMatchObject({
    sort: 'recordsUnreadable',
    records: [{ id: broken, reason: 'unsealable' }],
    readable: 3,
    expected: 4,
  });
  expect(await leads(api)).toEqual(['three', 'one']);
  expect(failure(await api.createEntry(fields('four'), aSession()))).toEqual({ code: 'readOnly' });

  const after = value(await api.setAsideDamage());
  expect(after.damage).toBeUndefined();
  value(await api.createEntry(fields('four'), aSession()));
  await api.close();
  const again = await unlocked({ ...made, marker: after.marker });
  expect(again.answer.damage).toBeUndefined();
  expect(await leads(again.api)).toEqual(['four', 'three', 'one']);
  await again.api.close();
  const kept = await tamper(made.name, async (db) => await db.quarantine.toArray());
  expect(kept).toMatchObject([{ id: broken, reason: 'unsealable' }]);
});

test('a row that is gone is missed', async () => {
  const made = await aClosedJournal(TEXTS);
  await tamper(made.name, async (db) => await db.records.delete(made.ids[0] ?? ''));
  const { api, answer } = await unlocked(made);
  expect(answer.damage).toMatchObject({ sort: 'recordsMissing', readable: 3, expected: 4 });
  expect(value(await api.setAsideDamage()).damage).toBeUndefined();
  expect(await leads(api)).toEqual(['three', 'two']);
  await api.close();
});

test('two rows that changed places open in neither', async () => {
  const made = await aClosedJournal(TEXTS);
  await tamper(made.name, async (db) => {
    const [a, b] = await db.records.bulkGet(made.ids.slice(0, 2));
    if (a === undefined || b === undefined) throw new Error('no such rows');
    await db.records.bulkPut([
      { ...a, sealed: b.sealed },
      { ...b, sealed: a.sealed },
    ]);
  });
  const { api, answer } = await unlocked(made);
  expect(answer.damage?.sort).toBe('recordsUnreadable');
  expect(answer.damage?.records.map(({ id }) => id).toSorted()).toEqual(made.ids.slice(0, 2).toSorted());
  await api.close();
});

test('an older version of a row in its place is noticed', async () => {
  const made = await aClosedJournal(['first words']);
  const id = made.ids[0];
  if (id === undefined) throw new Error('no entry');
  const old = await tamper(made.name, async (db) => await db.records.get(id));
  const editing = await unlocked(made);
  value(await editing.api.saveEntry(id, 1, { title: 'Later' }, aSession()));
  await editing.api.close();
  await tamper(made.name, async (db) => {
    if (old !== undefined) await db.records.put(old);
  });
  const { api, answer } = await unlocked(made);
  expect(answer.damage?.sort).toBe('rolledBack');
  expect(failure(await api.moveToTrash([id]))).toEqual({ code: 'readOnly' });
  expect(value(await api.setAsideDamage()).damage).toBeUndefined();
  expect(await leads(api)).toEqual(['first words']);
  await api.close();
});

test('a row that was deleted for good and put back is named and set aside', async () => {
  const made = await aClosedJournal(TEXTS);
  const id = made.ids[2];
  if (id === undefined) throw new Error('no entry');
  const old = await tamper(made.name, async (db) => await db.records.get(id));
  const cleaning = await unlocked(made);
  value(await cleaning.api.purge([id]));
  await cleaning.api.close();
  await tamper(made.name, async (db) => {
    if (old !== undefined) await db.records.put(old);
  });
  const { api, answer } = await unlocked(made);
  expect(answer.damage).toMatchObject({ sort: 'rolledBack', records: [{ id, reason: 'unexpected' }] });
  value(await api.setAsideDamage());
  expect(await leads(api)).toEqual(['two', 'one']);
  await api.close();
});

test('a row of another journal does not open', async () => {
  const made = await aClosedJournal(TEXTS);
  const other = await aClosedJournal(['not mine']);
  const foreign = await tamper(other.name, async (db) => await db.records.get(other.ids[0] ?? ''));
  await tamper(made.name, async (db) => {
    if (foreign !== undefined) await db.records.put(foreign);
  });
  const { api, answer } = await unlocked(made);
  expect(answer.damage).toMatchObject({
    sort: 'recordsUnreadable',
    records: [{ id: other.ids[0], reason: 'unsealable' }],
  });
  expect(await leads(api)).toEqual(['three', 'two', 'one']);
  await api.close();
});

test('rows and manifest of an earlier day are older than the host remembers', async () => {
  const made = await aClosedJournal(TEXTS);
  const before = await tamper(made.name, async (db) => ({
    records: await db.records.toArray(),
    manifest: await db.manifest.toArray(),
  }));
  const later = await unlocked(made);
  value(await later.api.createEntry(fields('four'), aSession()));
  const { marker } = value(await later.api.unlock({ passphrase: PASSPHRASE }));
  await later.api.close();
  await tamper(made.name, async (db) => {
    await db.records.clear();
    await db.records.bulkPut(before.records);
    await db.manifest.bulkPut(before.manifest);
  });
  const { api, answer } = await unlocked({ ...made, marker });
  expect(answer.damage).toMatchObject({ sort: 'rolledBack', readable: 4, expected: 4 });
  value(await api.setAsideDamage());
  value(await api.createEntry(fields('five'), aSession()));
  const now = value(await api.unlock({ passphrase: PASSPHRASE }));
  await api.close();
  const again = await unlocked({ ...made, marker: now.marker });
  expect(again.answer.damage).toBeUndefined();
  await again.api.close();
});

test('a journal that was set back is still known to be so at the next unlock, until that is settled', async () => {
  const made = await aClosedJournal(TEXTS);
  const before = await tamper(made.name, async (db) => ({
    records: await db.records.toArray(),
    manifest: await db.manifest.toArray(),
  }));
  const later = await unlocked(made);
  value(await later.api.createEntry(fields('four'), aSession()));
  const { marker } = value(await later.api.unlock({ passphrase: PASSPHRASE }));
  await later.api.close();
  await tamper(made.name, async (db) => {
    await db.records.clear();
    await db.records.bulkPut(before.records);
    await db.manifest.bulkPut(before.manifest);
  });
  const looking = await unlocked({ ...made, marker });
  expect(looking.answer.damage?.sort).toBe('rolledBack');
  await looking.api.close();

  const again = await unlocked({ ...made, marker: looking.answer.marker });
  expect(again.answer.damage?.sort).toBe('rolledBack');
  const settled = value(await again.api.setAsideDamage());
  await again.api.close();
  const after = await unlocked({ ...made, marker: settled.marker });
  expect(after.answer.damage).toBeUndefined();
  await after.api.close();
});

test('the host’s note about another journal stays until that is settled', async () => {
  const made = await aClosedJournal(TEXTS);
  const other = await aClosedJournal(['another']);
  const looking = await unlocked({ ...made, marker: other.marker });
  expect(looking.answer.damage?.sort).toBe('rolledBack');
  expect(looking.answer.marker).toBe(other.marker);
  const settled = value(await looking.api.setAsideDamage());
  await looking.api.close();
  const after = await unlocked({ ...made, marker: settled.marker });
  expect(after.answer.damage).toBeUndefined();
  await after.api.close();
});

test('a row under an id that is none of ours is named like any other that does not open', async () => {
  const id = 'x'.repeat(300);
  const made = await aClosedJournal(TEXTS);
  await tamper(made.name, async (db) => {
    const row = await db.records.get(made.ids[0] ?? '');
    if (row !== undefined) await db.records.put({ ...row, id });
  });
  const { api, answer } = await unlocked(made);
  expect(answer.damage?.records).toMatchObject([{ id, reason: 'unsealable' }]);
  expect(value(await api.setAsideDamage()).damage).toBeUndefined();
  expect(await leads(api)).toEqual(['three', 'two', 'one']);
  await api.close();
});

test('a database that vanished is never taken for a new start', async () => {
  const made = await aClosedJournal(TEXTS);
  await tamper(made.name, async (db) => await db.delete());
  const { api } = aVault(made.name);
  expect(await api.open(made.marker)).toMatchObject({
    state: 'damaged',
    damage: { sort: 'databaseGone', canUnlock: false },
  });
  expect(await aVaultStateOf(made.name, 'a note that got torn')).toBe('elsewhere');
  await api.close();
  expect(await aVaultStateOf(made.name, 'a note that got torn')).toBe('damaged');
});

async function aVaultStateOf(name: string, marker: string): Promise<string> {
  const { api } = aVault(name);
  const { state } = await api.open(marker);
  await api.close();
  return state;
}

test('a header that was lost comes from the host’s note, and is put back', async () => {
  const made = await aClosedJournal(TEXTS);
  await tamper(made.name, async (db) => await db.header.clear());
  const { api } = aVault(made.name);
  expect(await api.open(made.marker)).toMatchObject({
    state: 'damaged',
    damage: { sort: 'headerUnreadable', canUnlock: true },
  });
  const answer = value(await api.unlock({ passphrase: PASSPHRASE }));
  expect(answer.damage?.sort).toBe('headerUnreadable');
  expect(await leads(api)).toEqual(['three', 'two', 'one']);
  value(await api.setAsideDamage());
  await api.close();
  const again = await unlocked({ name: made.name });
  expect(again.answer.damage).toBeUndefined();
  await again.api.close();
});

test('without header and note nothing can be unlocked, and it is not a new start', async () => {
  const made = await aClosedJournal(TEXTS);
  await tamper(made.name, async (db) => await db.header.put({ id: 'header', header: '{}', failures: 0, lastAt: 0 }));
  const { api } = aVault(made.name);
  expect(await api.open(undefined)).toMatchObject({
    state: 'damaged',
    damage: { sort: 'headerUnreadable', canUnlock: false },
  });
  expect(failure(await api.create({ passphrase: PASSPHRASE, recoveryCode: made.recoveryCode })).code).toBe('invalid');
  await api.close();
});

test.each([
  ['deleted', async () => []],
  ['changed', async () => [{ id: 'manifest' as const, rev: 4, sealed: new Uint8Array(80) }]],
])('a manifest that was %s leaves everything readable', async (_what, rows) => {
  const made = await aClosedJournal(TEXTS);
  await tamper(made.name, async (db) => {
    await db.manifest.clear();
    await db.manifest.bulkAdd(await rows());
  });
  const { api, answer } = await unlocked(made);
  expect(answer.damage).toMatchObject({ sort: 'manifestUnreadable', readable: 4 });
  expect(await leads(api)).toEqual(['three', 'two', 'one']);
  expect(value(await api.setAsideDamage()).damage).toBeUndefined();
  value(await api.createEntry(fields('four'), aSession()));
  await api.close();
  const again = await unlocked(made);
  expect(again.answer.damage).toBeUndefined();
  await again.api.close();
});

test('an entry whose row is changed while the journal is open is refused, and writing stops', async () => {
  const made = await aClosedJournal(TEXTS);
  const { api, events } = await unlocked(made);
  const id = made.ids[0];
  if (id === undefined) throw new Error('no entry');
  await tamper(made.name, async (db) => await db.records.delete(id));
  expect(failure(await api.entry(id))).toMatchObject({ code: 'damaged', damage: { sort: 'recordsMissing' } });
  expect(events.at(-1)).toMatchObject({ type: 'damaged', damage: { records: [{ id, reason: 'missing' }] } });
  expect(failure(await api.createEntry(fields('more'), aSession()))).toEqual({ code: 'readOnly' });
  await api.close();
});

test('what somebody else wrote meanwhile is not overwritten, and writing stops', async () => {
  const made = await aClosedJournal(TEXTS);
  const { api, events } = await unlocked(made);
  await tamper(made.name, async (db) => await db.manifest.update('manifest', { rev: 99 }));
  const before = await tamper(made.name, async (db) => await db.records.count());
  expect(failure(await api.createEntry(fields('more'), aSession()))).toEqual({ code: 'readOnly' });
  expect(events.at(-1)).toMatchObject({ type: 'damaged', damage: { sort: 'rolledBack' } });
  expect(await tamper(made.name, async (db) => await db.records.count())).toBe(before);
  expect(await leads(api)).toEqual(['three', 'two', 'one']);
  await api.close();
});

test('a header that was exchanged for another is refused, and the host’s copy opens', async () => {
  const made = await aClosedJournal(TEXTS);
  await tamper(made.name, async (db) => {
    const row = await db.header.get('header');
    if (row === undefined) throw new Error('no header');
    const header = { ...(JSON.parse(row.header) as object), createdOn: '1999-01-01' };
    await db.header.put({ ...row, header: JSON.stringify(header) });
  });
  const without = aVault(made.name);
  await without.api.open(undefined);
  expect(failure(await without.api.unlock({ passphrase: PASSPHRASE }))).toMatchObject({ code: 'damaged' });
  await without.api.close();
  const { api, answer } = await unlocked(made);
  expect(answer).toMatchObject({ header: { createdOn: '2026-03-02' }, damage: { sort: 'headerUnreadable' } });
  expect(await leads(api)).toEqual(['three', 'two', 'one']);
  expect(value(await api.setAsideDamage()).damage).toBeUndefined();
  await api.close();
});

test('what was set aside can be counted and saved as it is, sealed', async () => {
  const made = await aClosedJournal(TEXTS);
  const [broken = ''] = made.ids;
  const found = await tamper(made.name, async (db) => {
    const row = await db.records.get(broken);
    if (row === undefined) throw new Error('no such row');
    const changed = { ...row, sealed: row.sealed.toReversed() };
    await db.records.put(changed);
    return changed;
  });
  const { api, answer } = await unlocked(made);
  expect(answer.damage).toBeDefined();
  expect(value(await api.setAside())).toEqual([]);
  value(await api.setAsideDamage());
  expect(value(await api.setAside())).toEqual([{ at: aClock().now(), rows: 1 }]);

  const { name, bytes } = value(await api.exportSetAside());
  expect(name).toBe('leeway-set-aside-2026-03-02.json');
  const file = JSON.parse(new TextDecoder().decode(bytes)) as { rows: { sealed: string }[] };
  expect(file).toMatchObject({
    format: 'leeway-set-aside',
    version: 1,
    header: { format: 'leeway-header' },
    rows: [{ id: broken, rev: 1, reason: 'unsealable', at: new Date(aClock().now()).toISOString() }],
  });
  expect(Uint8Array.fromBase64(file.rows[0]?.sealed ?? '')).toEqual(found.sealed);
  await api.close();
});
