import { describe, expect, test } from 'vitest';
import { damageWords, reasonsInWords } from '../../../renderer/features/recovery/damage-words.ts';
import type { Damage } from '../../../renderer/vault/api.ts';

const SORTS: readonly Damage['sort'][] = [
  'databaseGone',
  'headerUnreadable',
  'recordsUnreadable',
  'recordsMissing',
  'rolledBack',
  'manifestUnreadable',
];
const bad = [
  { id: 'a', reason: 'unsealable' },
  { id: 'b', reason: 'unsealable' },
  { id: 'c', reason: 'missing' },
] as const;
const aDamage = (sort: Damage['sort'], canUnlock = true): Damage => ({
  sort,
  records: bad,
  readable: 409,
  expected: 412,
  canUnlock,
});

describe.each(SORTS.flatMap((sort) => [true, false].map((canUnlock) => ({ sort, canUnlock }))))(
  'damage of sort $sort, unlockable: $canUnlock',
  ({ sort, canUnlock }) => {
    const { title, happened, safe, goOn } = damageWords(aDamage(sort, canUnlock));

    test('says what happened and what is safe in whole sentences', () => {
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      for (const text of [happened, safe, goOn.does]) expect(text).toMatch(/^[A-Z0-9].*\.$/);
    });

    test('never speaks of a new journal in the place of this one', () => {
      expect([title, happened, safe, goOn.title, goOn.does].join(' ')).not.toMatch(
        /start (over|afresh|again)|new journal/i,
      );
    });
  },
);

test('the numbers are said', () => {
  const { happened, safe } = damageWords(aDamage('recordsUnreadable'));
  expect(happened).toContain('Three records of 412');
  expect(safe).toContain('409 records are whole');
});

test('what is wrong with the records is said by how many', () => {
  expect(reasonsInWords(bad)).toEqual(['Two cannot be decrypted.', 'One is missing.']);
});
