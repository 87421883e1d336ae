import { expect, test } from 'vitest';
import { marksSentence } from '../../../../renderer/features/insights/pictures/picture-words.ts';
import type { Picture } from '../../../../shared/insights/picture.ts';
import { ago, mark, tenThousand, TODAY } from './support.ts';

const key = { filled: 'you alone', struck: 'with the team', empty: 'the team, without you' };
const squares = (marks: readonly (readonly [number, 'filled' | 'struck' | 'empty'])[]): Picture => ({
  sort: 'squares',
  key,
  marks: marks.map(([days, state]) => ({ ...mark(days), state })),
});

const course = (days: readonly number[], words?: string): Picture => ({
  sort: 'course',
  from: { day: ago(41), words: 'raised' },
  ticks: days.map((one) => ({ ...mark(one), ...(words === undefined ? {} : { words }) })),
});

const spans = (rows: readonly (readonly number[])[]): Picture => ({
  sort: 'spans',
  nought: 'on time',
  unit: 'days late',
  accented: 'all',
  rows: rows.map((days, row) => ({
    label: row === 0 ? 'Noor' : 'Kasia',
    marks: days.map((one, i) => ({ ...mark(days.length - i, 'promise'), days: one })),
  })),
});

const dots = (days: readonly number[]): Picture => ({
  sort: 'dots',
  marks: days.map((one, i) => ({ ...mark(one), level: i % 2 === 0 ? 1 : -2, seen: i % 2 === 0 })),
});

const said = (picture: Picture): string => marksSentence(picture, TODAY);

test('Squares are counted by what they stand for', () => {
  expect(
    said(
      squares([
        [79, 'empty'],
        [40, 'filled'],
        [3, 'filled'],
      ]),
    ),
  ).toBe('You alone: two; the team, without you: one. From 3 March to 18 May.');
  expect(
    said(
      squares([
        [3, 'struck'],
        [3, 'struck'],
        [3, 'struck'],
      ]),
    ),
  ).toBe('With the team: three. All on 18 May.');
});

test('A course says its beginning, its marks and what is counted up to today; many are summed up', () => {
  expect(said(course([27, 17, 8]))).toBe('Raised on 10 April. 24 April, 4 May and 13 May.');
  expect(said(course([27, 17], '“legacy”'))).toBe('Raised on 10 April. 24 April: “legacy”; 4 May: “legacy”.');
  expect(said(course(tenThousand((i) => 40 - (i % 30))))).toBe(
    'Raised on 10 April. 10,000 marks, from 11 April to 10 May.',
  );
  expect(said({ sort: 'course', ticks: [mark(0)] })).toBe('21 May.');
  expect(
    said({ sort: 'course', ticks: [mark(40), mark(25)], counted: { from: ago(25), words: '18 working days' } }),
  ).toBe('11 April and 26 April. Since 26 April: 18 working days.');
  const sorts = { tall: 'about status alone', short: 'about more' };
  expect(said({ sort: 'course', key: sorts, ticks: [{ ...mark(40), short: true, words: 'growth' }, mark(25)] })).toBe(
    '11 April: about more, growth; 26 April: about status alone.',
  );
});

test('Spans are said row by row, one day in the singular', () => {
  expect(said(spans([[0, 9, 1], []]))).toBe('Noor: on time, nine days late and one day late. Kasia: none.');
  expect(said(spans([tenThousand((i) => i % 41)]))).toBe('Noor: 10,000, from on time to 40 days late.');
});

test('Dots are said one by one with how each is known; many are counted by level', () => {
  expect(said(dots([20, 10]))).toBe('1 May +1; 11 May −2, told or inferred.');
  expect(said(dots(tenThousand(() => 500)))).toBe('5,000 at +1 and 5,000 at −2. All on 6 January 2025.');
});
