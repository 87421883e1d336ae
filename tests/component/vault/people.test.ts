import { expect, test, vi } from 'vitest';
import type { DeletionPreview, Progress, VaultApi } from '../../../renderer/vault/api.ts';
import { newId, type PersonId } from '../../../shared/base/ids.ts';
import { newPromiseFields } from '../../../shared/domain/promise.ts';
import { aClock, aDatabase, aSession, aVault, failure, fields, PASSPHRASE, unlocked, value } from './support.ts';
import {
  TODAY,
  nobody,
  anOpenJournal,
  mention,
  text,
  doc,
  everything,
  records,
  addPerson,
  lived,
} from './people-support.ts';

const ALL = { observations: 99, others: 99 };

test('the list of people tells when you met, and a page has the entries about one apart', async () => {
  const { api } = await anOpenJournal();
  const { quilla, noor, oneOnOne, seen, between, note } = await lived(api);
  const facts = (await api.people()).find(({ record }) => record.id === quilla);
  expect(facts?.facts).toMatchObject({ lastMet: TODAY, waiting: 0, openFromMe: 1, openFromThem: 0 });
  const ids = async (person: PersonId) => {
    const page = await api.personEntries(person, ALL);
    return Object.values(page).map(({ items }) => (items as typeof page.others.items).map(({ id }) => id));
  };
  expect(await ids(quilla)).toEqual([[between.id, seen.id], [oneOnOne.id], [note.id]]);
  // A meeting with somebody else in which Noor comes up is none with Noor.
  value(await api.saveEntry(oneOnOne.id, 1, { body: doc([text('About '), mention(noor, 'Noor')]) }, aSession()));
  expect(await ids(noor)).toEqual([[between.id], [], [note.id, oneOnOne.id]]);
  expect((await api.people()).find(({ record }) => record.id === noor)?.facts.lastMet).toBeUndefined();
  await api.close();
});

test('a new name is in every mention, in the trash and the draft too, and Undo brings everything back', async () => {
  const { api } = await anOpenJournal();
  const quilla = await addPerson(api, 'Quilla');
  const body = doc([mention(quilla, 'Quilla'), text(' Quilla '), mention(quilla, 'Q.')]);
  const made = value(await api.createEntry(fields('', { body }), aSession())).entry;
  const trashed = value(await api.createEntry(fields('', { body }), aSession())).entry;
  value(await api.moveToTrash([trashed.id]));
  value(await api.saveDraft(fields('', { body })));
  const before = JSON.parse(await everything(api)) as { records: unknown[] };

  expect(failure(await api.savePerson(quilla, 7, { name: 'Mira' })).code).toBe('stale');
  expect(failure(await api.savePerson(quilla, 1, { name: ' ' })).code).toBe('invalid');
  const saved = value(await api.savePerson(quilla, 1, { name: ' Mira ', role: 'Lead' }));
  expect(saved).toMatchObject({ record: { name: 'Mira', role: 'Lead' }, rev: 2, changed: 3 });
  const renamed = doc([mention(quilla, 'Mira'), text(' Quilla '), mention(quilla, 'Q.')]);
  expect(value(await api.entry(made.id)).entry).toMatchObject({ body: renamed, updatedAt: made.updatedAt });
  expect((await api.draft())?.fields.body).toEqual(renamed);
  expect(await api.revisions(made.id)).toEqual([]);
  expect((await api.search('mira', { offset: 0, limit: 9 })).total).toBe(1);

  value(await api.undoPersonChange(saved.undo));
  expect((JSON.parse(await everything(api)) as { records: unknown[] }).records).toEqual(before.records);
  expect(failure(await api.undoPersonChange(saved.undo)).code).toBe('notFound');

  const again = value(await api.savePerson(quilla, 3, { name: 'Mira' }));
  value(await api.saveEntry(made.id, 4, { title: 'Since then' }, aSession()));
  expect(failure(await api.undoPersonChange(again.undo)).code).toBe('stale');
  await api.close();
});

test('two people become one: everything is about the one that is kept, and Undo parts them again', async () => {
  const { api, name } = await anOpenJournal();
  const { quilla, noor, note, between, seen, area, tension } = await lived(api);
  const before = await everything(api);
  expect(await api.mergePreview(noor, quilla)).toEqual({
    oneOnOnes: 1,
    observations: 2,
    otherEntries: 1,
    promises: 1,
    tensions: 1,
    areas: 1,
  });
  expect(await api.mergePreview(noor, noor)).toBeUndefined();
  expect(failure(await api.mergePeople(noor, newId<'person'>())).code).toBe('notFound');

  const merged = value(await api.mergePeople(noor, quilla));
  expect(merged.record).toMatchObject({ id: noor, name: 'Noor', nicknames: ['Quilt', 'Quilla Vantz', 'Quill'] });
  expect(await everything(api)).not.toContain(quilla);
  expect(value(await api.entry(note.id)).entry).toMatchObject({
    people: [noor],
    body: doc([text('Quill alone'), mention(noor, 'Noor')]),
  });
  expect(value(await api.entry(between.id)).entry.details).toEqual({ subject: noor, by: 'them', strength: 0 });
  expect((await api.subject('area', area.id))?.record.explainers).toEqual([{ person: noor, checkedOn: TODAY }]);
  expect((await api.subject('tension', tension.id))?.record.between).toEqual([noor]);
  expect((await api.personEntries(noor, ALL)).observations.items.map(({ id }) => id)).toEqual([between.id, seen.id]);
  expect((await api.people()).map(({ record }) => record.id)).toEqual([noor]);

  value(await api.undoPersonChange(merged.undo));
  expect(records(await everything(api))).toEqual(records(before));
  await api.close();
  const again = await unlocked({ name });
  expect(records(await everything(again.api))).toEqual(records(before));
  await again.api.close();
});

const written = (preview: DeletionPreview): readonly (readonly [string, boolean])[] =>
  preview.names.map((one) => [one.written, one.taken]);

test('a deleted person is in no record, earlier text, draft, search or file, also after the next unlock', async () => {
  const { api, name } = await anOpenJournal();
  const { quilla, noor, note, between, oneOnOne, seen, promise, toNoor, area, tension } = await lived(api);
  const preview = value(await api.deletionPreview(quilla, nobody));
  expect(preview).toMatchObject({
    held: false,
    goes: { oneOnOnes: 1, observations: 1, promises: 1, draft: false },
    stays: { entry: 3, revision: 1, draft: 1, person: 1, promise: 1, area: 1, tension: 1, heading: 1, template: 1 },
    setAside: 0,
  });
  expect(written(preview)).toContainEqual(['Quilla', true]);
  expect(written(preview)).toContainEqual(['QUILLA VANTZ', true]);

  const seenProgress: Progress[] = [];
  const done = value(await api.deletePerson(quilla, [], (progress) => void seenProgress.push(progress)));
  expect(done).toEqual({ removed: 4, rewritten: 11 });
  expect(seenProgress.at(-1)?.done).toBe(seenProgress.at(-1)?.total);

  const gone = async (open: VaultApi): Promise<void> => {
    const all = await everything(open);
    for (const trace of [quilla, oneOnOne.id, seen.id, promise.id]) expect(all).not.toContain(trace);
    expect(all).not.toMatch(/quill(?:a|\b)|vantz|zanzibar/iu);
    for (const query of ['quilla', 'vantz', 'quill ', 'zanzibar', '"quilla vantz"', 'tag:quilla'])
      expect((await open.search(query, { offset: 0, limit: 9 })).total).toBe(0);
    expect(await open.subject('person', quilla)).toBeUndefined();
    expect(await open.timeline({ person: quilla, offset: 0, limit: 9 })).toMatchObject({ total: 0 });
  };
  await gone(api);
  const now = value(await api.entry(note.id)).entry;
  expect(now).toMatchObject({
    title: 'With somebody',
    tags: ['somebody', 'queue'],
    people: [noor],
    body: doc([text('somebody alonesomebody')]),
  });
  const [earlier] = await api.revisions(note.id);
  expect(value(await api.revision(earlier?.id ?? newId<'revision'>())).body).toEqual(
    doc([text('somebody and '), mention(noor, 'Noor'), text(', then somebody again; Show somebody the numbers')]),
  );
  expect((await api.draft())?.fields).toMatchObject({ people: [], body: doc([text('Tell somebody')]) });
  expect(value(await api.entry(between.id)).entry.details).toEqual({ subject: noor, by: 'them', strength: 0 });
  expect((await api.subject('promise', toNoor.id))?.record.text).toBe('Ask somebody about the queue');
  expect((await api.subject('area', area.id))?.record).toMatchObject({
    name: 'The somebody exporter',
    explainers: [{ person: noor, checkedOn: TODAY }],
  });
  expect((await api.subject('tension', tension.id))?.record).toMatchObject({
    between: [noor],
    underneathWords: 'somebody built it',
  });
  expect((await api.subject('person', noor))?.record).toMatchObject({
    nicknames: ['Quilt'],
    growthFocus: 'To ask somebody first',
  });
  await api.close();
  const again = await unlocked({ name });
  expect(again.answer.damage).toBeUndefined();
  await gone(again.api);
  await again.api.close();
});

test('no copy for speed keeps a deleted person either', async () => {
  const pace = { snapshotFrom: 1, freshLimit: 1, idleAfter: 1, snapshotOnClose: 1000 };
  const vault = aVault(aDatabase(), { pace });
  await vault.api.open(undefined);
  value(await vault.api.create({ passphrase: PASSPHRASE, recoveryCode: await vault.api.newRecoveryCode() }));
  const { quilla } = await lived(vault.api);
  await vault.api.close();
  const first = await unlocked({ name: vault.name }, { pace });
  value(await first.api.deletePerson(quilla, [], nobody));
  await first.api.close();
  const second = await unlocked({ name: vault.name }, { pace });
  expect(second.answer.damage).toBeUndefined();
  expect((await second.api.search('quilla', { offset: 0, limit: 9 })).total).toBe(0);
  expect(await everything(second.api)).not.toContain('Vantz');
  await second.api.close();
});

test('words that only look like the name stay where the person says so, and what others are called stays', async () => {
  const { api } = await anOpenJournal();
  const may = await addPerson(api, 'May', { nicknames: ['Captain'] });
  const other = await addPerson(api, 'May Lind', { nicknames: ['Captain'] });
  for (const words of ['It may rain, may it not', 'In may', 'May said yes'])
    value(await api.createEntry(fields(words), aSession()));
  value(
    await api.createEntry(
      fields('', { body: doc([mention(other, 'May Lind'), text(' met the Captain, May Lind')]) }),
      aSession(),
    ),
  );
  const preview = value(await api.deletionPreview(may, nobody));
  expect(preview.names).toEqual([
    { written: 'may', places: 3, sharedWith: ['May Lind'], taken: false },
    { written: 'Captain', places: 1, sharedWith: ['May Lind'], taken: false },
    { written: 'May', places: 1, sharedWith: ['May Lind'], taken: false },
  ]);
  value(await api.deletePerson(may, ['may', 'Captain'], nobody));
  const texts = (await api.timeline({ offset: 0, limit: 9 })).rows.map(({ item }) => item.lead);
  expect(texts).toEqual([
    'May Lind met the Captain, May Lind',
    'somebody said yes',
    'In may',
    'It may rain, may it not',
  ]);
  await api.close();
});

test('a hold keeps a person from being deleted, from the page and from the trash', async () => {
  const { api } = await anOpenJournal();
  const quilla = await addPerson(api, 'Quilla', { hold: true });
  expect(value(await api.deletionPreview(quilla, nobody)).held).toBe(true);
  expect(failure(await api.deletePerson(quilla, [], nobody))).toMatchObject({ code: 'invalid' });
  value(await api.moveToTrash([quilla]));
  expect(failure(await api.purge([quilla]))).toMatchObject({ code: 'invalid' });
  expect((await api.trashedSubjects()).map(({ record }) => record.id)).toEqual([quilla]);
  expect(failure(await api.deletionPreview(newId<'person'>(), nobody)).code).toBe('notFound');
  await api.close();
});

test('what is about somebody on hold does not leave the trash by itself', async () => {
  const clock = aClock();
  const { api, name } = await anOpenJournal({ clock });
  const held = await addPerson(api, 'Quilla', { hold: true });
  const other = await addPerson(api, 'Noor');
  const about = async (person: PersonId) =>
    value(await api.createEntry(fields('Said in passing', { people: [person] }), aSession())).entry.id;
  const promised = async (person: PersonId) =>
    value(await api.createSubject('promise', newPromiseFields('Ask again', 'me', person, TODAY))).record.id;
  const [kept, gone] = [await about(held), await about(other)];
  const [keptPromise, gonePromise] = [await promised(held), await promised(other)];
  value(await api.moveToTrash([kept, gone, keptPromise, gonePromise]));
  clock.advance(40 * 24 * 3_600_000);
  await api.close();
  const again = await unlocked({ name }, { clock });
  await vi.waitFor(async () => expect((await again.api.trash()).map(({ id }) => id)).toEqual([kept]), 10_000);
  expect((await again.api.trashedSubjects()).map(({ record }) => record.id)).toEqual([keptPromise]);
  await again.api.close();
});

test('a deletion that is stopped changes nothing', async () => {
  const { api } = await anOpenJournal();
  const { quilla } = await lived(api);
  const before = await everything(api);
  const stopped = api.deletePerson(quilla, [], () => void api.cancelDeletion());
  expect(failure(await stopped)).toEqual({ code: 'cancelled' });
  expect((JSON.parse(await everything(api)) as { records: unknown }).records).toEqual(
    (JSON.parse(before) as { records: unknown }).records,
  );
  await api.close();
});

test('two people of whom one promised the other something are not made one: nobody promises themselves', async () => {
  const { api } = await anOpenJournal();
  const [one, two] = [await addPerson(api, 'Noor'), await addPerson(api, 'Noor A')];
  const promise = value(await api.createSubject('promise', newPromiseFields('Cover the rota', one, two, TODAY))).record;
  expect(failure(await api.mergePeople(one, two))).toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('“Cover the rota”'),
  });
  value(await api.moveToTrash([promise.id]));
  expect(failure(await api.mergePeople(one, two))).toMatchObject({ message: expect.stringContaining('in the trash') });
  value(await api.purge([promise.id]));
  value(await api.mergePeople(one, two));
  await api.close();
});

test('a person who came back from a merge does not look as if nobody had touched them', async () => {
  const { api } = await anOpenJournal();
  const [one, two] = [await addPerson(api, 'Noor'), await addPerson(api, 'Noor A')];
  const merged = value(await api.mergePeople(one, two));
  value(await api.undoPersonChange(merged.undo));
  // What undoing an import takes away is what is still at its first revision.
  expect((await api.subject('person', two))?.rev).toBeGreaterThan(1);
  await api.close();
});

test('two people whose words do not fit into one are not merged, and nothing is lost', async () => {
  const { api } = await anOpenJournal();
  const one = await addPerson(api, 'Noor', { growthFocus: 'a'.repeat(3000) });
  const two = await addPerson(api, 'Noor A', { growthFocus: 'b'.repeat(3000) });
  const refused = failure(await api.mergePeople(one, two));
  expect(refused.code).toBe('invalid');
  expect((await api.subject('person', two))?.record.growthFocus).toBe('b'.repeat(3000));
  await api.close();
});
