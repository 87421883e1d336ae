import { Dexie } from 'dexie';
import { expect, test, vi } from 'vitest';
import { JournalDatabase } from '../../../renderer/vault/store/database.ts';
import { SCHEMA_VERSION } from '../../../renderer/vault/store/database.ts';
import {
  aClock,
  aClosedJournal,
  aDatabase,
  aSession,
  aVault,
  failure,
  fields,
  leads,
  PASSPHRASE,
  tamper,
  unlocked,
  value,
} from './support.ts';

const NEXT = 'seven quiet harbours under glass';

test('where nothing is there and nothing was, a journal can be made, once', async () => {
  const { api } = aVault(aDatabase());
  expect(await api.open(undefined)).toEqual({ state: 'absent' });
  const recoveryCode = await api.newRecoveryCode();
  expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  const made = value(await api.create({ passphrase: PASSPHRASE, recoveryCode }));
  expect(made.header).toEqual({
    createdOn: '2026-03-02',
    passphraseChangedOn: '2026-03-02',
    recoveryChangedOn: '2026-03-02',
  });
  expect(failure(await api.create({ passphrase: PASSPHRASE, recoveryCode })).code).toBe('invalid');
  await api.close();
});

test('a weak passphrase and a code that is none are refused, and nothing is made', async () => {
  const { api, name } = aVault(aDatabase());
  await api.open(undefined);
  const recoveryCode = await api.newRecoveryCode();
  expect(failure(await api.create({ passphrase: 'password1', recoveryCode })).code).toBe('weakPassphrase');
  expect(failure(await api.create({ passphrase: PASSPHRASE, recoveryCode: 'ABCD-EFGH' })).code).toBe('badRecoveryCode');
  await api.close();
  const again = aVault(name);
  expect(await again.api.open(undefined)).toEqual({ state: 'absent' });
  await again.api.close();
});

test('a wrong passphrase opens nothing, the recovery code does, however it is typed', async () => {
  const made = await aClosedJournal(['hello']);
  const { api } = aVault(made.name);
  expect(await api.open(made.marker)).toMatchObject({ state: 'locked', header: { createdOn: '2026-03-02' } });
  expect(failure(await api.unlock({ passphrase: 'not the one' }))).toEqual({ code: 'wrongSecret' });
  expect(failure(await api.entry(made.ids[0] ?? ('' as never)))).toEqual({ code: 'locked' });
  await expect(api.timeline({ offset: 0, limit: 1 })).rejects.toThrow('unlocked');
  const typed = made.recoveryCode.toLowerCase().replaceAll('-', ' ');
  value(await api.unlock({ recoveryCode: typed }));
  expect(await leads(api)).toEqual(['hello']);
  await api.close();
});

test('after another passphrase is set the old one is refused and everything is still there', async () => {
  const made = await aClosedJournal(['hello']);
  const { api, events } = await unlocked(made, { clock: aClock('2026-04-01T10:00:00') });
  expect(failure(await api.changePassphrase('not the one', NEXT)).code).toBe('wrongSecret');
  expect(failure(await api.changePassphrase(PASSPHRASE, '12345')).code).toBe('weakPassphrase');
  const changed = value(await api.changePassphrase(PASSPHRASE, NEXT));
  expect(changed.header).toMatchObject({ createdOn: '2026-03-02', passphraseChangedOn: '2026-04-01' });
  expect(events.findLast((event) => event.type === 'marker')).toMatchObject({ marker: changed.marker });
  await api.close();
  const again = aVault(made.name);
  await again.api.open(changed.marker);
  expect(failure(await again.api.unlock({ passphrase: PASSPHRASE })).code).toBe('wrongSecret');
  value(await again.api.unlock({ passphrase: NEXT }));
  expect(await leads(again.api)).toEqual(['hello']);
  await again.api.close();
});

test('who forgot the passphrase sets another with the recovery code, still locked', async () => {
  const made = await aClosedJournal(['hello']);
  const { api } = aVault(made.name);
  await api.open(made.marker);
  value(await api.changePassphrase(made.recoveryCode, NEXT));
  expect(await leads(api)).toEqual(['hello']);
  await api.close();
  const again = aVault(made.name);
  await again.api.open(made.marker);
  value(await again.api.unlock({ passphrase: NEXT }));
  await again.api.close();
});

test('after another recovery code is made the old one is refused', async () => {
  const made = await aClosedJournal(['hello']);
  const { api } = await unlocked(made);
  const code = await api.newRecoveryCode();
  expect(failure(await api.changeRecoveryCode('not the one', code)).code).toBe('wrongSecret');
  value(await api.changeRecoveryCode(PASSPHRASE, code));
  expect(await api.recoverySheet(code)).toContain('AGE-SECRET-KEY-1');
  await api.close();
  const again = aVault(made.name);
  await again.api.open(made.marker);
  expect(failure(await again.api.unlock({ recoveryCode: made.recoveryCode })).code).toBe('wrongSecret');
  value(await again.api.unlock({ recoveryCode: code }));
  await again.api.close();
});

test('after five wrong tries there is a wait that starting again does not end', async () => {
  const clock = aClock();
  const made = await aClosedJournal(['hello'], { clock });
  const { api } = aVault(made.name, { clock });
  await api.open(made.marker);
  const wrong = { recoveryCode: '0000-0000-0000-0000-0000-0000-0000-0000' };
  for (let i = 0; i < 5; i++) expect(failure(await api.unlock(wrong))).toEqual({ code: 'wrongSecret' });
  const retryAt = clock.now() + 1000;
  expect(failure(await api.unlock(wrong))).toEqual({ code: 'wrongSecret', retryAt });
  expect(failure(await api.unlock({ passphrase: PASSPHRASE }))).toEqual({ code: 'tooManyTries', retryAt });
  await api.close();
  const again = aVault(made.name, { clock });
  expect(await again.api.open(made.marker)).toMatchObject({ state: 'locked', lockedUntil: retryAt });
  expect(failure(await again.api.unlock({ passphrase: PASSPHRASE }))).toEqual({ code: 'tooManyTries', retryAt });
  clock.advance(1000);
  value(await again.api.unlock({ passphrase: PASSPHRASE }));
  await again.api.close();
  const later = aVault(made.name, { clock });
  expect(await later.api.open(made.marker)).not.toHaveProperty('lockedUntil');
  await later.api.close();
});

test('tables of a newer version are left alone', async () => {
  const name = aDatabase();
  const newer = new Dexie(name);
  newer.version(SCHEMA_VERSION + 1).stores({ header: '&id', records: '&id', somethingNew: '&id' });
  await newer.open();
  newer.close();
  const { api } = aVault(name);
  expect(await api.open(undefined)).toEqual({ state: 'newerVersion', version: SCHEMA_VERSION + 1 });
  expect(failure(await api.unlock({ passphrase: PASSPHRASE })).code).toBe('noStorage');
  await api.close();
  const left = await indexedDB.databases();
  expect(left.find((database) => database.name === name)?.version).toBe((SCHEMA_VERSION + 1) * 10);
});

test('a header of a newer version is left alone', async () => {
  const made = await aClosedJournal([]);
  await tamper(made.name, async (db) => {
    const row = await db.header.get('header');
    if (row === undefined) throw new Error('no header');
    const header = { ...(JSON.parse(row.header) as object), version: 3 };
    await db.header.put({ ...row, header: JSON.stringify(header) });
  });
  const { api } = aVault(made.name);
  expect(await api.open(made.marker)).toEqual({ state: 'newerVersion', version: 3 });
  await api.close();
});

test('where IndexedDB cannot be opened nothing can be kept, and it says why', async () => {
  const name = aDatabase();
  const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('The user denied permission to access the database.', 'SecurityError');
  });
  try {
    const { api } = aVault(name);
    expect(await api.open(undefined)).toMatchObject({
      state: 'noStorage',
      why: expect.stringContaining('denied') as string,
    });
  } finally {
    open.mockRestore();
  }
});

test('an erased journal is gone', async () => {
  const made = await aClosedJournal(['secret']);
  const { api } = await unlocked(made);
  value(await api.erase());
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(made.name);
  expect(failure(await api.createEntry(fields('more'), aSession()))).toEqual({ code: 'locked' });
  const again = aVault(made.name);
  expect(await again.api.open(undefined)).toEqual({ state: 'absent' });
  await again.api.close();
});

test('the host’s note follows what is written, and the last one comes before the journal is closed', async () => {
  const made = await aClosedJournal([]);
  const { api, events } = await unlocked(made);
  value(await api.createEntry(fields('one'), aSession()));
  value(await api.createEntry(fields('two'), aSession()));
  expect(events.filter((event) => event.type === 'marker')).toEqual([]);
  await api.close();
  const markers = events.filter((event) => event.type === 'marker');
  expect(markers).toHaveLength(1);
  expect(JSON.parse(markers[0]?.marker ?? '')).toMatchObject({ seq: 3 });
});

test('nothing in the database is readable without the key', async () => {
  const made = await aClosedJournal(['The canary sang at noon']);
  const { api } = await unlocked(made);
  value(await api.saveDraft(fields('A canary in the draft', { title: 'canary', tags: ['canary'] })));
  await api.close();
  const db = new JournalDatabase(made.name);
  await db.open();
  const rows = await Promise.all(db.tables.map(async (table) => (await table.toArray()) as unknown[]));
  const bytes = JSON.stringify(rows.flat(), (_key, stored: unknown) =>
    stored instanceof Uint8Array ? new TextDecoder('latin1').decode(stored) : stored,
  );
  expect(bytes).not.toMatch(/canary|2026-01/iu);
  expect(Object.keys((await db.records.toArray())[0] ?? {}).toSorted()).toEqual(['id', 'rev', 'sealed']);
  db.close();
});
