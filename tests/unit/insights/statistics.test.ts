import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chanceAbove,
  isMajority,
  isOften,
  isRecent,
  jeffreys,
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

/** The same for many: each density beside the highest one, so that none is too small. */
function byIntegrationOfMany(k: number, n: number, rate: number): number {
  const height = (x: number): number => k * Math.log(x) + (n - k) * Math.log1p(-x);
  const highest = height(k / n);
  // So that the rate lies between two steps.
  const STEPS = 200_000;
  let all = 0;
  let above = 0;
  for (let i = 0; i < STEPS; i += 1) {
    const x = (i + 0.5) / STEPS;
    const density = Math.exp(height(x) - highest);
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

describe('of thousands, where each term is too small to be written down', () => {
  it('all of them are a majority, often and recent', () => {
    expect(isMajority(1074, 1074)).toBe(true);
    expect(isOften(462, 462, 0.8)).toBe(true);
    expect(isRecent(2591, 2591)).toBe(true);
  });

  it('neither are many enough without being all, nor any number', () => {
    expect([isMajority(570, 1074), isMajority(545, 1074)]).toEqual([true, false]);
    expect([isOften(390, 462, 0.8), isOften(370, 462, 0.8)]).toEqual([true, false]);
    expect([isRecent(700, 2591), isRecent(660, 2591)]).toEqual([true, false]);
  });

  it('the chance is the tail of the beta distribution as well', () => {
    for (const [k, n, rate] of [
      [545, 1074, 0.5],
      [1310, 2591, 0.5],
      [370, 462, 0.8],
      [4000, 5000, 0.8],
      [1270, 5000, 0.25],
    ] as const)
      expect(chanceAbove(k, n, rate), `${k} of ${n}`).toBeCloseTo(byIntegrationOfMany(k, n, rate), 5);
    // The tail of x to the power of n is known.
    for (const [n, rate] of [
      [1074, 0.5],
      [462, 0.8],
      [5000, 0.999],
    ] as const)
      expect(chanceAbove(n, n, rate), `${n} of ${n}`).toBeCloseTo(1 - rate ** (n + 1), 9);
  });
});

/** How many of all the ways in which n fall into four quarters have at least k in the last one, as a share. */
function shareOfWays(k: number, n: number): number {
  const all = 4 ** n;
  let fitting = 0;
  for (let way = 0; way < all; way += 1) {
    let inLast = 0;
    for (let rest = way, entry = 0; entry < n; entry += 1, rest = Math.floor(rest / 4)) if (rest % 4 === 3) inLast += 1;
    if (inLast >= k) fitting += 1;
  }
  return fitting / all;
}

it('Many in the last quarter are those that fewer than one in twenty of all ways bring', () => {
  for (let n = 1; n <= 8; n += 1) {
    for (let k = 0; k <= n; k += 1) expect(isRecent(k, n), `${k} of ${n}`).toBe(shareOfWays(k, n) < 0.05);
  }
});

/** Nothing of log 0 is nothing. */
const timesLog = (count: number, share: number): number => (count === 0 ? 0 : count * Math.log(share));

/**
 * The share of Beta(k + ½, n − k + ½) between two shares, by adding up its density: over the angle whose sine squared is
 * the share, where the density is finite at both ends, and beside its height at the middle, so that nothing is too small.
 */
function betweenByIntegration(k: number, n: number, from: number, to: number): number {
  const STEPS = 20_000;
  const height = (share: number): number => timesLog(k, share) + timesLog(n - k, 1 - share);
  const middle = height((k + 1 / 2) / (n + 1));
  const area = (low: number, high: number): number => {
    const [start, end] = [Math.asin(Math.sqrt(low)), Math.asin(Math.sqrt(high))];
    const width = (end - start) / STEPS;
    let sum = 0;
    for (let i = 0; i < STEPS; i += 1) {
      sum += Math.exp(height(Math.sin(start + (i + 0.5) * width) ** 2) - middle) * width;
    }
    return sum;
  };
  return area(from, to) / area(0, 1);
}

describe('the interval of a share', () => {
  it('goes from 47 to 88 of a hundred for five of seven', () => {
    const { low, high } = jeffreys(5, 7);
    expect([Math.round(low * 100), Math.round(high * 100)]).toEqual([47, 88]);
  });

  // Printed by R: method "jeffreys" of the examples in the reference of binomCI (A. Signorell, package lumen), and
  // proportion_ci_jeffreys of package cards for 5 of 10 and for all or none of 32.
  it.each([
    [37, 43, 0.734811, 0.9395927],
    [42, 50, 0.7206737, 0.9213325],
    [35, 60, 0.457104, 0.7017365],
    [23, 70, 0.2272016, 0.4437899],
    [22, 80, 0.1863875, 0.3795587],
    [4, 19, 0.0755318529, 0.4262059],
    [5, 10, 0.2235287, 0.7764713],
    [32, 32, 0.9250722, 1],
    [0, 32, 0, 0.07492776],
  ])('is as R prints it for %d of %d at 95 of a hundred', (k, n, low, high) => {
    const interval = jeffreys(k, n, 0.95);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  });

  it('leaves out a tenth of the distribution on each side', () => {
    fc.assert(
      fc.property(seen, ([k, n]) => {
        const { low, high } = jeffreys(k, n);
        expect(betweenByIntegration(k, n, 0, low)).toBeCloseTo(k === 0 ? 0 : 0.1, 5);
        expect(betweenByIntegration(k, n, high, 1)).toBeCloseTo(k === n ? 0 : 0.1, 5);
      }),
      { numRuns: 50 },
    );
  });

  it('does so for many too, where the terms are very small', () => {
    for (const k of [3, 2500, 4900]) {
      const { low, high } = jeffreys(k, 5000);
      expect(betweenByIntegration(k, 5000, 0, low), `below ${k}`).toBeCloseTo(0.1, 5);
      expect(betweenByIntegration(k, 5000, high, 1), `above ${k}`).toBeCloseTo(0.1, 5);
    }
  });

  it('is open where none or all were seen, and knows nothing of nothing', () => {
    expect(jeffreys(0, 5).low).toBe(0);
    expect(jeffreys(5, 5).high).toBe(1);
    expect(jeffreys(0, 0)).toEqual({ low: 0, high: 1 });
  });
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

/** By how much one more moves the sum. */
const step = (before: Slide, setback: boolean): number => slideOn(before, setback).sum - before.sum;

describe('a slide', () => {
  it('is weighed by hand for the first records', () => {
    // Before the first: p = 2/8, q = .6.
    expect(after('x').sum).toBeCloseTo(Math.log(0.6 / 0.25), 12);
    // Then p = 3/9, q = .6.
    expect(after('xx').sum).toBeCloseTo(Math.log(0.6 / 0.25) + Math.log(0.6 / (1 / 3)), 12);
    expect(after('.').sum).toBe(0);
    expect(after('x.')).toMatchObject({ setbacks: 1, total: 2 });
  });

  it('takes the rate before as 45 of a hundred at most, and the risen one as a quarter more', () => {
    // Before: (8 + 2) / (8 + 8) would be .625; so p = .45, q = .7.
    const often = { sum: 5, setbacks: 8, total: 8 };
    expect(step(often, true)).toBeCloseTo(Math.log(0.7 / 0.45), 12);
    expect(step(often, false)).toBeCloseTo(Math.log(0.3 / 0.55), 12);
    // Between: p = 6/16 = .375, q = .625.
    const sometimes = { sum: 5, setbacks: 4, total: 8 };
    expect(step(sometimes, true)).toBeCloseTo(Math.log(0.625 / 0.375), 12);
    expect(step(sometimes, false)).toBeCloseTo(Math.log(0.375 / 0.625), 12);
  });

  it('needs several setbacks in a row, and fewer where there were hardly any before', () => {
    // .88, 1.46, 1.95, 2.39, 2.83, 3.27
    expect(needed('')).toBe(6);
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
