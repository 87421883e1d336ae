import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { VaultClient } from '../../../../renderer/client/vault-context.tsx';
import { InsightLines } from '../../../../renderer/details/insight-lines.tsx';
import { InsightsScreen } from '../../../../renderer/features/insights/insights-screen.tsx';
import { addDays, type LocalDate } from '../../../../shared/base/local-date.ts';
import { newId, type PersonId } from '../../../../shared/base/ids.ts';
import { LookBackScreen } from '../../../../renderer/features/insights/look-back/look-back-screen.tsx';
import { newPromiseFields } from '../../../../shared/domain/promise.ts';
import { shortDay } from '../../../../shared/words/days.ts';
import { must } from '../../../../shared/base/assert.ts';
import { newPersonFields } from '../../../../shared/domain/person.ts';
import { newTensionFields } from '../../../../shared/domain/tension.ts';
import { aJournal, lock, value } from '../../vault/support.ts';
import { anEntry, daysAgo, inWindow, today } from '../support.tsx';

let client: VaultClient;
beforeEach(async () => {
  ({ client } = await aJournal());
});
afterEach(async () => {
  await page.viewport(1440, 900);
  await lock(client);
});

const aPerson = async (name: string): Promise<PersonId> =>
  value(await client.api.createSubject('person', { ...newPersonFields(name), cadence: { idealDays: 5, maxDays: 10 } }))
    .record.id;
const meet = (person: PersonId, days: number, title?: string) =>
  anEntry(client, 'We spoke of the rota', {
    kind: 'oneOnOne',
    day: daysAgo(days),
    ...(title === undefined ? {} : { title }),
    details: { person, status: 'held', topics: [] },
  });
async function aTension(surface = 'Who owns the pager'): Promise<void> {
  const { id } = value(await client.api.createSubject('tension', newTensionFields(surface, daysAgo(30)))).record;
  for (const days of [1, 3, 5])
    await anEntry(client, `Pager ${days}`, { day: daysAgo(days), tensions: [{ id, intensity: 4 }] });
}

test('Groups with something on display come first, in the list as in the panel; all of it is in the whole order', async () => {
  await aTension();
  // It is on display, and nothing else comes on display on the same day.
  await client.api.insights();
  await meet(await aPerson('Ana'), 40);
  const panel = must(await client.api.insights(), 'it is read');
  const { screen } = await inWindow(client, <InsightsScreen />);
  const heads = () =>
    screen
      .getByRole('heading', { level: 2 })
      .elements()
      .map(({ textContent }) => textContent);
  const links = () =>
    screen
      .getByRole('navigation', { name: 'Groups' })
      .getByRole('button')
      .elements()
      .map(({ textContent }) => textContent);
  await expect.element(screen.getByRole('navigation', { name: 'Groups' })).toBeVisible();
  // What is on display today is none of the drift that waits.
  expect(panel.cards.map(({ group }) => group)).toEqual(['tension']);
  expect(panel.waitingIn.drift).toBe(1);
  expect(links().map((text) => text.replace(/\d+$/u, ''))).toEqual(
    heads().map((text) =>
      links()
        .map((one) => one.replace(/\d+$/u, ''))
        .find((name) => text.startsWith(name)),
    ),
  );
  expect(links()[0]).toMatch(/^Unresolved/u);
  await screen.getByRole('button', { name: /^Show .* more/ }).click();
  expect(heads().map((text) => text.split(' ')[0])).toEqual(['Drift', 'Unresolved', 'Follow-through', 'My']);
  expect(links()[0]).toMatch(/^Drift/u);
});

test('All the evidence is everything that the picture shows, each part under what it is', async () => {
  const ana = await aPerson('Ana');
  for (const days of [40, 60, 80, 100]) await meet(ana, days, `Week ${days}`);
  const { screen } = await inWindow(client, <InsightsScreen />);
  await screen.getByRole('button', { name: /^Open all four/ }).click();
  const dialog = screen.getByRole('dialog', { name: 'All the evidence' });
  const part = (name: string) =>
    dialog
      .getByRole('region', { name })
      .getByRole('link')
      .elements()
      .map(({ textContent }) => textContent);
  expect(part('It stands on')).toEqual(['Week 40']);
  expect(part('One-on-ones before')).toEqual(['Week 60', 'Week 80', 'Week 100']);
});

test('Two meetings are no picture, and nothing is said to be in it', async () => {
  const ana = await aPerson('Ana');
  for (const days of [40, 60]) await meet(ana, days);
  const { screen } = await inWindow(client, <InsightsScreen />);
  await expect.element(screen.getByRole('article')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /^Open all/ })).not.toBeInTheDocument();
});

const LONG_WORDS = `${'The schema is frozen until settlement has moved '.repeat(6)}and no sooner`;
const NO_SPACES = 'x'.repeat(300);

test.each([
  [1440, 900],
  [1280, 800],
  [1240, 800],
  [960, 700],
])(
  'At %i pixels the sentence is the widest thing and the buttons are in one row, whatever things are called',
  async (width, height) => {
    await page.viewport(width, height);
    const ana = await aPerson(`${'Annabel-Christina '.repeat(10)}of the Long Name`);
    await meet(ana, 40, LONG_WORDS.slice(0, 290));
    for (const days of [60, 80]) await meet(ana, days, NO_SPACES.slice(0, 290));
    await aTension(NO_SPACES.slice(0, 150));
    const { screen } = await inWindow(client, <InsightsScreen />);
    await expect.element(screen.getByRole('article').first()).toBeVisible();
    // The window keeps how many are shown, from test to test as well.
    const showMore = screen.getByRole('button', { name: /^Show .* more/ });
    if (showMore.elements().length > 0) await showMore.click();
    const cards = screen.getByRole('article').elements();
    expect(cards).toHaveLength(2);
    for (const card of cards) {
      const [claim, proof] = [...card.children];
      const box = must(claim, 'there is a claim').getBoundingClientRect();
      const other = must(proof, 'there is a proof').getBoundingClientRect();
      expect(box.width).toBeGreaterThan(other.width);
      expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth + 1);
      const acts = [...card.querySelectorAll('[class*="acts"] button')].map((one) => one.getBoundingClientRect().top);
      expect(Math.max(...acts) - Math.min(...acts)).toBeLessThan(6);
      for (const item of card.querySelectorAll('[class*="evidence"] > li')) {
        const [icon, words] = [item.querySelector('svg'), item.querySelector('a')];
        const gap =
          must(words ?? undefined, 'it is a link').getBoundingClientRect().left -
          must(icon ?? undefined, 'it has an icon').getBoundingClientRect().right;
        expect(gap).toBeGreaterThan(4);
      }
    }
    // Cut at a word, and in line with the words that open all.
    const link = screen.getByRole('link', { name: /^The schema is frozen/ });
    expect(link.element().textContent).toBe('The schema is frozen until settlement has moved The schema is…');
    const all = screen
      .getByRole('button', { name: /^Open all/ })
      .first()
      .element();
    const listed = must(
      all.closest('[class*="proof"]')?.querySelector('[class*="evidence"] > li > a') ?? undefined,
      'there is a list',
    );
    expect(all.getBoundingClientRect().left).toBeCloseTo(listed.getBoundingClientRect().left, 0);
  },
);

test('What is late is said so and in the colour of that, in the panel and in the look back; what is not has its day', async () => {
  const ana = await aPerson('Ana');
  const promised = async (text: string, dueOn: LocalDate): Promise<void> => {
    value(await client.api.createSubject('promise', { ...newPromiseFields(text, 'me', ana, daysAgo(60)), dueOn }));
  };
  await promised('Send the notes', daysAgo(40));
  await promised('Ask the others', addDays(today(), 3));
  const tension = newTensionFields('Who owns the pager', daysAgo(60));
  const step = { id: newId<'step'>(), on: daysAgo(1), text: 'Ask both' };
  value(await client.api.createSubject('tension', { ...tension, steps: [step] }));
  const { screen, show } = await inWindow(client, <InsightsScreen />);
  const late = (text: string) => screen.getByText(text, { exact: true });
  await expect.element(late('40 days late')).toBeVisible();
  await show(<LookBackScreen />);
  for (const words of ['40 days late', '1 day late']) {
    await expect.element(late(words)).toBeVisible();
    expect(getComputedStyle(late(words).element()).color).toBe(colourOf('--late'));
  }
  await expect.element(screen.getByText(shortDay(addDays(today(), 3), today()))).toBeVisible();
  expect(screen.getByText(/ late$/u).elements()).toHaveLength(2);
});

test('A line that leads to an insight looks like a link', async () => {
  await meet(await aPerson('Ana'), 40);
  const shown = (await client.api.insights())?.cards ?? [];
  const { screen } = await inWindow(client, <InsightLines insights={shown} />);
  const link = screen.getByRole('link', { name: /^You last met Ana/ }).element();
  const question = screen.getByText('What stayed open since then?').element();
  expect(getComputedStyle(link).color).toBe(colourOf('--accent'));
  expect(getComputedStyle(link).color).not.toBe(getComputedStyle(question).color);
});

function colourOf(token: string): string {
  const one = document.createElement('span');
  one.style.color = `var(${token})`;
  document.body.append(one);
  const { color } = getComputedStyle(one);
  one.remove();
  return color;
}
