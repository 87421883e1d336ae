import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayMend, mend, oneSlipApart } from '../../../shared/search/slip.ts';

describe('a typing slip', () => {
  it.each([
    ['a letter too few', 'revew', 'review'],
    ['a letter too many', 'revieww', 'review'],
    ['another letter', 'reviaw', 'review'],
    ['two neighbours swapped', 'reivew', 'review'],
    ['the first letter missing', 'eview', 'review'],
    ['the first letter wrong', 'teview', 'review'],
    ['the last letters swapped', 'reviwe', 'review'],
    ['a double letter typed once', 'adress', 'address'],
  ])('is %s', (_, typed, word) => {
    expect(mend(typed, word)).toMatchObject({ text: word, whole: true });
    expect(oneSlipApart(typed, word)).toBe(true);
  });

  it.each([
    ['two letters wrong', 'raviaw', 'review'],
    ['letters swapped across another', 'weviev', 'review'],
    ['the same word', 'review', 'review'],
    ['a start of the word', 'revi', 'review'],
  ])('is not %s', (_, typed, word) => {
    expect(mend(typed, word)).toBeUndefined();
  });

  it('may be in the start of a longer word', () => {
    expect(mend('menage', 'management')).toEqual({ text: 'manage', whole: false, likely: false });
    expect(mend('recei', 'recieve')).toEqual({ text: 'recie', whole: false, likely: true });
    expect(mend('planing', 'plannings')).toEqual({ text: 'planning', whole: false, likely: true });
  });

  it('agrees with the edit distance, for the whole word and for its starts', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(word, word, (typed, meant) => {
        const mended = mend(typed, meant);
        const missed = mended === undefined && distance(typed, meant) === 1 && !meant.startsWith(typed);
        expect(missed).toBe(false);
        const found = mended === undefined ? undefined : [distance(typed, mended.text), mended.whole];
        expect(found).toEqual(mended && [1, mended.text === meant]);
        expect(meant.startsWith(mended?.text ?? '')).toBe(true);
        expect(mended === undefined || typed.length < 2 || mayMend(typed, `--${meant}`, 2)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

/** Optimal string alignment distance, by the book. */
function distance(a: string, b: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i += 1) {
    const row: number[] = [];
    for (let j = 0; j <= b.length; j += 1) {
      const at = (up: number, left: number): number =>
        (up === 0 ? row[j - left] : rows[i - up]?.[j - left]) ?? Infinity;
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(2, 2) + 1 : Infinity;
      const step = Math.min(at(1, 0) + 1, at(0, 1) + 1, at(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      row.push(i === 0 && j === 0 ? 0 : i === 0 ? j : j === 0 ? i : Math.min(swap, step));
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
