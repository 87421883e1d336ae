import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FindingPicture } from '../../../../renderer/features/insights/pictures/finding-picture.tsx';
import { newId } from '../../../../shared/base/ids.ts';
import { addDays, type LocalDate } from '../../../../shared/base/local-date.ts';
import type { Mark, Picture } from '../../../../shared/insights/picture.ts';
import { aStubClient, inWindow, type Shown, soon } from '../support.tsx';

const TODAY = '2026-05-21' as LocalDate;
const LABEL = 'You made two of the last three alone.';

const mark = (days: number, sort: Mark['sort'] = 'entry'): Mark => ({
  sort,
  id: newId<'entry'>(),
  day: addDays(TODAY, -days),
});
const words = ({ sort, day }: Mark): string => `${sort} of ${day}`;

type State = 'filled' | 'struck' | 'empty';
const squares = (marks: readonly (readonly [days: number, state: State])[]): Picture => ({
  sort: 'squares',
  key: { filled: 'you alone', struck: 'with the team', empty: 'the team, without you' },
  marks: marks.map(([days, state]) => ({ ...mark(days), state })),
});
const three = (): Picture =>
  squares([
    [20, 'empty'],
    [9, 'filled'],
    [2, 'filled'],
  ]);

/** A day apart, oldest first. */
const spans = (days: readonly number[]) => days.map((one, i) => Object.assign(mark(20 - i), { days: one }));

const shown = (picture: Picture, width = 400): Promise<Shown> =>
  inWindow(
    aStubClient({}),
    <div style={{ width }}>
      <FindingPicture picture={picture} label={LABEL} today={TODAY} words={words} />
    </div>,
  );
const links = ({ screen }: Shown) => screen.getByRole('list', { name: LABEL }).getByRole('link');
const names = (of: Shown) =>
  links(of)
    .elements()
    .map((link) => link.getAttribute('aria-label'));

test('A picture has a whole sentence for a name, and a link at each mark to its entry', async () => {
  const picture = three();
  const window = await shown(picture);
  const { screen, places } = window;
  await expect
    .element(
      screen.getByRole('img', {
        name: `${LABEL} You alone: two; the team, without you: one. From 1 May to 19 May.`,
        exact: true,
      }),
    )
    .toBeVisible();
  expect(names(window)).toEqual([
    'Fri 1 May: entry of 2026-05-01',
    'Tue 12 May: entry of 2026-05-12',
    'Tue 19 May: entry of 2026-05-19',
  ]);
  await links(window).nth(1).click();
  expect(places.been).toEqual([{ to: 'entry', id: picture.sort === 'squares' && picture.marks[1]?.id }]);
  await screen.unmount();
});

test('Below squares stands what they are, and not what none of them is', async () => {
  const { screen } = await shown(three());
  await expect.element(screen.getByText('you alone', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('the team, without you', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('with the team', { exact: true })).not.toBeInTheDocument();
  await screen.unmount();
});

test('A mark of a promise leads to the promises, with that one to be seen first', async () => {
  const marks = [0, 9, 4].map((days, i) => Object.assign(mark(20 - i, 'promise'), { days }));
  const window = await shown({
    sort: 'spans',
    rows: [{ label: 'Noor', marks }],
    nought: 'on time',
    unit: 'days late',
    accented: 'all',
  });
  const { screen, places } = window;
  await expect
    .element(screen.getByRole('img', { name: /Noor: on time, nine days late and four days late\.$/ }))
    .toBeVisible();
  for (const label of ['Noor', 'on time', '9 days late'])
    await expect.element(screen.getByText(label, { exact: true })).toBeVisible();
  // Under the mark itself, not only by its name.
  const late = screen.getByRole('img').element().querySelectorAll('circle')[1]?.getBoundingClientRect();
  const link = links(window).nth(1).element().getBoundingClientRect();
  expect((late?.x ?? 0) + (late?.width ?? 0) / 2).toBeCloseTo(link.x + link.width / 2, 0);
  expect((late?.y ?? 0) + (late?.height ?? 0) / 2).toBeCloseTo(link.y + link.height / 2, 0);
  await links(window).nth(1).click();
  expect(places.been).toEqual([{ to: 'promises', promise: marks[1]?.id }]);
  await screen.unmount();
});

test('A decision that was put off three times has three marks', async () => {
  const decision = mark(0);
  const window = await shown({
    sort: 'course',
    from: { day: addDays(TODAY, -41), words: 'raised' },
    ticks: [27, 17, 8].map((days) => ({
      sort: decision.sort,
      id: decision.id,
      day: addDays(TODAY, -days),
      words: `${days} days`,
    })),
  });
  const { screen } = window;
  await expect
    .element(screen.getByRole('img', { name: /Raised on 10 April\. 24 April: 27 days; 4 May: 17 days;/ }))
    .toBeVisible();
  expect(names(window)).toEqual([
    'Fri 24 Apr: entry of 2026-04-24',
    'Mon 4 May: entry of 2026-05-04',
    'Wed 13 May: entry of 2026-05-13',
  ]);
  for (const label of ['raised 10 Apr', '24 Apr', '27 days', 'today'])
    await expect.element(screen.getByText(label, { exact: true })).toBeVisible();
  await screen.unmount();
});

/** A picture with its ticks: how long each is, and its colour. */
async function ticksOf(picture: Picture) {
  const window = await shown(picture);
  await expect.element(window.screen.getByRole('img')).toBeVisible();
  const lines = [...window.screen.getByRole('img').element().querySelectorAll('line')].filter(
    (line) => line.getAttribute('x1') === line.getAttribute('x2'),
  );
  return {
    window,
    heights: lines.map((line) => Number(line.getAttribute('y2')) - Number(line.getAttribute('y1'))),
    colours: lines.map((line) => getComputedStyle(line).stroke),
  };
}

test('Ticks of two sorts have a key, and an accent only where the sentence is about them', async () => {
  const ticks = [40, 30, 20, 10].map((days) => mark(days));
  const key = { tall: 'about status alone', short: 'about more' };
  const [first, ...others] = ticks;
  if (first === undefined) throw new Error('There are four');
  const mixed = await ticksOf({ sort: 'course', key, ticks: [{ ...first, short: true, beside: true }, ...others] });
  const [short = 0, tall = 0] = mixed.heights;
  expect(short).toBeLessThan(tall / 2);
  expect(new Set(mixed.heights.slice(1))).toEqual(new Set([tall]));
  expect(mixed.colours[0]).not.toBe(mixed.colours[1]);
  for (const text of ['about status alone', 'about more'])
    await expect.element(mixed.window.screen.getByText(text, { exact: true })).toBeVisible();
  await expect
    .element(mixed.window.screen.getByRole('img', { name: /11 April: about more; 21 April: about status alone;/ }))
    .toBeVisible();
  await mixed.window.screen.getByRole('button', { name: 'Show as table' }).click();
  await expect.element(mixed.window.screen.getByRole('cell', { name: 'About more', exact: true })).toBeVisible();
  await mixed.window.screen.unmount();
  // Of one shape there is nothing to be told apart.
  const alike = await ticksOf({ sort: 'course', key, ticks });
  expect(document.body.textContent).not.toContain('about status alone');
  await alike.window.screen.unmount();
});

const colour = (line: Element | undefined) => line && getComputedStyle(line).stroke;

test('What the sentence counts has the accent and its words; the table of such marks has no third column', async () => {
  const { screen } = await shown({
    sort: 'course',
    ticks: [60, 40, 27].map((days) => Object.assign(mark(days), { beside: true as const })),
    counted: { from: addDays(TODAY, -27), words: '19 working days' },
  });
  for (const label of ['19 working days', '24 Apr', 'today'])
    await expect.element(screen.getByText(label, { exact: true })).toBeVisible();
  const drawing = screen.getByRole('img', { name: /Since 24 April: 19 working days\.$/ });
  const lines = [...drawing.element().querySelectorAll('line')];
  const [whole, counted, ...ticks] = lines;
  expect(colour(counted)).not.toBe(colour(whole));
  expect(new Set(ticks.map(colour))).toEqual(new Set([colour(whole)]));
  expect(Number(counted?.getAttribute('x1'))).toBeCloseTo(Number(ticks.at(-1)?.getAttribute('x1')));
  await screen.getByRole('button', { name: 'Show as table' }).click();
  expect(
    screen
      .getByRole('columnheader')
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(['Day', 'Record']);
  await screen.unmount();
});

test('Observations of before are told from those since, and one shape has no key', async () => {
  const { screen } = await shown({
    sort: 'dots',
    since: true,
    marks: [90, 60, 20, 10].map((days) =>
      Object.assign(
        mark(days),
        { seen: true },
        days > 20 ? { level: 1 as const, beside: true as const } : { level: -1 as const },
      ),
    ),
  });
  await expect.element(screen.getByText('since 1 May', { exact: true })).toBeVisible();
  const fills = [...screen.getByRole('img').element().querySelectorAll('circle')].map(
    (dot) => getComputedStyle(dot).fill,
  );
  expect(fills).toHaveLength(4);
  expect(fills[0]).toBe(fills[1]);
  expect(fills[2]).toBe(fills[3]);
  expect(fills[0]).not.toBe(fills[2]);
  await expect.element(screen.getByText('seen', { exact: true })).not.toBeInTheDocument();
  await screen.unmount();
});

test('A table is read in a narrow place: heads and words are whole, and a long name is cut at a word', async () => {
  const { screen } = await inWindow(
    aStubClient({}),
    <div style={{ width: 288 }}>
      <FindingPicture
        picture={three()}
        label={LABEL}
        today={TODAY}
        words={() => 'The two ledger lines, how he found them, and what became of them in the week after it'}
      />
    </div>,
  );
  await screen.getByRole('button', { name: 'Show as table' }).click();
  const table = screen.getByRole('table');
  const link = table.getByRole('link').first();
  expect(link.element().textContent).toBe('The two ledger lines, how he found them…');
  expect(table.element().getBoundingClientRect().width).toBeLessThanOrEqual(288);
  // No cell has a word that is wider than it, and none is broken.
  for (const cell of table.element().querySelectorAll('th, td, a')) {
    expect(getComputedStyle(cell).overflowWrap).not.toBe('anywhere');
    expect(cell.scrollWidth).toBeLessThanOrEqual(cell.clientWidth + 1);
  }
  await screen.unmount();
});

test('Observations say which were seen, and what their levels are', async () => {
  const levels = [2, -1, 0] as const;
  const window = await shown({
    sort: 'dots',
    marks: levels.map((level, i) => Object.assign(mark(30 - 10 * i), { level, seen: level !== 0 })),
  });
  const { screen } = window;
  await expect
    .element(screen.getByRole('img', { name: /21 April \+2; 1 May −1; 11 May 0, told or inferred\.$/ }))
    .toBeVisible();
  for (const label of ['built trust', 'cost trust', 'seen', 'told or inferred', '+2', '−2'])
    await expect.element(screen.getByText(label, { exact: true })).toBeVisible();
  expect(links(window).elements()).toHaveLength(3);
  await screen.unmount();
});

test('Arrows go from mark to mark, and Tab to one of them', async () => {
  const window = await shown(three());
  const [first, second, third] = links(window).elements();
  expect([first, second, third].map((link) => link?.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(first);
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(second);
  await userEvent.keyboard('{End}');
  expect(document.activeElement).toBe(third);
  await userEvent.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(second);
  await expect.element(page.getByRole('tooltip')).toMatchTextContent(/^Tue 12 May: entry of 2026-05-12$/);
  await userEvent.keyboard('{Enter}');
  expect(window.places.been).toHaveLength(1);
  await window.screen.unmount();
});

test('The same is a table, newest first, and a picture again; the button keeps the focus', async () => {
  const picture = three();
  const { screen, places } = await shown(picture);
  await screen.getByRole('button', { name: 'Show as table' }).click();
  await expect.element(screen.getByRole('img')).not.toBeInTheDocument();
  const table = screen.getByRole('table', { name: LABEL });
  expect(table.element().querySelector('caption')?.textContent).toBe(LABEL);
  for (const name of ['Day', 'Record', 'Counts as'])
    await expect.element(table.getByRole('columnheader', { name, exact: true })).toBeVisible();
  expect(
    table
      .getByRole('rowheader')
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(['Tue 19 May', 'Tue 12 May', 'Fri 1 May']);
  await expect
    .element(table.getByRole('row').last().getByRole('cell', { name: 'The team, without you' }))
    .toBeVisible();
  await table.getByRole('link', { name: 'entry of 2026-05-01' }).click();
  expect(places.been).toEqual([{ to: 'entry', id: picture.sort === 'squares' && picture.marks[0]?.id }]);
  const back = screen.getByRole('button', { name: 'Show as chart' });
  await back.click();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show as table' }).element());
  await expect.element(screen.getByRole('img')).toBeVisible();
  await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
  await screen.unmount();
});

test('The rows of a picture are groups of its table', async () => {
  const { screen } = await shown({
    sort: 'spans',
    rows: [
      { label: 'Before', marks: spans([1, 0]) },
      { label: 'Last five', marks: spans([9, 4]) },
    ],
    nought: 'same day',
    unit: 'days',
    accented: 'last',
  });
  await screen.getByRole('button', { name: 'Show as table' }).click();
  await expect.element(screen.getByRole('cell', { name: 'One day', exact: true })).toBeVisible();
  const groups = screen.getByRole('rowgroup').elements();
  expect(groups.slice(1).map((group) => group.querySelector('th[scope="rowgroup"]')?.textContent)).toEqual([
    'Before',
    'Last five',
  ]);
  await screen.unmount();
});

test('Fewer than three marks are no picture, and no button', async () => {
  const { screen, show } = await shown(
    squares([
      [9, 'filled'],
      [2, 'filled'],
    ]),
  );
  await expect.element(screen.getByRole('main')).toBeInTheDocument();
  expect(document.querySelector('figure, svg[role="img"], main button')).toBeNull();
  // Of all rows together.
  await show(
    <FindingPicture
      picture={{
        sort: 'spans',
        rows: [
          { label: 'Noor', marks: [{ ...mark(1), days: 1 }] },
          { label: 'Kasia', marks: [{ ...mark(1), days: 1 }] },
        ],
        nought: 'on time',
        unit: 'days late',
        accented: 'all',
      }}
      label={LABEL}
      today={TODAY}
      words={words}
    />,
  );
  expect(document.querySelector('figure, svg[role="img"], main button')).toBeNull();
  await show(<FindingPicture picture={three()} label={LABEL} today={TODAY} words={words} />);
  await expect.element(screen.getByRole('img')).toBeVisible();
  await screen.unmount();
});

test('It is drawn as wide as its place, again when that changes, with labels of the same size', async () => {
  const { screen } = await shown(three());
  const drawing = (): Element => screen.getByRole('img').element();
  const place = document.querySelector<HTMLElement>('main > div:last-child');
  const widths = (): readonly unknown[] => {
    const text = drawing().querySelector('text');
    return [drawing().getAttribute('width'), text === null ? '' : getComputedStyle(text).fontSize];
  };
  expect(widths()).toEqual(['400', '11.5px']);
  place?.style.setProperty('width', '300px');
  await soon(() => expect(widths()).toEqual(['300', '11.5px']));
  expect(drawing().getBoundingClientRect().width).toBe(300);
  await screen.unmount();
});

test('Of ten thousand marks as many are drawn as fit, and the table has the newest hundred', async () => {
  const window = await shown(squares(Array.from({ length: 10_000 }, (_, i) => [Math.floor(i / 8), 'filled'] as const)));
  const { screen } = window;
  await expect.element(screen.getByRole('img', { name: /You alone: 10,000\./ })).toBeVisible();
  expect(links(window).elements().length).toBeLessThan(200);
  await expect.element(screen.getByText(/^\+1,\d{3}$/).first()).toBeVisible();
  await screen.getByRole('button', { name: 'Show as table' }).click();
  await expect.element(screen.getByText('100 of 10,000, the newest first.')).toBeVisible();
  expect(screen.getByRole('rowheader').elements()).toHaveLength(100);
  await screen.unmount();
});
