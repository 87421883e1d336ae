import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { AbsencesSection } from '../../../renderer/features/practice/absences/absences-section.tsx';
import { AreaScreen } from '../../../renderer/features/practice/areas/area-screen.tsx';
import { PromisesScreen } from '../../../renderer/features/practice/promises-screen.tsx';
import { TensionScreen } from '../../../renderer/features/practice/tensions/tension-screen.tsx';
import { TensionsScreen } from '../../../renderer/features/practice/tensions-screen.tsx';
import { newAreaFields } from '../../../shared/domain/area.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { mentionsIn } from '../../../shared/domain/mentions.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { newPromiseFields, type PromiseRecord } from '../../../shared/domain/promise.ts';
import { newTensionFields } from '../../../shared/domain/tension.ts';
import { mentionNode } from '../../../shared/text/mention-link.ts';
import { aJournal, lock, value } from '../vault/support.ts';
import { anEntry, daysAgo, inWindow, type Shown, soon, today } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
});
afterAll(() => lock(client));
beforeEach(async () => {
  for (const type of ['promise', 'tension', 'area'] as const)
    await client.api.moveToTrash((await client.api.subjects(type)).map(({ record }) => record.id));
});

const promises = async (): Promise<readonly PromiseRecord[]> =>
  (await client.api.subjects('promise')).map(({ record }) => record);
const aPromise = async (text: string) =>
  value(
    await client.api.createSubject('promise', {
      ...newPromiseFields(text, 'me', 'me', daysAgo(20)),
      dueOn: daysAgo(2),
    }),
  );
const choose = async ({ screen }: Shown, about: string, item: string): Promise<void> => {
  await screen.getByRole('button', { name: `More about: ${about}` }).click();
  await screen.getByRole('menuitem', { name: item }).click();
};

/** An entry in which a record is mentioned and nothing else stands. */
const mentioning = async (mention: Parameters<typeof mentionNode>[0], days = 0) => {
  const body = { type: 'doc' as const, content: [{ type: 'paragraph', content: [mentionNode(mention)] }] };
  return await anEntry(client, '', { body, day: daysAgo(days) });
};

describe('a promise', () => {
  test('ends as renegotiated with a word why, and can be taken back', async () => {
    await aPromise('A second name');
    const shown = await inWindow(client, <PromisesScreen />);
    await choose(shown, 'A second name', 'Renegotiate…');
    await shown.screen.getByRole('textbox', { name: /Why/ }).fill('One was too few');
    await shown.screen.getByRole('button', { name: 'Keep', exact: true }).click();
    await soon(async () =>
      expect(await promises()).toMatchObject([
        { state: 'renegotiated', closedOn: today(), closing: 'One was too few' },
      ]),
    );
    await shown.screen.getByRole('button', { name: 'Undo' }).click();
    await soon(async () => expect(await promises()).toMatchObject([{ state: 'open' }]));
    expect((await promises())[0]?.closing).toBeUndefined();
  });

  test('is released', async () => {
    await aPromise('The old plan');
    const shown = await inWindow(client, <PromisesScreen />);
    await choose(shown, 'The old plan', 'Release…');
    await shown.screen.getByRole('textbox', { name: /Why/ }).fill('Nobody needs it');
    await shown.screen.getByRole('button', { name: 'Keep', exact: true }).click();
    await soon(async () =>
      expect(await promises()).toMatchObject([{ state: 'released', closedOn: today(), closing: 'Nobody needs it' }]),
    );
  });

  test('is called by its new words wherever a text mentions it', async () => {
    const { record } = await aPromise('The numbers');
    const entry = await mentioning({ sort: 'promise', id: record.id, label: 'The numbers' });
    const shown = await inWindow(client, <PromisesScreen />);
    await choose(shown, 'The numbers', 'Edit…');
    await shown.screen.getByRole('textbox', { name: 'What was promised' }).fill('The on-call numbers');
    await shown.screen.getByRole('button', { name: 'Keep', exact: true }).click();
    await soon(async () => expect(await promises()).toMatchObject([{ text: 'The on-call numbers' }]));
    const { body } = value(await client.api.entry(entry)).entry;
    expect(mentionsIn(body).map(({ label }) => label)).toEqual(['The on-call numbers']);
  });
});

describe('a tension', () => {
  test('shows where it was felt, as ticks that open their entries and as a table', async () => {
    const { record } = value(await client.api.createSubject('tension', newTensionFields('Who decides', today())));
    for (const [days, intensity] of [
      [0, 2],
      [3, 4],
      [40, 5],
    ] as const)
      await mentioning({ sort: 'tension', id: record.id, label: 'Who decides', intensity }, days);
    const list = await inWindow(client, <TensionsScreen />);
    await expect.element(list.screen.getByRole('img', { name: /Three entries mention it/ })).toBeVisible();
    await list.screen.unmount();
    const { screen, places } = await inWindow(client, <TensionScreen id={record.id} />);
    const ticks = screen.getByRole('list', { name: 'Mentions' }).getByRole('link');
    await expect.element(ticks.first()).toBeInTheDocument();
    expect(ticks.elements().map((tick) => tick.getAttribute('aria-label')?.split(', ').at(-1))).toEqual(
      expect.arrayContaining(['slight', 'strong', 'very strong']),
    );
    await userEvent.click(ticks.first());
    expect(places.been.at(-1)).toMatchObject({ to: 'entry' });
    await screen.getByRole('button', { name: 'Show as list' }).click();
    await expect.element(screen.getByRole('cell', { name: 'Very strong' })).toBeVisible();
  });

  test('is edited, gets a step that is done, and is resolved; each can be taken back', async () => {
    const { record } = value(await client.api.createSubject('tension', newTensionFields('Keep the queue', today())));
    const now = async () => (await client.api.subjects('tension'))[0]?.record;
    const { screen } = await inWindow(client, <TensionScreen id={record.id} />);
    await screen.getByRole('button', { name: 'Edit', exact: true }).click();
    await screen.getByRole('textbox', { name: /surface/ }).fill('Keep the queue, or move it');
    await screen.getByRole('radio', { name: 'Authorship' }).click();
    await screen.getByRole('button', { name: 'Keep', exact: true }).click();
    await soon(async () =>
      expect(await now()).toMatchObject({ surface: 'Keep the queue, or move it', underneath: 'authorship' }),
    );
    await screen.getByRole('textbox', { name: /next step/ }).fill('Read the old design together');
    await screen.getByRole('button', { name: 'Add step' }).click();
    await soon(async () => expect((await now())?.steps).toMatchObject([{ text: 'Read the old design together' }]));
    await screen.getByRole('radio', { name: 'Resolved' }).click();
    await soon(async () => expect(await now()).toMatchObject({ state: 'resolved', stateOn: today() }));
    await screen
      .getByRole('alertdialog')
      .filter({ hasText: 'Now resolved' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await soon(async () => expect(await now()).toMatchObject({ state: 'open' }));
  });
});

test('An area says who can explain it, and its new name is in the texts that mention it', async () => {
  const noor = value(await client.api.createSubject('person', newPersonFields('Noor'))).record;
  const { record } = value(
    await client.api.createSubject('area', {
      ...newAreaFields('Settlement'),
      explainers: [{ person: noor.id, checkedOn: daysAgo(120) }],
    }),
  );
  const entry = await mentioning({ sort: 'area', id: record.id, label: 'Settlement' });
  const { screen } = await inWindow(client, <AreaScreen id={record.id} />);
  await expect.element(screen.getByText(/more than 90 days ago/)).toBeVisible();
  await screen.getByRole('button', { name: 'Checked today: Noor' }).click();
  await expect.element(screen.getByText(/Only Noor can explain it/)).toBeVisible();
  await screen.getByRole('button', { name: 'Edit', exact: true }).click();
  await screen.getByRole('textbox', { name: 'Name' }).fill('Settlement core');
  await screen.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect.element(screen.getByRole('heading', { name: 'Settlement core' })).toBeVisible();
  const { body } = value(await client.api.entry(entry)).entry;
  expect(mentionsIn(body).map(({ label }) => label)).toEqual(['Settlement core']);
});

test('An absence says before it what would wait, and after it what did', async () => {
  const noor = value(await client.api.createSubject('person', newPersonFields('Noor'))).record;
  value(
    await client.api.createSubject('promise', {
      ...newPromiseFields('The numbers', 'me', noor.id, today()),
      dueOn: daysAgo(-8),
    }),
  );
  const planned = { ...newDetails('absence', today()), from: daysAgo(-7), to: daysAgo(-14) };
  await anEntry(client, 'Away, soon', { kind: 'absence', details: planned });
  const over = { ...newDetails('absence', today()), from: daysAgo(20), to: daysAgo(10) };
  const past = await anEntry(client, 'Away, then', { kind: 'absence', day: daysAgo(20), details: over });
  const { screen } = await inWindow(client, <AbsencesSection />);
  await expect.element(screen.getByText('The numbers')).toBeVisible();
  await screen.getByRole('textbox', { name: 'A call only you hold' }).first().fill('Whether it ships');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('Whether it ships')).toBeVisible();
  await screen.getByRole('textbox', { name: 'A decision that came up' }).fill('The retry cap');
  await userEvent.keyboard('{Enter}');
  await screen.getByRole('radio', { name: /well/i }).click();
  await soon(async () =>
    expect(value(await client.api.entry(past)).entry.details).toMatchObject({
      after: [{ decision: 'The retry cap', result: 'decidedWell' }],
    }),
  );
});
