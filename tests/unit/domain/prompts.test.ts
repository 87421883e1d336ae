import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import { promptFor, PROMPT_REST_DAYS, PROMPTS } from '../../../shared/domain/prompts.ts';

const questions = PROMPTS.map((prompt) => prompt.question);
const start = '2026-01-01' as LocalDate;
const aDay = fc.integer({ min: -40_000, max: 40_000 }).map((days) => addDays(start, days));

describe('the bank of daily questions', () => {
  test('holds at least 72, none twice', () => {
    expect(questions.length).toBeGreaterThanOrEqual(72);
    expect(new Set(questions.map((question) => question.toLowerCase())).size).toBe(questions.length);
  });

  test.each(questions)('asks openly, in the second person: %s', (question) => {
    expect(question.length).toBeLessThanOrEqual(110);
    expect(question).toMatch(/^[A-Z][^?]*\?$/);
    expect(question).toMatch(/\b(you|your|yours)\b/i);
    expect(question, 'no question that yes or no answers').toMatch(/^(What|Which|Who|Whose|Where|When|How|If)\b/);
    expect(question).not.toMatch(/!|—|\s{2}/);
  });

  test('does not ask one theme on two days running', () => {
    for (const [index, prompt] of PROMPTS.entries()) expect(PROMPTS[index + 1]?.theme).not.toBe(prompt.theme);
  });
});

describe('the question of a day', () => {
  test('is the same whenever it is asked', () => {
    fc.assert(
      fc.property(aDay, fc.nat(200), (day, skip) => {
        expect(promptFor(day, skip)).toBe(promptFor(day, skip));
      }),
    );
  });

  test('does not come again within 30 days', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const month = Array.from({ length: PROMPT_REST_DAYS + 1 }, (_, days) => promptFor(addDays(day, days)).question);
        expect(new Set(month).size).toBe(month.length);
      }),
    );
  });

  test('can be skipped forty times to questions that no day near asks', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const near = Array.from({ length: 61 }, (_, days) => promptFor(addDays(day, days - 30)).question);
        const skipped = Array.from({ length: 40 }, (_, skip) => promptFor(day, skip + 1).question);
        expect(new Set([...near, ...skipped]).size).toBe(near.length + skipped.length);
      }),
    );
  });

  test('never repeats itself when it is skipped once', () => {
    fc.assert(
      fc.property(aDay, fc.nat(1000), (day, skip) => {
        expect(promptFor(day, skip + 1)).not.toBe(promptFor(day, skip));
      }),
    );
  });
});

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
const runs = (text: string, length: number): readonly string[] => {
  const all = words(text);
  return all.slice(length - 1).map((_, index) => all.slice(index, index + length).join(' '));
};

/** The text that the ideas come from; it lies beside the checkout of those who have it. */
const ESSAY = new URL('../../../../shared/essay.txt', import.meta.url);

describe.skipIf(!existsSync(ESSAY))('beside the text that the ideas come from', () => {
  test('no question shares six words in a row with it', () => {
    const known = new Set(runs(readFileSync(ESSAY, 'utf8'), 6));
    expect(known.size).toBeGreaterThan(1000);
    for (const question of questions) expect(runs(question, 6).filter((run) => known.has(run))).toEqual([]);
  });
});
