import { expect, test } from 'vitest';
import { RULES } from '../../../shared/insights/catalogue.ts';
import { thresholdSentence, unitOf } from '../../../shared/insights/threshold-words.ts';

const THRESHOLDS = RULES.flatMap(({ id, limits }) =>
  Object.values(limits).map((threshold) => Object.assign({ id }, threshold)),
);

test('One of a unit is in the singular', () => {
  const units = new Set(THRESHOLDS.map(({ unit }) => unit));
  expect([...units].map((unit) => unitOf(1, unit)).toSorted()).toEqual([
    'audit',
    'day',
    'decision',
    'entry',
    'in sum',
    'known outcome',
    'mention',
    'mistake',
    'observation',
    'one-on-one',
    'per cent',
    'person',
    'promise',
    'routine decision',
    'setback',
    'situation',
    'such mistake',
    'ticket',
    'time',
    'time as long',
    'working day',
  ]);
  for (const unit of units) expect(unitOf(2, unit)).toBe(unit);
});

test('A threshold is a sentence that ends with its number', () => {
  const mentions = THRESHOLDS.find(({ id }) => id === 'live-tension');
  if (mentions === undefined) throw new Error('It has thresholds');
  expect(thresholdSentence(mentions, 3)).toBe('It takes at least three mentions.');
  expect(thresholdSentence(mentions, 1)).toBe('It takes at least one mention.');
  expect(thresholdSentence(mentions, 0)).toBe('It takes at least 0 mentions.');
  expect(thresholdSentence(mentions, 20)).toBe('It takes at least 20 mentions.');
});

test('Each is the beginning of such a sentence, and no other of its rule begins alike', () => {
  for (const { means } of THRESHOLDS)
    expect(means).toMatch(/^[A-Z][^.]* (at least|at most|last|than|by|above|below|within|every|is|about)$/u);
  const labels = THRESHOLDS.map(({ id, means }) => `${id} ${means}`);
  expect(new Set(labels).size).toBe(labels.length);
});
