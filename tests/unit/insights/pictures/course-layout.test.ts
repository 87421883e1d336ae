import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { coursePicture, type Tick } from '../../../../renderer/features/insights/pictures/course-layout.ts';
import { ago, closest, leastAir, mark, room, ROOMS, someDaysAgo, tenThousand, TODAY } from './support.ts';

const tick = (days: number, words?: string): Tick => ({ ...mark(days), ...(words === undefined ? {} : { words }) });
const drawn = (from: number, ticks: readonly Tick[], inside = room()) =>
  coursePicture({ sort: 'course', from: { day: ago(from), words: 'raised' }, ticks }, TODAY, inside);
const FROM_FIRST = { sort: 'course' } as const;
const texts = (labels: readonly { readonly text: string }[]): string[] => labels.map(({ text }) => text);

const putOff = [tick(27, '“legacy”'), tick(17, '“2021”'), tick(8, '“legacy”')];

test('Ticks are at their days between the beginning and today, with their words above and their days below', () => {
  const { start, end, ticks, words, days } = drawn(41, putOff);
  const at = (passed: number): number => start + (passed / 41) * (end - start);
  expect(ticks.map(({ x }) => x)).toEqual([at(14), at(24), at(33)].map((x): unknown => expect.closeTo(x, 6)));
  expect(texts(words)).toEqual(['“legacy”', '“2021”', '“legacy”']);
  expect(words.map(({ x }) => x)).toEqual(ticks.map(({ x }) => x));
  expect(texts(days)).toEqual(['raised 10 Apr', 'today', '13 May', '4 May', '24 Apr']);
});

test('Where nothing stands above the line the picture is lower', () => {
  const silent = drawn(41, [tick(27), tick(17), tick(8)]);
  expect(silent.words).toEqual([]);
  expect(drawn(41, putOff).height - silent.height).toBeGreaterThan(11.5);
});

test('Larger text is given more room above and below', () => {
  const [usual, large] = [drawn(41, putOff), drawn(41, putOff, room(400, 1.3125))];
  expect(usual.daysY - usual.wordsY).toBeLessThan(large.daysY - large.wordsY);
  // The words stand inside of the picture, and above the ticks.
  expect(large.wordsY).toBeGreaterThanOrEqual(15);
  expect(large.y - large.wordsY).toBeGreaterThan(9);
});

test('One mark, and one at the day of the beginning, stands beside the dot', () => {
  const { start, ticks, days } = drawn(20, [tick(20)]);
  expect(ticks[0]?.x).toBeCloseTo(start + 9);
  // That day is said already.
  expect(texts(days)).toEqual(['raised 1 May', 'today']);
});

test('Without a beginning of its own the line begins with the first tick, and no dot', () => {
  const { hasDot, start, ticks, days } = coursePicture(
    { ...FROM_FIRST, ticks: [tick(40), tick(20), tick(10)] },
    TODAY,
    room(),
  );
  expect(hasDot).toBe(false);
  expect(ticks[0]?.x).toBeCloseTo(start);
  expect(texts(days)).toEqual(['today', '11 May', '1 May', '11 Apr']);
});

test('What is counted goes from its day to today, with its words above and that day below, whatever else there is no room for', () => {
  const ticks = [tick(60), tick(28), tick(25), tick(24)];
  const counted = { from: ago(25), words: '18 working days' };
  for (const inside of ROOMS) {
    const {
      countedFrom,
      end,
      words,
      days,
      ticks: placed,
    } = coursePicture({ ...FROM_FIRST, ticks, counted }, TODAY, inside);
    expect(countedFrom).toBe(placed[2]?.x);
    expect(texts(words)).toEqual(['18 working days']);
    expect(words[0]?.x).toBeGreaterThan(countedFrom ?? 0);
    expect(words[0]?.x).toBeLessThan(end);
    expect(texts(days)).toContain('26 Apr');
    expect(texts(days)).not.toContain('27 Apr');
  }
  // The day of the beginning is said there.
  const { countedFrom, start, days } = coursePicture(
    { ...FROM_FIRST, from: { day: ago(60), words: 'opened' }, ticks, counted: { from: ago(60), words: '60 days' } },
    TODAY,
    room(),
  );
  expect(countedFrom).toBeCloseTo(start);
  expect(texts(days)).toContain('opened 22 Mar');
});

test('The day of a tick with words goes before others', () => {
  const { days } = coursePicture({ ...FROM_FIRST, ticks: [tick(60), tick(26, 'growth'), tick(24)] }, TODAY, room(240));
  expect(texts(days)).toContain('25 Apr');
  expect(texts(days)).not.toContain('27 Apr');
});

test('All on one day stand side by side, also where all of it is today', () => {
  const { start, end, ticks, days } = drawn(0, [tick(0), tick(0), tick(0)]);
  expect(closest(ticks.map(({ x }) => x))).toBeCloseTo(6);
  expect(ticks.every(({ x }) => x > start && x < end)).toBe(true);
  expect(texts(days)).toEqual(['raised 21 May', 'today']);
  const together = drawn(40, [tick(20), tick(20), tick(20)]);
  const middle = (together.start + together.end) / 2;
  expect(together.ticks.map(({ x }) => x)).toEqual([
    expect.closeTo(middle - 6),
    expect.closeTo(middle),
    expect.closeTo(middle + 6),
  ]);
  expect(texts(together.days)).toEqual(['raised 11 Apr', 'today', '1 May']);
  // So many that the day would have room below the first and below the last.
  const many = drawn(
    40,
    Array.from({ length: 60 }, () => tick(20)),
  );
  expect(many.ticks.length).toBeGreaterThan(8);
  expect(texts(many.days)).toEqual(['raised 11 Apr', 'today', '1 May']);
});

test('Marks that come before the beginning or after today stay in the picture', () => {
  const { start, end, ticks } = drawn(10, [tick(30), tick(5), tick(-3)]);
  expect(ticks.every(({ x }) => x > start && x < end)).toBe(true);
});

test('Of labels that would meet, those below keep the newest day; words that do not fit are left to the tick', () => {
  const { days, words } = drawn(900, [tick(400), tick(395, 'the numbers of last winter'), tick(3, 'a'.repeat(80))]);
  expect(texts(days)).toEqual(['raised 3 Dec 2023', 'today', '21 Apr 2025']);
  expect(texts(words)).toEqual(['the numbers of last winter']);
});

test('Ten thousand are as many ticks as fit, and numbers above', () => {
  for (const inside of ROOMS)
    for (const ticks of [tenThousand((i) => Math.floor(i / 8)), tenThousand(() => 40)].map((days) =>
      days.map((one) => tick(one, 'x')),
    )) {
      const picture = drawn(1300, ticks, inside);
      const more = texts(picture.words).filter((text) => text.startsWith('+'));
      const left = more.reduce((all, text) => all + Number(text.replaceAll(/[+,]/gu, '')), 0);
      expect(picture.ticks.length + left).toBe(10_000);
      expect(picture.ticks.length).toBeLessThan(70);
    }
});

test('Whatever the days and the width, ticks and labels do not lie on one another or outside', () => {
  fc.assert(
    fc.property(someDaysAgo, fc.constantFrom(...ROOMS), (days, inside) => {
      const {
        start,
        end,
        ticks,
        words,
        days: labels,
      } = drawn(
        Math.max(...days),
        days.map((one, i) => tick(one, i % 2 === 0 ? 'context' : undefined)),
        inside,
      );
      const places = ticks.map(({ x }) => x);
      expect(closest(places)).toBeGreaterThan(5.99);
      expect(Math.min(...places)).toBeGreaterThan(start + 8.99);
      expect(Math.max(...places)).toBeLessThan(end - 8.99);
      expect(leastAir(words, inside)).toBeGreaterThanOrEqual(0);
      expect(leastAir(labels, inside)).toBeGreaterThanOrEqual(0);
      const left = texts(words).filter((text) => text.startsWith('+'));
      expect(ticks.length + left.reduce((all, text) => all + Number(text), 0)).toBe(days.length);
    }),
  );
});
