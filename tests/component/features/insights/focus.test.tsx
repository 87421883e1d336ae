import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { VaultClient } from '../../../../renderer/client/vault-context.tsx';
import { EntryScreen } from '../../../../renderer/features/entry/entry-screen.tsx';
import { InsightsScreen } from '../../../../renderer/features/insights/insights-screen.tsx';
import { newPersonFields } from '../../../../shared/domain/person.ts';
import { aJournal, lock, value } from '../../vault/support.ts';
import { anEntry, daysAgo, inWindow, type Shown, withCalls } from '../support.tsx';

let client: VaultClient;
beforeEach(async () => {
  ({ client } = await aJournal());
});
afterEach(() => lock(client));

async function metAna(): Promise<void> {
  const { id } = value(
    await client.api.createSubject('person', { ...newPersonFields('Ana'), cadence: { idealDays: 5, maxDays: 10 } }),
  ).record;
  const details = { person: id, status: 'held', topics: [] } as const;
  await anEntry(client, 'The rota', { kind: 'oneOnOne', day: daysAgo(40), details });
}
const aDecision = () =>
  anEntry(client, '', {
    kind: 'decision',
    title: 'The queue',
    day: daysAgo(30),
    details: {
      weight: 'hard',
      decidedBy: 'open',
      openedOn: daysAgo(30),
      deferrals: [{ on: daysAgo(20) }, { on: daysAgo(10) }],
      contextShared: [],
    },
  });
/** The window keeps how many are shown, from test to test as well. */
async function showAll(screen: Shown['screen']): Promise<void> {
  await expect.element(screen.getByRole('article').first()).toBeVisible();
  const more = screen.getByRole('button', { name: /^Show .* more/ });
  if (more.elements().length > 0) await more.click();
}
const ana = (screen: Shown['screen']) => screen.getByRole('article', { name: /^You last met Ana/ });

/** A journal so long that what is found is there a while after each answer. */
const slow = (): VaultClient =>
  withCalls(client, {
    insights: async (...given) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      return await client.api.insights(...given);
    },
  });

describe('the focus', () => {
  it('is on the day where that is all that is asked, under its name, and after Keep on the card in its place', async () => {
    await aDecision();
    await metAna();
    const { screen } = await inWindow(slow(), <InsightsScreen />);
    await showAll(screen);
    screen
      .getByRole('button', { name: /^Set the next date/ })
      .element()
      .focus();
    await userEvent.keyboard('{Enter}');
    const dialog = screen.getByRole('alertdialog', { name: 'The day to decide by' });
    await expect.element(dialog.getByRole('button', { name: 'Needed by: Choose a day' })).toHaveFocus();
    await expect.element(dialog.getByRole('heading', { name: 'Needed by' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('grid')).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(screen.getByRole('grid')).not.toBeInTheDocument();
    await dialog.getByRole('button', { name: 'Keep' }).click();
    await expect.element(ana(screen)).toHaveFocus();
  });

  it('is on the card that came back where the panel was left and is there anew', async () => {
    for (const days of [1, 2, 3, 4, 5]) await anEntry(client, `Day ${days}`, { day: daysAgo(days) });
    const { screen, places, show } = await inWindow(client, <InsightsScreen />);
    const card = screen.getByRole('article');
    await card.getByRole('button', { name: /^Log what left/ }).click();
    const place = places.been.at(-1);
    if (place?.to !== 'entry') throw new Error('It did not lead to an entry');
    await show(<EntryScreen key={place.id} id={place.id} />);
    await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    // What is written after it was said to be begun would have to stay.
    await userEvent.keyboard('G');
    await expect.element(screen.getByText('Entry begun')).toBeVisible();
    await show(<InsightsScreen />);
    await expect.element(screen.getByText('Six entries so far')).toBeVisible();
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.element(card).toHaveFocus();
  });
});
