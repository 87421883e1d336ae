import { array, assert as check, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitsOf } from '../../../shared/practice/xmr.ts';
import { must } from '../../../shared/base/assert.ts';

describe('The limits of an XmR chart', () => {
  it('are those published for the flow rates of ten batches', () => {
    // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2 "Individuals Control Charts": mean 50.81, mean moving
    // range 1.8778, limits 45.8159 and 55.8041 with 3 / 1.128, of which 2.66 is the rounded form.
    const limits = must(limitsOf([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]), 'ten are enough');
    expect(limits.mean).toBeCloseTo(50.81, 4);
    expect(limits.meanRange).toBeCloseTo(1.8778, 4);
    expect(limits.upper).toBeCloseTo(55.8041, 2);
    expect(limits.lower).toBeCloseTo(45.8159, 2);
    expect(limits.outside).toEqual([]);
    expect(limits.trial).toBe(true);
  });

  it('are none for two values, a first guess for eleven and settled for twelve', () => {
    expect(limitsOf([1, 2])).toBeUndefined();
    expect(limitsOf(Array.from({ length: 11 }, (_, i) => i % 2))?.trial).toBe(true);
    expect(limitsOf(Array.from({ length: 12 }, (_, i) => i % 2))?.trial).toBe(false);
  });

  it('name the value that stands out, and no lower limit below zero', () => {
    expect(limitsOf([2, 3, 2, 3, 2, 3, 40, 2, 3, 2, 3, 2])).toMatchObject({ outside: [6], lower: undefined });
  });

  it('have no value outside where all are the same', () => {
    check(
      property(double({ min: 0, max: 1e6, noNaN: true }), integer({ min: 3, max: 60 }), (value, count) => {
        expect(limitsOf(Array.from({ length: count }, () => value))?.outside).toEqual([]);
      }),
    );
  });

  it('move and stretch with the values, and name the same ones', () => {
    const values = array(integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 60 });
    check(
      property(values, integer({ min: 1, max: 50 }), integer({ min: 0, max: 1000 }), (list, times, more) => {
        const before = must(limitsOf(list), 'enough');
        const after = must(limitsOf(list.map((value) => value * times + more)), 'enough');
        expect(after.mean).toBeCloseTo(before.mean * times + more, 4);
        expect(after.upper).toBeCloseTo(before.upper * times + more, 4);
        expect(before.upper - before.mean).toBeCloseTo(2.66 * before.meanRange, 6);
      }),
    );
  });
});
