import { expect, test } from 'vitest';
import type { VaultApi } from '../../../renderer/vault/api.ts';
import { must } from '../../../shared/base/assert.ts';
import type { EntryId, PersonId } from '../../../shared/base/ids.ts';
import type { Closing } from '../../../shared/brief/closing.ts';
import type { OneOnOneDetails, Topic } from '../../../shared/domain/kinds/one-on-one.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { aDatabase, aSession, aVault, day, failure, fields, PASSPHRASE, value } from './support.ts';

const TODAY = day('2026-03-02');
const session = aSession();
const held: Closing = { status: 'held', handedOver: false, promised: [] };

async function withNoor(more: Partial<ReturnType<typeof newPersonFields>> = {}) {
  const { api } = aVault(aDatabase());
  await api.open(undefined);
  value(await api.create({ passphrase: PASSPHRASE, recoveryCode: await api.newRecoveryCode() }));
  const noor = value(await api.createSubject('person', { ...newPersonFields('Noor'), ...more })).record.id;
  return { api, noor };
}

const topic = (text: string, more: Partial<Topic> = {}): Topic => ({
  id: crypto.randomUUID(),
  text,
  origin: 'mine',
  done: false,
  ...more,
});

async function aMeeting(api: VaultApi, person: PersonId, details: Partial<OneOnOneDetails>, on = TODAY) {
  const made = await api.createEntry(
    fields('', { kind: 'oneOnOne', day: on, details: { person, status: 'planned', topics: [], ...details } }),
    session,
  );
  return value(made);
}

async function detailsOf(api: VaultApi, id: EntryId): Promise<OneOnOneDetails> {
  const { entry } = value(await api.entry(id));
  return must(ofKind(entry, 'oneOnOne') ? entry.details : undefined, 'it is a one-on-one');
}

/** Every record as it is on the disk, but for when it was written. */
const everything = async (api: VaultApi): Promise<string> =>
  new TextDecoder()
    .decode(value(await api.exportAll('json', () => undefined)).bytes)
    .replaceAll(/"(?:updatedAt|exportedAt)":[^,}]+/gu, '');

test('Prep goes on with the meeting that is planned, and begins one with what stayed open where none is', async () => {
  const { api, noor } = await withNoor();
  await aMeeting(
    api,
    noor,
    { status: 'held', topics: [topic('Cover'), topic('Done', { done: true })] },
    day('2026-02-16'),
  );
  const begun = value(await api.planOneOnOne(noor, session));
  const details = await detailsOf(api, begun.entry.id);
  expect(begun.entry.day).toBe(TODAY);
  expect(details).toMatchObject({ person: noor, status: 'planned' });
  expect(details.topics.map(({ text, origin }) => [text, origin])).toEqual([['Cover', 'carried']]);
  expect(value(await api.planOneOnOne(noor, session)).entry.id).toBe(begun.entry.id);
  expect((await api.brief(begun.entry.id)).brief?.carried).toEqual([]);
  expect(failure(await api.planOneOnOne(begun.entry.id as string as PersonId, session)).code).toBe('notFound');
});

test('A brief holds what is written about the person, as lists show it', async () => {
  const { api, noor } = await withNoor({ growthFocus: 'Incident lead' });
  await api.createEntry(fields('Stayed late for the queue', { people: [noor], day: TODAY }), session);
  const { id } = value(await api.planOneOnOne(noor, session)).entry;
  const brief = must((await api.brief(id)).brief, 'Noor is there');
  expect(brief.noticed.items.map(({ lead }) => lead)).toEqual(['Stayed late for the queue']);
  expect(brief.growth.focus).toBe('Incident lead');
  await api.moveToTrash([noor]);
  expect(await api.brief(id)).toEqual({ person: noor, brief: undefined, insights: [] });
});

test('Closing writes promises, the next meeting and what was said in one go, and is undone exactly', async () => {
  const unsaid = [{ id: crypto.randomUUID(), text: 'The raise', on: TODAY }];
  const { api, noor } = await withNoor({ unsaid });
  const topics = [
    topic('Numbers'),
    topic('Cover'),
    topic('Told', { done: true, about: unsaid[0]?.id }),
    topic('Her pay', { handOver: true }),
  ];
  const { entry, rev } = await aMeeting(api, noor, { at: '10:30', topics });
  const before = await everything(api);
  const answer = value(
    await api.closeOneOnOne(
      entry.id,
      rev,
      {
        ...held,
        minutes: 30,
        growthTouched: true,
        nextOn: day('2026-03-16'),
        handedOver: true,
        promised: [{ topic: must(topics[0], 'a topic').id, by: 'me' }],
      },
      aSession(),
    ),
  );
  const closed = value(await api.entry(entry.id)).entry;
  expect(closed).toMatchObject({ handedOverOn: TODAY, accountable: 'both' });
  expect(closed.details).toMatchObject({ status: 'held', minutes: 30, growthTouched: true, nextOn: '2026-03-16' });
  const [promise] = await api.subjects('promise');
  expect(promise?.record).toMatchObject({
    text: 'Numbers',
    from: 'me',
    to: noor,
    dueOn: '2026-03-16',
    source: entry.id,
  });
  const next = must(answer.next, 'the next is planned');
  expect(next.day).toBe('2026-03-16');
  const nextDetails = await detailsOf(api, next.id);
  expect(nextDetails).toMatchObject({ status: 'planned', at: '10:30' });
  expect(nextDetails.topics.map(({ text, since }) => [text, since])).toEqual([['Cover', entry.id]]);
  expect((await api.subject('person', noor))?.record.unsaid).toMatchObject([{ saidOn: TODAY }]);

  value(await api.undoClose(answer.undo));
  expect(await everything(api)).toBe(before);
  expect(await api.subjects('promise')).toEqual([]);
  expect(failure(await api.undoClose(answer.undo)).code).toBe('notFound');
});

test('What stayed open goes into the meeting that is planned already; undo gives way to what was changed since', async () => {
  const { api, noor } = await withNoor();
  const later = await aMeeting(api, noor, { topics: [topic('Mine')] }, day('2026-03-20'));
  const { entry, rev } = await aMeeting(api, noor, { topics: [topic('Cover')] });
  const answer = value(await api.closeOneOnOne(entry.id, rev, { ...held, nextOn: day('2026-03-18') }, session));
  expect(answer.next).toEqual({ id: later.entry.id, day: '2026-03-18' });
  const details = await detailsOf(api, later.entry.id);
  expect(details.topics.map(({ text }) => text)).toEqual(['Cover', 'Mine']);
  const now = value(await api.entry(later.entry.id));
  value(await api.saveEntry(later.entry.id, now.rev, { starred: true }, session));
  expect(failure(await api.undoClose(answer.undo)).code).toBe('stale');
});

test('A meeting that was held before its day is about the day it was held; one that changed meanwhile is not closed', async () => {
  const { api, noor } = await withNoor();
  const { entry, rev } = await aMeeting(api, noor, {}, day('2026-03-09'));
  const before = await everything(api);
  expect(failure(await api.closeOneOnOne(entry.id, rev + 1, held, session)).code).toBe('conflict');
  expect(await everything(api)).toBe(before);
  const why = 'x'.repeat(501);
  expect(failure(await api.closeOneOnOne(entry.id, rev, { ...held, status: 'skipped', why }, session)).code).toBe(
    'invalid',
  );
  expect(await everything(api)).toBe(before);
  value(await api.closeOneOnOne(entry.id, rev, held, session));
  expect(value(await api.entry(entry.id)).entry.day).toBe(TODAY);
  const note = value(await api.createEntry(fields('A note'), session));
  expect(failure(await api.closeOneOnOne(note.entry.id, note.rev, held, session)).code).toBe('invalid');
});

test('One that was never closed carries on to the one of today, which keeps its day and is told of', async () => {
  const { api, noor } = await withNoor();
  const late = await aMeeting(api, noor, { topics: [topic('Cover')] }, day('2026-02-26'));
  const now = await aMeeting(api, noor, { topics: [topic('Second look')] });
  const closed = value(await api.closeOneOnOne(late.entry.id, late.rev, { ...held, nextOn: TODAY }, session));
  expect(closed.next).toEqual({ id: now.entry.id, day: TODAY });
  expect((await detailsOf(api, now.entry.id)).topics.map(({ text }) => text)).toEqual(['Cover', 'Second look']);
  value(await api.undoClose(closed.undo));
  expect((await detailsOf(api, now.entry.id)).topics.map(({ text }) => text)).toEqual(['Second look']);
});

test('The next meeting is told of also where nothing of it had to be changed', async () => {
  const { api, noor } = await withNoor();
  const { entry, rev } = await aMeeting(api, noor, {});
  const next = await aMeeting(api, noor, {}, day('2026-03-16'));
  const closed = value(await api.closeOneOnOne(entry.id, rev, { ...held, nextOn: day('2026-03-16') }, session));
  expect(closed.next).toEqual({ id: next.entry.id, day: day('2026-03-16') });
  value(await api.undoClose(closed.undo));
  expect(value(await api.entry(next.entry.id)).entry.day).toBe(day('2026-03-16'));
});

test('Nothing is handed over in a meeting that was skipped', async () => {
  const { api, noor } = await withNoor();
  const { entry, rev } = await aMeeting(api, noor, { topics: [topic('Pay', { handOver: true })] });
  value(await api.closeOneOnOne(entry.id, rev, { ...held, status: 'skipped', handedOver: true }, session));
  const { entry: skipped } = value(await api.entry(entry.id));
  expect(skipped.handedOverOn).toBeUndefined();
  expect(skipped.accountable).toBeUndefined();
});
