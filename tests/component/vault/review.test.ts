import { afterEach, beforeEach, expect, it } from 'vitest';
import type { VaultApi } from '../../../renderer/vault/api.ts';
import type { PersonId } from '../../../shared/base/ids.ts';
import type { EntryFields } from '../../../shared/domain/entry.ts';
import { type EntryKind, newDetails } from '../../../shared/domain/kinds/registry.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { newPromiseFields } from '../../../shared/domain/promise.ts';
import { aClock, aDatabase, aSession, aVault, day, fields, PASSPHRASE, value } from './support.ts';

const YEAR = { from: day('2026-01-01'), to: day('2026-12-31') };
let api: VaultApi;

beforeEach(async () => {
  ({ api } = aVault(aDatabase(), { clock: aClock('2026-11-02T09:00:00') }));
  await api.open(undefined);
  value(await api.create({ passphrase: PASSPHRASE, recoveryCode: await api.newRecoveryCode() }));
});
afterEach(async () => await api.close());

const aPerson = async (name: string): Promise<PersonId> =>
  value(await api.createSubject('person', newPersonFields(name))).record.id;

const written = async (on: string, kind: EntryKind, details: object, more: Partial<EntryFields> = {}) =>
  value(
    await api.createEntry(
      fields('They found it.', {
        day: day(on),
        kind,
        details: { ...newDetails(kind, day(on)), ...details },
        ...more,
      }),
      aSession(),
    ),
  ).entry.id;

it('offers what happened in the period with its words, and neither what is private nor what was not', async () => {
  const ana = await aPerson('Ana');
  const impact = await written('2026-03-04', 'impact', { shippedBy: [ana] }, { title: 'The handover' });
  await written('2026-03-05', 'impact', {}, { private: true });
  await written('2025-03-04', 'impact', {});
  await written('2026-05-01', 'restraint', { outcome: 'pending' });
  const bet = await written('2026-02-01', 'bet', { result: 'dropped' });
  const { record: promise } = value(
    await api.createSubject('promise', {
      ...newPromiseFields('Read the draft', 'me', ana, day('2026-06-01')),
      state: 'kept',
      closedOn: day('2026-06-09'),
    }),
  );

  expect(await api.reviewMaterial(YEAR)).toMatchObject({
    items: [
      { key: `promise ${promise.id}`, day: '2026-06-09', lead: 'Read the draft', people: [ana], went: 'well' },
      { id: impact, kind: 'impact', title: 'The handover', lead: 'They found it.', people: [], credit: [ana] },
      { id: bet, kind: 'bet', went: 'badly' },
    ],
    entries: 4,
    private: 1,
  });
});

it('offers nothing that is in the trash', async () => {
  const impact = await written('2026-03-04', 'impact', {});
  value(await api.moveToTrash([impact]));
  expect(await api.reviewMaterial(YEAR)).toEqual({ items: [], entries: 0, private: 0 });
});
