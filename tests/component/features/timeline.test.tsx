import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TimelineAddress } from '../../../renderer/features/timeline/address.ts';
import { TimelineScreen } from '../../../renderer/features/timeline/timeline-screen.tsx';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { fullDay } from '../../../shared/words/days.ts';
import type { EntryId } from '../../../shared/base/ids.ts';
import { addDays } from '../../../shared/base/local-date.ts';
import { aJournal, day, lock } from '../vault/support.ts';
import { anEntry, anItem, aStubClient, daysAgo, inWindow, soon, today, withCalls } from './support.tsx';

const NOTHING = {} as TimelineAddress;
const at = (address: Partial<TimelineAddress>): TimelineAddress => ({ ...NOTHING, ...address });

/** A day of the calendar as it is named. */
const named = (of: string, words: string): string => `${fullDay(day(of))}, ${words}`;

describe('the timeline of a journal', () => {
  let client: VaultClient;
  let oncall: EntryId;
  beforeAll(async () => {
    ({ client } = await aJournal());
    await anEntry(client, 'The queue moved while everybody slept.', { day: daysAgo(40), starred: true });
    oncall = await anEntry(client, 'Noor wants to leave the rota in spring.', { day: daysAgo(2), tags: ['oncall'] });
    await anEntry(client, 'Tove capped the retries at six.', { day: daysAgo(1), title: 'A cap' });
    await anEntry(client, 'Twice on one day, once about retry budgets.', { day: daysAgo(1) });
  });
  afterAll(() => lock(client));

  test('shows the newest first, parted by months, and reads the first one beside the list', async () => {
    const { screen } = await inWindow(client, <TimelineScreen address={NOTHING} />);
    const list = screen.getByRole('list', { name: 'Entries' });
    await soon(() => expect(list.getByRole('link').elements()).toHaveLength(4));
    const words = list
      .getByRole('link')
      .elements()
      .map((link) => link.textContent);
    expect(words.map((text) => /Twice|capped|rota|queue/.exec(text)?.[0])).toEqual([
      'Twice',
      'capped',
      'rota',
      'queue',
    ]);
    expect(list.getByRole('heading').elements().length).toBeGreaterThan(1);
    const pane = screen.getByRole('complementary', { name: 'Entry' });
    await expect.element(pane.getByText('Twice on one day, once about retry budgets.')).toBeVisible();
  });

  test('goes through the entries with j, k and arrows, reads each, and opens one with Enter', async () => {
    const { screen, places } = await inWindow(client, <TimelineScreen address={NOTHING} />);
    const list = screen.getByRole('list', { name: 'Entries' });
    await soon(() => expect(list.getByRole('link').elements()).toHaveLength(4));
    await screen.getByRole('searchbox', { name: 'Search entries' }).click();
    await userEvent.keyboard('{ArrowDown}jj{ArrowUp}j');
    await expect.element(list.getByRole('link').nth(2)).toHaveFocus();
    const pane = screen.getByRole('complementary', { name: 'Entry' });
    await expect.element(pane.getByText('Noor wants to leave the rota in spring.')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(places.been).toEqual([{ to: 'entry', id: oncall }]);
    await userEvent.keyboard('{End}');
    await expect.element(list.getByRole('link').nth(3)).toHaveFocus();
    await userEvent.keyboard('k{Home}');
    await expect.element(list.getByRole('link').nth(0)).toHaveFocus();
  });

  test('a click reads where there is a pane and opens where there is none', async () => {
    const wide = await inWindow(client, <TimelineScreen address={NOTHING} />);
    await wide.screen.getByRole('link', { name: /rota/ }).click();
    const pane = wide.screen.getByRole('complementary', { name: 'Entry' });
    await expect.element(pane.getByText('Noor wants to leave the rota in spring.')).toBeVisible();
    expect(wide.places.been).toEqual([]);
    await wide.screen.unmount();
    const narrow = await inWindow(client, <TimelineScreen address={NOTHING} />, true);
    await narrow.screen.getByRole('link', { name: /rota/ }).click();
    expect(narrow.places.been).toEqual([{ to: 'entry', id: oncall }]);
  });

  test('is narrowed by words as they are typed, with what matched marked in the list and in the text', async () => {
    const { screen, places, show } = await inWindow(client, <TimelineScreen address={NOTHING} />);
    await screen.getByRole('searchbox').fill('retr');
    await soon(() => expect(places.been.at(-1)).toEqual({ to: 'timeline', search: { text: 'retr' } }));
    await show(<TimelineScreen address={at({ text: 'retr' })} />);
    const list = screen.getByRole('list', { name: 'Entries' });
    await soon(() => expect(list.getByRole('link').elements()).toHaveLength(2));
    expect(list.element().querySelectorAll('mark')).toHaveLength(2);
    await expect.element(screen.getByText('2 entries', { exact: true })).toBeVisible();
    await soon(() => expect([...(CSS.highlights.get('found') ?? [])].map(String)).toEqual(['retr']));
  });

  test('is narrowed by tag, star and days, all of it in the address', async () => {
    const { screen, places, show } = await inWindow(client, <TimelineScreen address={NOTHING} />);
    const list = screen.getByRole('list', { name: 'Entries' });
    await screen.getByRole('button', { name: /Tag/ }).click();
    await screen.getByRole('option', { name: 'oncall (1)' }).click();
    expect(places.been.at(-1)).toEqual({ to: 'timeline', search: { tag: 'oncall' } });
    await show(<TimelineScreen address={at({ tag: 'oncall' })} />);
    await soon(() => expect(list.getByRole('link').elements()).toHaveLength(1));
    await screen.getByRole('button', { name: 'Remove oncall' }).click();
    expect(places.been.at(-1)).toEqual({ to: 'timeline', search: { tag: undefined } });
    await screen.getByRole('button', { name: 'Starred' }).click();
    expect(places.been.at(-1)).toMatchObject({ search: { starred: true } });
    await show(<TimelineScreen address={at({ starred: true })} />);
    await expect.element(list.getByText('The queue moved while everybody slept.')).toBeVisible();
    await show(<TimelineScreen address={at({ last: 'week' })} />);
    await soon(() => expect(list.getByRole('link').elements()).toHaveLength(3));
    await screen.getByRole('button', { name: /Dates/ }).click();
    await screen.getByRole('option', { name: 'Last 30 days' }).click();
    expect(places.been.at(-1)).toMatchObject({ search: { last: 'month' } });
  });

  test('says that nothing matches, and clears the filters', async () => {
    const { screen, places } = await inWindow(client, <TimelineScreen address={at({ text: 'zebra', year: 2024 })} />);
    await expect.element(screen.getByText('No entry matches')).toBeVisible();
    await screen.getByRole('button', { name: 'Clear filters' }).click();
    expect(places.been.at(-1)).toEqual({ to: 'timeline', search: { year: 2024 } });
    await expect.element(screen.getByRole('searchbox')).toHaveFocus();
  });

  test('explains what of a query it could not read, and finds by the rest', async () => {
    const { screen } = await inWindow(client, <TimelineScreen address={at({ text: 'rota after:someday' })} />);
    await expect
      .element(screen.getByRole('list', { name: 'About this search' }))
      .toMatchTextContent(/after:someday .*is not a date/);
    const list = screen.getByRole('list', { name: 'Entries' });
    await soon(() => expect(list.getByRole('link').elements()).toHaveLength(1));
  });

  describe('has a calendar', () => {
    test('that says how many entries a day has and how many of them match', async () => {
      const { screen } = await inWindow(client, <TimelineScreen address={at({ text: 'capped' })} />);
      const table = screen.getByRole('table', { name: 'Entries by day' });
      await expect
        .element(table.getByRole('button', { name: named(daysAgo(1), '2 entries, 1 matches') }))
        .toHaveAttribute('data-match');
      await expect
        .element(table.getByRole('button', { name: named(daysAgo(2), '1 entry, none match') }))
        .not.toHaveAttribute('data-match');
      await expect.element(table.getByRole('button', { name: named(daysAgo(3), 'no entries') })).toBeInTheDocument();
    });

    test('that matches by kind as well, and says so where nothing does', async () => {
      const notes = await inWindow(client, <TimelineScreen address={at({ kind: 'note' })} />);
      await expect
        .element(notes.screen.getByRole('button', { name: named(daysAgo(1), '2 entries, 2 match') }))
        .toHaveAttribute('data-match');
      await notes.screen.unmount();
      const { screen } = await inWindow(client, <TimelineScreen address={at({ kind: 'trust', text: 'capped' })} />);
      await expect
        .element(screen.getByRole('button', { name: named(daysAgo(1), '2 entries, none match') }))
        .not.toHaveAttribute('data-match');
    });

    test('whose days are gone through by arrows and chosen by Enter', async () => {
      const { screen, places } = await inWindow(client, <TimelineScreen address={NOTHING} />);
      const table = screen.getByRole('table', { name: 'Entries by day' });
      await soon(() => expect(table.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1));
      table.element().querySelector<HTMLElement>('[tabindex="0"]')?.focus();
      await userEvent.keyboard('{ArrowUp}{ArrowUp}');
      await expect.element(table.getByRole('button', { name: named(daysAgo(2), '1 entry') })).toHaveFocus();
      await userEvent.keyboard('{ArrowLeft}');
      await expect.element(table.getByRole('button', { name: named(daysAgo(9), 'no entries') })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      expect(places.been.at(-1)).toMatchObject({ to: 'timeline', search: { from: daysAgo(9), to: daysAgo(9) } });
    });

    test('that lets go of a chosen day when it is chosen again, and can be read as a list', async () => {
      const chosen = at({ from: daysAgo(2), to: daysAgo(2) });
      const { screen, places } = await inWindow(client, <TimelineScreen address={chosen} />);
      const table = screen.getByRole('table', { name: 'Entries by day' });
      await expect
        .element(table.getByRole('button', { name: named(daysAgo(2), '1 entry') }))
        .toHaveAttribute('aria-pressed', 'true');
      await screen.getByRole('button', { name: 'Show as list' }).click();
      await expect.element(table.getByRole('row').nth(1)).toHaveTextContent(`${fullDay(daysAgo(1))}2`);
      await table.getByRole('button', { name: fullDay(daysAgo(2)) }).click();
      expect(places.been.at(-1)).toMatchObject({ to: 'timeline', search: { from: undefined, to: undefined } });
    });

    test('that shows the year of older days', async () => {
      const { screen } = await inWindow(
        client,
        <TimelineScreen address={at({ from: day('2014-10-09'), to: day('2014-10-09') })} />,
      );
      await expect
        .element(screen.getByRole('button', { name: 'Thursday 9 October 2014, no entries' }))
        .toBeInTheDocument();
    });
  });

  test('says when it could not be read, and tries again', async () => {
    let broken = true;
    const failing = withCalls(client, {
      timeline: (query) => (broken ? Promise.reject(new Error('broken')) : client.api.timeline(query)),
    });
    const { screen } = await inWindow(failing, <TimelineScreen address={NOTHING} />);
    await expect.element(screen.getByText('The entries could not be read')).toBeVisible();
    broken = false;
    await screen.getByRole('button', { name: 'Try again' }).click();
    await expect.element(screen.getByRole('list', { name: 'Entries' })).toBeVisible();
  });
});

test('a journal without entries has another word than filters without a match', async () => {
  const empty = aStubClient({
    timeline: () => Promise.resolve({ total: 0, rows: [], problems: [] }),
    calendar: () => Promise.resolve([]),
    tags: () => Promise.resolve([]),
    facts: () => Promise.resolve({ entries: 0, words: 0, inTrash: 0, revisions: 0 }),
  });
  const { screen } = await inWindow(empty, <TimelineScreen address={NOTHING} />);
  await expect.element(screen.getByText('Nothing written yet')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Go to Today' })).toBeVisible();
});

describe('a timeline of a hundred thousand entries', () => {
  const TOTAL = 100_000;
  const asked: number[] = [];
  const first = today();
  const many = aStubClient({
    timeline: ({ offset, limit }) => {
      asked.push(offset);
      const rows = Array.from({ length: Math.min(limit, TOTAL - offset) }, (_, index) => ({
        item: anItem(`Entry number ${offset + index}.`, addDays(first, -Math.floor((offset + index) / 20))),
      }));
      return Promise.resolve({ total: TOTAL, rows, problems: [] });
    },
    calendar: () => Promise.resolve([]),
    tags: () => Promise.resolve([]),
    facts: () => Promise.resolve({ entries: TOTAL, words: 0, inTrash: 0, revisions: 0 }),
    entry: () => Promise.resolve({ ok: false, error: { code: 'notFound' } }),
  });

  test('draws only what is in sight, asks only for that, and reaches both ends by key', async () => {
    const { screen } = await inWindow(many, <TimelineScreen address={at({ tag: 'many' })} />);
    const list = screen.getByRole('list', { name: 'Entries' });
    await expect.element(list.getByText('Entry number 0.')).toBeVisible();
    expect(list.element().childElementCount).toBeLessThan(40);
    list.element().querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    await userEvent.keyboard('{End}');
    await expect.element(list.getByText(`Entry number ${TOTAL - 1}.`)).toBeVisible();
    await soon(() => expect(document.activeElement?.textContent).toContain(`Entry number ${TOTAL - 1}.`));
    expect(list.element().childElementCount).toBeLessThan(60);
    expect(asked.length).toBeLessThan(20);
    await userEvent.keyboard('kk');
    await soon(() => expect(document.activeElement?.textContent).toContain(`Entry number ${TOTAL - 3}.`));
    await userEvent.keyboard('{Home}');
    await soon(() => expect(document.activeElement?.textContent).toContain('Entry number 0.'));
  });

  test('keeps the focus while its row is scrolled away, and says where a row stands', async () => {
    const { screen } = await inWindow(many, <TimelineScreen address={at({ tag: 'focus' })} />);
    const list = screen.getByRole('list', { name: 'Entries' });
    await expect.element(list.getByText('Entry number 0.')).toBeVisible();
    list.element().querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    const scroller = document.querySelector('.scroll');
    scroller?.scrollTo({ top: 400_000 });
    await soon(() => expect(list.getByText(/^Entry number [1-9]\d{3}\.$/).elements().length).toBeGreaterThan(3));
    expect(document.activeElement?.textContent).toContain('Entry number 0.');
    const item = list
      .getByText(/^Entry number [1-9]\d{3}\.$/)
      .first()
      .element()
      .closest('li');
    expect(item?.getAttribute('aria-setsize')).toBe(String(TOTAL));
    expect(Number(item?.getAttribute('aria-posinset'))).toBeGreaterThan(1000);
  });

  test('is where it was left when one comes back', async () => {
    const address = at({ tag: 'left' });
    const before = await inWindow(many, <TimelineScreen address={address} />);
    const list = before.screen.getByRole('list', { name: 'Entries' });
    await expect.element(list.getByText('Entry number 0.')).toBeVisible();
    list.element().querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    await userEvent.keyboard('{PageDown}{PageDown}{PageDown}jjj');
    const left = document.activeElement?.textContent ?? '';
    expect(left).toMatch(/Entry number \d+\./);
    const scrolled = document.querySelector('.scroll')?.scrollTop ?? 0;
    expect(scrolled).toBeGreaterThan(500);
    await before.screen.unmount();
    const after = await inWindow(many, <TimelineScreen address={address} />);
    const again = after.screen.getByRole('list', { name: 'Entries' });
    await soon(() => expect(again.element().querySelector('[tabindex="0"]')?.textContent).toBe(left));
    await soon(() =>
      expect(Math.abs((document.querySelector('.scroll')?.scrollTop ?? 0) - scrolled)).toBeLessThan(150),
    );
  });
});

test('the timeline fits a small window without a bar to scroll sideways', async () => {
  const few = aStubClient({
    timeline: () => Promise.resolve({ total: 1, rows: [{ item: anItem('One.', today()) }], problems: [] }),
    calendar: () => Promise.resolve([]),
    tags: () => Promise.resolve([]),
    facts: () => Promise.resolve({ entries: 1, words: 0, inTrash: 0, revisions: 0, firstDay: today() }),
    entry: () => Promise.resolve({ ok: false, error: { code: 'notFound' } }),
  });
  const { screen } = await inWindow(few, <TimelineScreen address={NOTHING} />);
  await expect.element(screen.getByText('One.')).toBeVisible();
  await page.viewport(960, 640);
  const scroller = document.querySelector('.scroll');
  expect(scroller?.scrollWidth).toBe(scroller?.clientWidth);
});
