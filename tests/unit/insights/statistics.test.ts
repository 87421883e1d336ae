import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chanceAbove,
  isMajority,
  isOften,
  isRecent,
  median,
  NO_SLIDE,
  riseU,
  type Slide,
  SLIDES_AT,
  slideOn,
} from '../../../shared/insights/statistics.ts';

/** The same tail by adding up the density of the beta distribution. */
function byIntegration(k: number, n: number, rate: number): number {
  const STEPS = 20_000;
  let all = 0;
  let above = 0;
  for (let i = 0; i < STEPS; i += 1) {
    const x = (i + 0.5) / STEPS;
    const density = x ** k * (1 - x) ** (n - k);
    all += density;
    if (x > rate) above += density;
  }
  return above / all;
}

const seen = fc.integer({ min: 1, max: 20 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe('the chance that a rate is above another', () => {
  it('is the tail of the beta distribution', () => {
    fc.assert(
      fc.property(seen, fc.constantFrom(0.25, 0.3, 0.5, 0.8), ([k, n], rate) => {
        expect(chanceAbove(k, n, rate)).toBeCloseTo(byIntegration(k, n, rate), 3);
      }),
    );
  });

  it('says more than half from these numbers on, and not from one fewer', () => {
    for (const [k, n] of [
      [5, 6],
      [6, 7],
      [6, 8],
      [7, 9],
      [8, 10],
      [9, 12],
    ] as const) {
      expect(isMajority(k, n), `${k} of ${n}`).toBe(true);
      expect(isMajority(k - 1, n), `${k - 1} of ${n}`).toBe(false);
    }
  });

  it('says often, against three in ten, from these numbers on, and not from one fewer', () => {
    for (const [k, n] of [
      [4, 7],
      [5, 10],
      [6, 12],
    ] as const) {
      expect(isOften(k, n, 0.3), `${k} of ${n}`).toBe(true);
      expect(isOften(k - 1, n, 0.3), `${k - 1} of ${n}`).toBe(false);
    }
    expect(isOften(0, 0, 0)).toBe(false);
  });

  it('rises with what was seen, and falls with what was not', () => {
    fc.assert(
      fc.property(seen, ([k, n]) => {
        expect(chanceAbove(k + 1, n + 1, 0.5)).toBeGreaterThan(chanceAbove(k, n, 0.5));
        expect(chanceAbove(k, n + 1, 0.5)).toBeLessThan(chanceAbove(k, n, 0.5));
      }),
    );
  });
});

it('Of the last quarter of a time so many are many, and one fewer is not', () => {
  for (const [k, n] of [
    [5, 8],
    [6, 10],
    [8, 16],
    [9, 20],
  ] as const) {
    expect(isRecent(k, n), `${k} of ${n}`).toBe(true);
    expect(isRecent(k - 1, n), `${k - 1} of ${n}`).toBe(false);
  }
  expect(isRecent(0, 0)).toBe(false);
});

it('The median is the middle one, or half way between the middle two', () => {
  expect(median([])).toBeUndefined();
  expect(median([9, 1, 4])).toBe(4);
  expect(median([9, 1, 4, 6])).toBe(5);
});

/** Every way to choose the places of five among ten. */
function ways(): readonly (readonly number[])[] {
  const all: number[][] = [];
  for (let bits = 0; bits < 1 << 10; bits += 1) {
    const places = Array.from({ length: 10 }, (_, at) => at).filter((at) => (bits >> at) & 1);
    if (places.length === 5) all.push(places);
  }
  return all;
}

describe('a rise of five over five before', () => {
  it('with U of four at most comes by chance in 4.8 of a hundred cases', () => {
    const every = ways();
    const low = every.filter((earlier) => {
      const later = Array.from({ length: 10 }, (_, at) => at).filter((at) => !earlier.includes(at));
      return riseU(earlier, later) <= 4;
    });
    expect(every).toHaveLength(252);
    // Table of the one-sided U test, 5 and 5: .048.
    expect(low.length / every.length).toBeCloseTo(0.0476, 4);
  });

  it('is none of the same values, which count half', () => {
    expect(riseU([1, 2, 3], [4, 5, 6])).toBe(0);
    expect(riseU([4, 5, 6], [1, 2, 3])).toBe(9);
    expect(riseU([2, 2], [2, 2])).toBe(2);
  });
});

const after = (series: string): Slide =>
  series.split('').reduce((slide, sign) => slideOn(slide, sign === 'x'), NO_SLIDE);

/** Setbacks in a row until the slide is told, after what came before. */
const needed = (before: string): number => {
  let count = 0;
  for (let series = before; after(series).sum < SLIDES_AT; series += 'x') count += 1;
  return count;
};

describe('a slide', () => {
  it('is weighed by hand for the first records', () => {
    // Before the first: p = 2/8, q = .6.
    expect(after('x').sum).toBeCloseTo(Math.log(0.6 / 0.25), 12);
    // Then p = 3/9, q = .6.
    expect(after('xx').sum).toBeCloseTo(Math.log(0.6 / 0.25) + Math.log(0.6 / (1 / 3)), 12);
    expect(after('.').sum).toBe(0);
    expect(after('x.')).toMatchObject({ setbacks: 1, total: 2 });
  });

  it('needs several setbacks in a row, and fewer where there were hardly any before', () => {
    expect(needed('')).toBeGreaterThan(needed('..........'));
    // After ten good ones two weigh enough: that a rule asks for three of several situations is another thing.
    expect(needed('..........')).toBe(2);
    expect(needed('x.x.x.x.x.x.x.x.')).toBeGreaterThan(needed('....x.......'));
  });

  it('never goes below nothing, and a good stretch ends it', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (series) => {
        const slide = series.reduce((so, setback) => slideOn(so, setback), NO_SLIDE);
        expect(slide.sum).toBeGreaterThanOrEqual(0);
        expect(slide.setbacks).toBe(series.filter(Boolean).length);
      }),
    );
    expect(after('xx..............').sum).toBe(0);
  });
});
