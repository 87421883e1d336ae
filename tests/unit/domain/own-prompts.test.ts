import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import { promptFor, PROMPT_THEMES, PROMPTS, questionFor } from '../../../shared/domain/prompts.ts';

const DAY = '2026-11-27' as LocalDate;
const days = fc.integer({ min: -4000, max: 4000 }).map((distance) => addDays(DAY, distance));
const themes = fc.subarray([...PROMPT_THEMES]);
const own = fc.uniqueArray(
  fc.string({ minLength: 1, maxLength: 30 }).map((text) => `Mine: ${text}`),
  { maxLength: 20 },
);

describe('the question of a day', () => {
  it('is the usual one where nothing was changed', () =>
    fc.assert(
      fc.property(days, fc.nat(60), (day, skip) => {
        expect(questionFor(day, skip, {})).toBe(promptFor(day, skip).question);
      }),
    ));

  it('is one that is on, the same whenever it is asked, and none only where none is left', () =>
    fc.assert(
      fc.property(days, fc.nat(200), themes, own, (day, skip, off, mine) => {
        const asked = questionFor(day, skip, { off, own: mine });
        const on = [...PROMPTS.filter(({ theme }) => !off.includes(theme)).map(({ question }) => question), ...mine];
        expect(on.length === 0 ? [undefined] : on).toContain(asked);
        expect(questionFor(day, skip, { off, own: mine })).toBe(asked);
      }),
    ));

  it('comes to each that is on before any comes again', () =>
    fc.assert(
      fc.property(days, themes, own, (day, off, mine) => {
        const count = PROMPTS.filter(({ theme }) => !off.includes(theme)).length + mine.length;
        const asked = Array.from({ length: count }, (_, i) => questionFor(addDays(day, i), 0, { off, own: mine }));
        expect(new Set(asked).size).toBe(count);
      }),
    ));

  it('gives many others in turn, however many are left', () =>
    fc.assert(
      fc.property(days, themes, own, (day, off, mine) => {
        const count = PROMPTS.filter(({ theme }) => !off.includes(theme)).length + mine.length;
        // Those within 30 days of the day's own are not offered.
        const others = Math.max(count - 61, 0);
        const asked = Array.from({ length: others }, (_, i) => questionFor(day, i + 1, { off, own: mine }));
        expect(new Set(asked).size).toBe(others);
      }),
    ));

  it('is another one when another is asked for, as long as there is one', () => {
    const mine = ['Mine: one', 'Mine: two', 'Mine: three'];
    const asked = [0, 1, 2].map((skip) => questionFor(DAY, skip, { off: PROMPT_THEMES, own: mine }));
    expect(new Set(asked)).toEqual(new Set(mine));
  });

  it('is one of my own every few days where I have some', () => {
    const mine = Array.from({ length: 10 }, (_, i) => `Mine: ${i}`);
    const asked = Array.from({ length: PROMPTS.length + 10 }, (_, i) => questionFor(addDays(DAY, i), 0, { own: mine }));
    const gaps = asked.flatMap((question, at) => (question?.startsWith('Mine') === true ? [at] : []));
    expect(gaps).toHaveLength(10);
    expect(Math.max(...gaps.slice(1).map((at, i) => at - (gaps[i] ?? 0)))).toBeLessThan(15);
  });
});
