import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { DecisionsScreen } from '../../../renderer/features/practice/decisions/decisions-screen.tsx';
import type { EntryId } from '../../../shared/base/ids.ts';
import type { DecisionDetails } from '../../../shared/domain/kinds/decision.ts';
import { newDetails, ofKind } from '../../../shared/domain/kinds/registry.ts';
import type { RestraintDetails } from '../../../shared/domain/kinds/restraint.ts';
import { aJournal, lock, value } from '../vault/support.ts';
import { anEntry, anItem, aStubClient, daysAgo, inWindow, soon, today } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
});
afterAll(() => lock(client));

const decided = (question: string, more: Partial<DecisionDetails>): Promise<EntryId> =>
  anEntry(client, '', { kind: 'decision', details: { ...newDetails('decision', today()), question, ...more } });
const quiet = (flaw: string, more: Partial<RestraintDetails>): Promise<EntryId> =>
  anEntry(client, '', { kind: 'restraint', details: { ...newDetails('restraint', today()), flaw, ...more } });

test('Decisions are squares by who made them, and rows that say what they wait for and who holds it', async () => {
  const tove = value(
    await client.api.createSubject('person', {
      name: 'Tove',
      relation: 'report',
      cadence: { idealDays: 10, maxDays: 15 },
      leave: [],
      roleHistory: [],
      hold: false,
      nicknames: [],
      unsaid: [],
    }),
  ).record.id;
  const alone = await decided('Move the cut-off', { decidedBy: 'meAlone', decidedOn: today() });
  await decided('Cap the retries', { decidedBy: 'teamWithoutMe', openedOn: daysAgo(2), decidedOn: today() });
  await decided('Name the alarms', { decidedBy: 'teamWithContext', decidedOn: today() });
  await decided('Keep the queue', {
    openedOn: daysAgo(41),
    neededBy: daysAgo(3),
    deferrals: [{ on: daysAgo(30) }, { on: daysAgo(10), missing: 'the numbers of last winter', holder: tove }],
  });
  const { screen, places } = await inWindow(client, <DecisionsScreen />);
  await expect
    .element(screen.getByText(/^Three made since .*, and one still open\. The team made one without you\.$/))
    .toBeVisible();
  const squares = screen.getByRole('list', { name: 'Decisions by month' });
  await soon(() => expect(squares.getByRole('link').elements()).toHaveLength(3));
  const rows = screen.getByRole('list', { name: 'Decisions', exact: true });
  // What is open comes first.
  const open = rows.getByRole('link').first();
  await expect.element(open.getByText(/Keep the queue/)).toBeVisible();
  await expect.element(open.getByText(/Needed 3 days ago/)).toBeVisible();
  await expect.element(open.getByText(/Put off twice\. Tove holds the numbers of last winter/)).toBeVisible();
  await expect.element(open.getByText(/41 days/)).toBeVisible();
  await expect.element(rows.getByRole('link', { name: /Cap the retries/ }).getByText(/2 days/)).toBeVisible();
  await squares.getByRole('link', { name: /Move the cut-off\. You, Today/ }).click();
  expect(places.been).toEqual([{ to: 'entry', id: alone }]);
  await screen.getByRole('button', { name: 'Show as list' }).first().click();
  await expect.element(screen.getByRole('columnheader', { name: 'The team, without you' })).toBeVisible();
  await screen.unmount();
});

test('What came of a decision, and of staying quiet, is written from the list, and taken back', async () => {
  const old = await decided('Freeze the schema', {
    decidedBy: 'meAlone',
    decidedOn: today(),
    revisitOn: daysAgo(1),
  });
  const held = await quiet('The missing cap', { checkOn: daysAgo(4) });
  const { screen } = await inWindow(client, <DecisionsScreen />);
  await screen.getByRole('textbox', { name: 'What came of it: Freeze the schema' }).fill('Nobody missed it.');
  await screen.getByRole('button', { name: 'Save' }).click();
  await soon(async () => {
    const { entry } = value(await client.api.entry(old));
    expect(ofKind(entry, 'decision') && entry.details.outcome).toBe('Nobody missed it.');
  });
  await expect.element(screen.getByRole('heading', { name: 'To look at again' })).not.toBeInTheDocument();
  // The row is gone, and the message stays.
  await screen.getByRole('alertdialog', { name: 'Outcome saved' }).getByRole('button', { name: 'Undo' }).click();
  await soon(async () => {
    const { entry } = value(await client.api.entry(old));
    expect(ofKind(entry, 'decision') && entry.details.outcome).toBeUndefined();
  });
  await expect.element(screen.getByRole('heading', { name: 'To look at again' })).toBeVisible();

  const outcomeOf = async (): Promise<unknown> => {
    const { entry } = value(await client.api.entry(held));
    return ofKind(entry, 'restraint') && entry.details.outcome;
  };
  await screen.getByRole('radio', { name: 'They caught it' }).click();
  await soon(async () => expect(await outcomeOf()).toBe('theyCaughtIt'));
  await expect.element(screen.getByRole('heading', { name: 'What came of it?' })).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Undo' }).last().click();
  await soon(async () => expect(await outcomeOf()).toBe('pending'));
  await screen.unmount();
});

test('Moments are dots by what came of them, and rows as a list', async () => {
  await quiet('The exporter', { outcome: 'escaped', kindOfWrong: 'teaches' });
  await quiet('The clean-up script', { outcome: 'harmed', kindOfWrong: 'teaches' });
  const taught = await quiet('The timeout', { outcome: 'taught', kindOfWrong: 'teaches' });
  const { screen, places } = await inWindow(client, <DecisionsScreen />);
  await expect.element(screen.getByRole('img', { name: /^Taught: one moment\./ })).toBeVisible();
  await expect.element(screen.getByText(/before it did harm\?$/)).toBeVisible();
  await screen.getByRole('list', { name: 'Taught' }).getByRole('link').click();
  expect(places.been).toEqual([{ to: 'entry', id: taught }]);
  await screen.getByRole('button', { name: 'Show as list' }).last().click();
  await expect.element(screen.getByRole('cell', { name: 'It escaped', exact: true })).toBeVisible();
  await screen.unmount();
});

test('Of ten thousand decisions only those in sight are drawn', async () => {
  const items = Array.from({ length: 10_000 }, (_, i) =>
    anItem(`Decision ${i}`, daysAgo(Math.floor(i / 60)), {
      kind: 'decision',
      details: { ...newDetails('decision', today()), decidedBy: 'meAlone' },
    }),
  );
  const long = aStubClient({
    timeline: ({ kind }) =>
      Promise.resolve({
        total: items.length,
        rows: kind === 'decision' ? items.map((item) => ({ item })) : [],
        problems: [],
      }),
    subjects: () => Promise.resolve([]),
    settings: () => client.api.settings(),
  });
  const { screen } = await inWindow(long, <DecisionsScreen />);
  const rows = screen.getByRole('list', { name: 'Decisions', exact: true });
  await expect.element(rows.getByRole('link').first()).toBeVisible();
  await soon(() => {
    const drawn = rows.getByRole('link').elements();
    expect(drawn.length).toBeGreaterThan(3);
    expect(drawn.length).toBeLessThan(60);
    expect(drawn[0]?.closest('li')?.getAttribute('aria-setsize')).toMatch(/^\d{4,5}$/u);
  });
  // A month is drawn so far as it has room; the rest is a number.
  expect(screen.getByRole('list', { name: 'Decisions by month' }).getByRole('link').elements().length).toBeLessThan(
    300,
  );
  await screen.unmount();
});
