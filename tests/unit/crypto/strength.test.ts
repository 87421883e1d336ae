import { describe, expect, test } from 'vitest';
import { isFair } from '../../../shared/crypto/strength-score.ts';
import { strengthOf } from '../../../shared/crypto/strength.ts';

describe('the strength of a passphrase', () => {
  test.each([
    ['', 'Empty. Four or five unrelated words are enough.'],
    ['a', 'Very weak. It is short. Use four or five unrelated words.'],
    ['password', 'Very weak. Guessers try well-known passwords first. Use four or five unrelated words.'],
    ['smithson', 'Weak. Names are among the first guesses. Use four or five unrelated words.'],
    ['2014-10-09', 'Weak. Dates are among the first guesses. Use four or five unrelated words.'],
    ['aaaaaaaaaaaaaaaaaaaa', 'Very weak. Repeating adds little. Use four or five unrelated words.'],
    ['abcdefghijkl', 'Very weak. Letters or numbers in order add little. Use four or five unrelated words.'],
    ['monday tuesday wednesday', 'Very weak. Words in their usual order add little. Use four or five unrelated words.'],
    ['plum anchor', 'Not enough yet. A few common words are quickly found. Add another unrelated word or two.'],
  ])('%s is not fair, and the reason is said', (passphrase, hint) => {
    const strength = strengthOf(passphrase);
    expect(strength.hint).toBe(hint);
    expect(isFair(strength.score)).toBe(false);
  });

  test('five words are strong', () => {
    expect(strengthOf('plum anchor sixteen quiet ferries')).toEqual({
      score: 4,
      hint: 'Strong. Five words. Long beats clever.',
    });
  });

  test('three bars are fair', () => {
    expect([0, 1, 2, 3, 4].map((score) => isFair(score as 0 | 1 | 2 | 3 | 4))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  test('a pasted page is judged, too', () => {
    expect(strengthOf('plum anchor sixteen quiet ferries '.repeat(300)).score).toBe(4);
  });

  test('the hint never repeats the passphrase', () => {
    for (const passphrase of ['zanzibar', 'zanzibar1987', 'zanzibar zanzibar']) {
      expect(strengthOf(passphrase).hint).not.toContain('zanzibar');
    }
  });
});
