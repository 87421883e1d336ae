import { afterAll, beforeAll, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { BriefSections } from '../../../renderer/features/one-on-one/brief-sections.tsx';
import { OneOnOneScreen } from '../../../renderer/features/one-on-one/one-on-one-screen.tsx';
import { minutesIn, timeOf } from '../../../renderer/features/one-on-one/timer.ts';
import { must } from '../../../shared/base/assert.ts';
import type { EntryId, PersonId } from '../../../shared/base/ids.ts';
import type { OneOnOneDetails } from '../../../shared/domain/kinds/one-on-one.ts';
import { newDetails, ofKind } from '../../../shared/domain/kinds/registry.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { newPromiseFields } from '../../../shared/domain/promise.ts';
import { newTensionFields } from '../../../shared/domain/tension.ts';
import { aJournal, aSession, lock, value } from '../vault/support.ts';
import { anEntry, daysAgo, inWindow, type Shown, soon, today, withCalls } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
});
afterAll(() => lock(client));

const detailsOf = async (id: EntryId): Promise<OneOnOneDetails> => {
  const { entry } = value(await client.api.entry(id));
  return must(ofKind(entry, 'oneOnOne') ? entry.details : undefined, 'it is a one-on-one');
};
const words = async (id: EntryId): Promise<readonly string[]> => (await detailsOf(id)).topics.map(({ text }) => text);

async function someone(name: string): Promise<PersonId> {
  const growthFocus = 'Lead an incident alone';
  return value(await client.api.createSubject('person', { ...newPersonFields(name), growthFocus })).record.id;
}

/** A person with something in every part of a brief, and the meeting that is prepared. */
async function prepared(name: string): Promise<{ readonly person: PersonId; readonly id: EntryId }> {
  const person = await someone(name);
  const topics = [{ id: crypto.randomUUID(), text: 'Cover in June', origin: 'mine' as const, done: false }];
  const held = { person, status: 'held' as const, topics };
  await anEntry(client, 'It rained', { kind: 'oneOnOne', day: daysAgo(14), details: held });
  await anEntry(client, `${name} took the third weekend`, { people: [person], day: daysAgo(3) });
  const decision = { ...newDetails('decision', today()), question: 'Keep the queue?' };
  await anEntry(client, 'Keep it or not', { kind: 'decision', day: daysAgo(2), people: [person], details: decision });
  const promise = newPromiseFields(`Numbers for ${name}`, 'me', person, daysAgo(9));
  await client.api.createSubject('promise', { ...promise, dueOn: daysAgo(2) });
  await client.api.createSubject('tension', { ...newTensionFields('The exporter', daysAgo(30)), between: [person] });
  const planned = value(await client.api.planOneOnOne(person, aSession()));
  return { person, id: planned.entry.id };
}

test('The brief offers what is open; topics are taken, added, put in order, ticked and removed, and are kept', async () => {
  const { id } = await prepared('Noor');
  const { screen } = await inWindow(client, <OneOnOneScreen id={id} />);
  await expect.element(screen.getByText('You last met 14 days ago.')).toBeVisible();
  await expect.element(screen.getByText('Two days late.')).toBeVisible();
  for (const part of ['You promised', 'Not decided yet', 'What you noticed since', 'Growth', 'When you last met'])
    await expect.element(screen.getByRole('region', { name: part })).toBeVisible();
  await expect.element(screen.getByRole('checkbox', { name: 'Covered: Cover in June' })).toBeInTheDocument();

  await screen.getByRole('button', { name: 'Talk about: Numbers for Noor' }).click();
  await screen.getByRole('button', { name: 'Talk about: The exporter' }).click();
  await screen.getByRole('textbox', { name: 'A topic of your own' }).fill('Her talk');
  await userEvent.keyboard('{Enter}');
  await soon(async () =>
    expect(await words(id)).toEqual(['Cover in June', 'Numbers for Noor', 'The exporter', 'Her talk']),
  );
  expect((await detailsOf(id)).topics.map(({ origin }) => origin)).toEqual(['carried', 'promise', 'tension', 'mine']);

  screen.getByRole('checkbox', { name: 'Covered: Her talk' }).element().focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt} ');
  await soon(async () =>
    expect(await words(id)).toEqual(['Cover in June', 'Her talk', 'Numbers for Noor', 'The exporter']),
  );
  await soon(async () => expect((await detailsOf(id)).topics[1]?.done).toBe(true));
  // Pressed again it is no topic any more, and that can be undone.
  await screen.getByRole('button', { name: 'Talk about: The exporter' }).click();
  await soon(async () => expect(await words(id)).toHaveLength(3));
  await screen.getByRole('button', { name: 'Undo' }).click();
  await soon(async () => expect(await words(id)).toHaveLength(4));
});

test('What is not the lead’s to keep is handed over, and the line at the caret is marked from the strip', async () => {
  const { id, person } = await prepared('Idris');
  const { screen } = await inWindow(client, <OneOnOneScreen id={id} />);
  await screen.getByRole('button', { name: 'More about: Cover in June' }).click();
  await screen.getByRole('menuitem', { name: 'Hand over to their manager' }).click();
  await soon(async () => expect(value(await client.api.entry(id)).entry.accountable).toBe('both'));
  expect((await detailsOf(id)).topics[0]?.handOver).toBe(true);
  await expect.element(screen.getByText('Carried over. For their manager')).toBeVisible();

  await screen.getByRole('textbox', { name: 'Entry' }).click();
  await userEvent.keyboard('Put a second name on call');
  await screen.getByRole('button', { name: 'Promise', exact: true }).click();
  await soon(async () => {
    const promises = (await client.api.subjects('promise')).map(({ record }) => record);
    expect(promises.find(({ text }) => text === 'Put a second name on call')).toMatchObject({
      from: 'me',
      to: person,
      source: id,
    });
  });
});

test('Finish closes the meeting, makes promises of what was not covered, plans the next, and can be taken back', async () => {
  const { id, person } = await prepared('Tove');
  const { screen, places } = await inWindow(client, <OneOnOneScreen id={id} />);
  await screen.getByRole('textbox', { name: 'A topic of your own' }).fill('Read her draft');
  await userEvent.keyboard('{Enter}');
  await screen.getByRole('button', { name: 'Finish' }).click();
  const dialog = screen.getByRole('alertdialog', { name: 'One-on-one with Tove' });
  await expect.element(dialog.getByText('Ten working days on, leave not counted.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'How long (min)' }).fill('25');
  await dialog
    .getByRole('group', { name: 'What becomes of: Read her draft' })
    .or(dialog.getByRole('radiogroup', { name: 'What becomes of: Read her draft' }))
    .getByRole('radio', { name: 'You promise it' })
    .click();
  await dialog.getByRole('button', { name: 'Finish' }).click();
  await expect.element(screen.getByText(/One-on-one closed, one promise, one topic carried over, next/)).toBeVisible();
  expect(places.been).toEqual([{ to: 'person', id: person }]);
  expect(await detailsOf(id)).toMatchObject({ status: 'held', minutes: 25 });
  const next = value(await client.api.planOneOnOne(person, aSession())).entry;
  const { brief } = await client.api.brief(next.id);
  expect(brief?.mine.map(({ record }) => record.text)).toContain('Read her draft');
  expect(next.id).not.toBe(id);
  expect(await words(next.id)).toEqual(['Cover in June']);
  await screen.getByRole('button', { name: 'Undo' }).click();
  await soon(async () => expect((await detailsOf(id)).status).toBe('planned'));
  expect(places.been.at(-1)).toEqual({ to: 'oneOnOne', id });
});

test('What is taken back leads nowhere for whoever has gone elsewhere meanwhile', async () => {
  const { id } = await prepared('Ottilie');
  let shown: Shown | undefined;
  const slow = withCalls(client, {
    undoClose: async (undo) => {
      shown?.places.go({ to: 'timeline' });
      return await client.api.undoClose(undo);
    },
  });
  shown = await inWindow(slow, <OneOnOneScreen id={id} />);
  const { screen, places } = shown;
  await screen.getByRole('button', { name: 'Finish' }).click();
  await screen.getByRole('alertdialog').getByRole('button', { name: 'Finish' }).click();
  await screen.getByRole('button', { name: 'Undo' }).click();
  await soon(async () => expect((await detailsOf(id)).status).toBe('planned'));
  // Long enough for a step that must not come.
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(places.been.at(-1)).toEqual({ to: 'timeline' });
});

test('Of what the entries suggest three are in sight, so that what was promised is near', async () => {
  const fields = { ...newPersonFields('Quinn'), cadence: { idealDays: 5, maxDays: 10 } };
  const person = value(await client.api.createSubject('person', fields)).record.id;
  const held = { person, status: 'held' as const, topics: [] };
  await anEntry(client, 'We spoke of the rota', { kind: 'oneOnOne', day: daysAgo(40), details: held });
  const { id } = value(await client.api.planOneOnOne(person, aSession())).entry;
  const told = await client.api.brief(id);
  const found = must(told.insights[0], 'they have not met for long');
  const insights = ['a', 'b', 'c', 'd', 'e'].map((subject) => Object.assign({}, found, { subject }));
  const { screen } = await inWindow(
    client,
    <BriefSections
      brief={must(told.brief, 'the person is there')}
      insights={insights}
      topics={[]}
      onToggle={() => undefined}
      onCarry={() => undefined}
    />,
  );
  const rows = screen.getByRole('region', { name: 'What your entries suggest' }).getByText(found.sentence);
  await expect.element(rows.first()).toBeVisible();
  expect(rows.elements()).toHaveLength(3);
  await screen.getByRole('button', { name: 'Show two more' }).click();
  expect(rows.elements()).toHaveLength(5);
});

test('A meeting that is skipped says why and keeps its topics for the next', async () => {
  const { id, person } = await prepared('Bram');
  const { screen } = await inWindow(client, <OneOnOneScreen id={id} />);
  await screen.getByRole('button', { name: 'Finish' }).click();
  const dialog = screen.getByRole('alertdialog');
  await dialog.getByRole('radio', { name: 'Skipped' }).click();
  await dialog.getByRole('textbox', { name: 'Why it was skipped' }).fill('An incident');
  await dialog.getByRole('button', { name: 'The next one: no day' }).click();
  await dialog.getByRole('button', { name: 'Finish' }).click();
  await soon(async () => expect(await detailsOf(id)).toMatchObject({ status: 'skipped', why: 'An incident' }));
  const next = value(await client.api.planOneOnOne(person, aSession())).entry;
  expect(await words(next.id)).toEqual(['Cover in June']);
});

test('The timer counts whole minutes on from those there were, and a clock set back counts none', () => {
  expect(minutesIn({ since: 1_000, before: 0 }, 60_999)).toBe(0);
  expect(minutesIn({ since: 1_000, before: 0 }, 61_000)).toBe(1);
  expect(minutesIn({ since: 1_000, before: 12 * 60_000 + 30_000 }, 31_000)).toBe(13);
  expect(minutesIn({ since: 61_000, before: 60_000 }, 1_000)).toBe(1);
});

test('A time of day is understood as people write it, and what is none is not taken', () => {
  expect(['9', '930', '9.30', ' 09:30', '1415'].map(timeOf)).toEqual(['09:00', '09:30', '09:30', '09:30', '14:15']);
  expect(['', '24:00', '9:60', 'noon', '9:5'].map(timeOf)).toEqual(Array.from({ length: 5 }));
});

test('A promise of theirs to somebody else says to whom it was made', async () => {
  const { person, id } = await prepared('Wren');
  const otto = value(await client.api.createSubject('person', newPersonFields('Otto'))).record.id;
  value(await client.api.createSubject('promise', newPromiseFields('The rota', person, otto, today())));
  const { screen } = await inWindow(client, <OneOnOneScreen id={id} />);
  await expect.element(screen.getByRole('region', { name: 'Wren promised' })).toMatchTextContent(/The rota.*To Otto\./);
});

test('Without the person there is no brief and nothing to finish, and both are back with the person', async () => {
  const { person, id } = await prepared('Ottoline');
  value(await client.api.moveToTrash([person]));
  const { screen } = await inWindow(client, <OneOnOneScreen id={id} />);
  const why = screen.getByRole('region', { name: 'No brief' });
  await expect.element(why).toMatchTextContent(/Whoever it is with is in the trash, or gone from the journal\./);
  await expect.element(why.getByRole('link', { name: 'See their page' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Finish' })).not.toBeInTheDocument();
  value(await client.api.restoreFromTrash([person]));
  await expect.element(screen.getByText('You last met 14 days ago.')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Finish' })).toBeVisible();
});
