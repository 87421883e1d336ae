import { Dexie } from 'dexie';
import { expect, test, vi } from 'vitest';
import { keepCapture, whyNotCapture } from '../../../renderer/client/keep-capture.ts';
import { startVault } from '../../../renderer/client/start-vault.ts';
import { newId } from '../../../shared/base/ids.ts';
import type { Capture } from '../../../shared/capture/capture.ts';
import { parseHeader } from '../../../shared/crypto/header-format.ts';
import { sealForInbox } from '../../../shared/crypto/inbox-seal.ts';
import v1 from '../../fixtures/vaults/v1.json';
import { restoreVault } from '../../support/vault-dump.ts';
import {
  aClock,
  aClosedJournal,
  aDatabase,
  aJournal,
  allLoaded,
  aVault,
  day,
  leads,
  lock,
  type Made,
  PASSPHRASE,
  tamper,
  unlocked,
  value,
} from './support.ts';

type Captured = Parameters<typeof keepCapture>[1];

const captured = (text: string, more: Partial<Capture> = {}): Captured => ({
  id: newId<'entry'>(),
  at: 1_772_000_000_000,
  kind: 'note',
  text,
  day: day('2026-03-01'),
  details: {},
  people: [],
  ...more,
});

const keep = async (made: Pick<Made, 'name'> & Partial<Made>, ...captures: readonly Captured[]): Promise<void> => {
  for (const one of captures) value(await keepCapture({ database: made.name, marker: made.marker }, one));
};

const waiting = (name: string): Promise<number> => tamper(name, async (db) => await db.inbox.count());
const setAside = (name: string): Promise<readonly string[]> =>
  tamper(name, async (db) => (await db.quarantine.toArray()).map(({ reason }) => reason));

test('what was captured while the journal was locked is there after the unlock, in order and once', async () => {
  const made = await aClosedJournal(['There before']);
  const captures = Array.from({ length: 100 }, (_none, i) => captured(`Capture ${i}`));
  await keep(made, ...captures);
  expect(await waiting(made.name)).toBe(100);

  const first = await unlocked(made);
  expect(await first.api.captureNews()).toEqual({ whileLocked: captures.map(({ id }) => id), since: [], setAside: 0 });
  expect(await first.api.captureNews()).toEqual({ whileLocked: [], since: [], setAside: 0 });
  expect(await leads(first.api)).toEqual([...captures.map(({ text }) => text).toReversed(), 'There before']);
  await first.api.close();

  expect(await waiting(made.name)).toBe(0);
  const again = await unlocked(made);
  expect((await again.api.captureNews()).whileLocked).toEqual([]);
  expect(await leads(again.api)).toHaveLength(101);
  await again.api.close();
});

test('one that is in the inbox still, or again, does not come in twice and overwrites nothing', async () => {
  const made = await aClosedJournal([]);
  const capture = captured('Once');
  await keep(made, capture, capture);
  const rows = await tamper(made.name, async (db) => await db.inbox.toArray());
  const { api } = await unlocked(made);
  const { whileLocked } = await api.captureNews();
  expect(whileLocked).toEqual([capture.id]);
  const { entry, rev } = value(await api.entry(capture.id));
  value(await api.saveEntry(entry.id, rev, { title: 'Read again' }, newId<'session'>()));
  await api.close();

  await tamper(made.name, async (db) => await db.inbox.bulkPut([...rows]));
  const again = await unlocked(made);
  expect((await again.api.captureNews()).whileLocked).toEqual([]);
  expect(value(await again.api.entry(capture.id)).entry.title).toBe('Read again');
  expect(await leads(again.api)).toHaveLength(1);
  await again.api.close();
});

test('what was changed, cut, moved, carried over or never ours is set aside, said, and in nobody’s way', async () => {
  const made = await aClosedJournal([]);
  const other = await aClosedJournal([]);
  await keep(made, captured('Whole'), captured('Changed'), captured('Cut'), captured('Moved'));
  await keep(other, captured('Of another journal'));
  const [foreign] = await tamper(other.name, async (db) => await db.inbox.toArray());
  await tamper(made.name, async (db) => {
    const [, changed, cut, moved] = await db.inbox.orderBy(':id').toArray();
    if (!changed || !cut || !moved || !foreign) throw new Error('There are four');
    // Whatever may stand on a disk, under keys of its own.
    const anything = db.inbox as unknown as { put(row: object): Promise<unknown> };
    await db.inbox.put({
      ...changed,
      sealed: changed.sealed.with(changed.sealed.length - 3, 1 + (changed.sealed.at(-3) ?? 0)),
    });
    await db.inbox.put({ ...cut, sealed: cut.sealed.slice(0, -20) });
    await db.inbox.put({ ...moved, id: newId() });
    await anything.put({ ...foreign, key: 90 });
    const row = await db.header.get('header');
    const header = parseHeader(row?.header ?? '');
    const recipient = header.ok ? (header.value.inbox ?? '') : '';
    // Sealed to the right journal by somebody who writes nonsense.
    await anything.put({ key: 91, id: newId(), sealed: await sealForInbox(recipient, new Uint8Array([1, 2, 3])) });
    await anything.put({ key: 92, id: 7, sealed: 'no bytes' });
    await anything.put({ key: 93 });
    await anything.put({ key: 94, id: newId(), sealed: new Uint8Array(600_000) });
  });
  const { api, answer } = await unlocked(made);
  expect(answer.damage).toBeUndefined();
  const news = await api.captureNews();
  expect(news.whileLocked).toHaveLength(1);
  expect(news.setAside).toBe(8);
  expect(await leads(api)).toEqual(['Whole']);
  await api.close();
  expect(await waiting(made.name)).toBe(0);
  expect(await setAside(made.name)).toEqual(Array(8).fill('capture'));
  // Setting aside is not damage: the next unlock finds nothing wrong.
  const again = await unlocked(made);
  expect(again.answer.damage).toBeUndefined();
  await again.api.close();
});

test('while the journal is open in a worker, a capture goes straight in', async () => {
  const { client, name, marker } = await aJournal();
  const bram = value(
    await client.api.createSubject('person', {
      name: 'Bram Okafor',
      nicknames: [],
      relation: 'report',
      leave: [],
      roleHistory: [],
      unsaid: [],
      hold: false,
    }),
  );
  const capture = captured('@Bram said it first', { kind: 'trust' });
  await keep({ name, marker }, capture);
  await vi.waitFor(async () => expect((await client.api.entry(capture.id)).ok).toBe(true));
  expect(await client.api.captureNews()).toEqual({ whileLocked: [], since: [capture.id], setAside: 0 });
  expect(value(await client.api.entry(capture.id)).entry).toMatchObject({
    people: [bram.record.id],
    details: { subject: bram.record.id },
  });
  await lock(client);
});

test('a worker that is killed in the middle of taking captures in loses none and doubles none', async () => {
  const made = await aClosedJournal([]);
  const captures = Array.from({ length: 400 }, (_none, i) => captured(`Capture ${i}`));
  await keep(made, ...captures);
  for (let kill = 0; kill < 3; kill++) {
    const before = await waiting(made.name);
    const client = await startVault(made.name);
    // The lock of a worker that was ended is free a moment later.
    await vi.waitFor(async () => expect((await client.api.open(made.marker)).state).toBe('locked'), SOON);
    void client.api.unlock({ passphrase: PASSPHRASE });
    await vi.waitFor(async () => expect(await waiting(made.name)).toBeLessThan(before), SOON);
    // No closing: as a process that ends.
    client.terminate();
    expect(await waiting(made.name)).toBeGreaterThan(0);
  }
  const { api } = await unlocked(made);
  await api.captureNews();
  expect(await leads(api)).toEqual(captures.map(({ text }) => text).toReversed());
  await api.close();
});

const SOON = { timeout: 30_000, interval: 2 };

test('a journal of before quick capture gets what it needs at its next unlock, and keeps everything', async () => {
  const name = aDatabase();
  await restoreVault(name, v1);
  const clock = aClock('2026-03-09T09:00:00');
  expect(await keepCapture({ database: name, marker: v1.marker }, captured('Too early'))).toEqual({
    ok: false,
    error: 'notReady',
  });
  const { api, events } = aVault(name, { clock });
  await api.open(v1.marker);
  const answer = value(await api.unlock({ passphrase: v1.passphrase }));
  await allLoaded(events);
  expect(answer.damage).toBeUndefined();
  expect(answer.marker).toContain('"inbox":"age1');
  await api.close();

  await keep({ name, marker: answer.marker }, captured('After it'));
  const again = aVault(name, { clock });
  await again.api.open(answer.marker);
  value(await again.api.unlock({ recoveryCode: v1.recoveryCode }));
  expect((await again.api.captureNews()).whileLocked).toHaveLength(1);
  await again.api.close();
});

test('tables of the version before get the inbox and lose nothing', async () => {
  const made = await aClosedJournal(['There before']);
  await asVersion2(made.name);
  const { api, answer } = await unlocked(made);
  expect(answer.damage).toBeUndefined();
  expect(await leads(api)).toEqual(['There before']);
  await api.close();
  await keep(made, captured('Now it works'));
  expect(await waiting(made.name)).toBe(1);
});

/** The same rows under the tables of version 2. */
async function asVersion2(name: string): Promise<void> {
  const tables = { header: '&id', records: '&id', manifest: '&id', packs: '&id', fresh: '&id', quarantine: '++key' };
  const rows = await tamper(
    name,
    async (db) => await Promise.all(Object.keys(tables).map(async (table) => await db.table(table).toArray())),
  );
  await Dexie.delete(name);
  const old = new Dexie(name);
  old.version(2).stores(tables);
  for (const [i, table] of Object.keys(tables).entries()) await old.table(table).bulkPut(rows[i] ?? []);
  old.close();
}

test('where no journal is, nothing is kept and nothing is made', async () => {
  const database = aDatabase();
  expect(await keepCapture({ database, marker: undefined }, captured('Lost'))).toEqual({
    ok: false,
    error: 'noJournal',
  });
  expect(await whyNotCapture({ database, marker: undefined })).toBe('noJournal');
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(database);
});

test('a head that says something else than the host noted is not sealed to', async () => {
  const made = await aClosedJournal([]);
  const other = await aClosedJournal([]);
  const theirs = await tamper(other.name, async (db) => (await db.header.get('header'))?.header ?? '');
  const inbox = (JSON.parse(theirs) as { inbox: string }).inbox;
  await tamper(made.name, async (db) => {
    const row = await db.header.get('header');
    if (row) await db.header.put({ ...row, header: JSON.stringify({ ...(JSON.parse(row.header) as object), inbox }) });
  });
  expect(await keepCapture({ database: made.name, marker: made.marker }, captured('For whom?'))).toEqual({
    ok: false,
    error: 'changed',
  });
  expect(await whyNotCapture({ database: made.name, marker: made.marker })).toBe('changed');
  // Nor to a key that comes with a whole other journal's name.
  await tamper(made.name, async (db) => {
    const row = await db.header.get('header');
    const whole = { inbox, vaultId: newId() };
    if (row)
      await db.header.put({ ...row, header: JSON.stringify({ ...(JSON.parse(row.header) as object), ...whole }) });
  });
  expect(await whyNotCapture({ database: made.name, marker: made.marker })).toBe('changed');
  expect(await whyNotCapture({ database: other.name, marker: other.marker })).toBeUndefined();
  expect(await waiting(made.name)).toBe(0);
});

test('ten thousand that wait are enough: the next is refused, and all of them come in', async () => {
  const made = await aClosedJournal([]);
  await keep(made, captured('The first'));
  await tamper(made.name, async (db) => {
    const junk = { sealed: new Uint8Array(300) };
    await db.inbox.bulkAdd(Array.from({ length: 9_999 }, () => ({ id: newId(), ...junk })));
  });
  expect(await keepCapture({ database: made.name, marker: made.marker }, captured('One too many'))).toEqual({
    ok: false,
    error: 'full',
  });
  const { api } = await unlocked(made);
  expect(await api.captureNews()).toMatchObject({ setAside: 9_999 });
  expect(await leads(api)).toEqual(['The first']);
  await api.close();
}, 60_000);

test('nothing of it can be read on disk, and erasing the journal erases what waits', async () => {
  const made = await aClosedJournal([]);
  await keep(made, captured('Zimtstern said Xylophon', { kind: 'promise' }));
  const [row] = await tamper(made.name, async (db) => await db.inbox.toArray());
  expect(Object.keys(row ?? {}).toSorted()).toEqual(['id', 'key', 'sealed']);
  const bytes = new TextDecoder('latin1').decode(row?.sealed);
  for (const word of ['Zimtstern', 'Xylophon', 'promise', '2026-03-01']) expect(bytes).not.toContain(word);
  const { api } = aVault(made.name);
  await api.open(made.marker);
  value(await api.erase());
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(made.name);
});
