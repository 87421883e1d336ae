import { expect, test } from 'vitest';
import type { VaultApi } from '../../../renderer/vault/api.ts';
import { newAreaFields } from '../../../shared/domain/area.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { newPromiseFields } from '../../../shared/domain/promise.ts';
import { SUBJECT_TYPES } from '../../../shared/domain/records.ts';
import { newTensionFields } from '../../../shared/domain/tension.ts';
import { aDatabase, aSession, aVault, failure, fields, PASSPHRASE, unlocked, value } from './support.ts';

const TODAY = '2026-03-02' as LocalDate;
const nobody = (): void => undefined;

async function anOpenJournal(): Promise<ReturnType<typeof aVault>> {
  const vault = aVault(aDatabase());
  await vault.api.open(undefined);
  value(await vault.api.create({ passphrase: PASSPHRASE, recoveryCode: await vault.api.newRecoveryCode() }));
  return vault;
}

async function lived(api: VaultApi) {
  const noor = value(await api.createSubject('person', newPersonFields('Noor'))).record;
  const tove = value(await api.createSubject('person', newPersonFields('Tove', 'peer'))).record;
  const ledger = value(await api.createSubject('area', { ...newAreaFields('Ledger'), owner: noor.id })).record;
  const tension = value(
    await api.createSubject('tension', { ...newTensionFields('The exporter', TODAY), between: [noor.id, tove.id] }),
  ).record;
  const promise = value(
    await api.createSubject('promise', newPromiseFields('On-call numbers', 'me', noor.id, TODAY)),
  ).record;
  const seen = { ...fields('Told me something hard'), kind: 'trust' as const, areas: [ledger.id] };
  const details = { ...newDetails('trust', TODAY), subject: noor.id, strength: 2 as const };
  const entry = value(await api.createEntry({ ...seen, details }, aSession())).entry;
  return { noor, tove, ledger, tension, promise, entry };
}

const everySubject = async (api: VaultApi): Promise<readonly unknown[]> => {
  const lists = await Promise.all(SUBJECT_TYPES.map(async (type) => await api.subjects(type)));
  return lists
    .flat()
    .map(({ record }) => record)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
};

test('records are there after the next unlock, found by what entries are about, and never overwritten unseen', async () => {
  const { api, name } = await anOpenJournal();
  const { noor, ledger, entry } = await lived(api);
  expect((await api.timeline({ person: noor.id, offset: 0, limit: 9 })).rows.map(({ item }) => item.id)).toEqual([
    entry.id,
  ]);
  expect((await api.timeline({ area: ledger.id, kind: 'trust', offset: 0, limit: 9 })).total).toBe(1);
  expect((await api.timeline({ area: ledger.id, kind: 'note', offset: 0, limit: 9 })).total).toBe(0);

  const renamed = value(await api.saveSubject('person', noor.id, 1, { name: '  Noor A.  ' }));
  expect(renamed.record.name).toBe('Noor A.');
  expect(failure(await api.saveSubject('person', noor.id, 1, { role: 'Lead' })).code).toBe('stale');
  expect(failure(await api.saveSubject('person', noor.id, 2, { name: ' ' })).code).toBe('invalid');
  expect(failure(await api.createSubject('person', newPersonFields('x'.repeat(201)))).code).toBe('invalid');
  const before = await everySubject(api);
  await api.close();

  const again = await unlocked({ name });
  expect(await everySubject(again.api)).toEqual(before);
  expect((await again.api.timeline({ person: noor.id, offset: 0, limit: 9 })).total).toBe(1);
  expect((await again.api.people()).map(({ record, facts }) => [record.name, facts.openFromMe])).toContainEqual([
    'Noor A.',
    1,
  ]);
  await again.api.close();
});

test('a record goes to the trash, comes back, and goes for good', async () => {
  const { api } = await anOpenJournal();
  const { promise } = await lived(api);
  value(await api.moveToTrash([promise.id]));
  expect(await api.subjects('promise')).toEqual([]);
  expect((await api.trashedSubjects()).map(({ record }) => record.id)).toEqual([promise.id]);
  value(await api.restoreFromTrash([promise.id]));
  expect(await api.subjects('promise')).toHaveLength(1);
  value(await api.moveToTrash([promise.id]));
  value(await api.purge([promise.id]));
  expect(await api.subject('promise', promise.id)).toBeUndefined();
  expect(failure(await api.purge([promise.id])).code).toBe('notFound');
  await api.close();
});

test.for(['json', 'markdown'] as const)(
  'an export as %s brings every record into another journal, once',
  async (format) => {
    const { api } = await anOpenJournal();
    const { entry } = await lived(api);
    const before = await everySubject(api);
    const { name, bytes } = value(await api.exportAll(format, nobody));
    await api.close();

    const { api: other } = await anOpenJournal();
    const files = [{ path: name, size: bytes.length, modifiedAt: 0, bytes }];
    const { planId, preview } = value(await other.planImport(name, files, nobody));
    expect(preview).toMatchObject({ additions: 1, subjects: 5 });
    const { id } = value(await other.runImport(planId, nobody));
    expect(await everySubject(other)).toEqual(before);
    expect(value(await other.entry(entry.id)).entry).toMatchObject({
      kind: entry.kind,
      details: entry.details,
      areas: entry.areas,
    });
    const second = value(await other.planImport(name, files, nobody)).preview;
    expect(second).toMatchObject({ additions: 0, subjects: 0 });

    const [changed] = await other.subjects('area');
    value(await other.saveSubject('area', changed?.record.id ?? '', 1, { name: 'Ledgers' }));
    value(await other.undoImport(id));
    expect((await everySubject(other)).map((record) => (record as { type: string }).type)).toEqual(['area']);
    await other.close();
  },
);
