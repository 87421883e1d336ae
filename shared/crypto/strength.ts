import { type MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import type { Score } from './strength-score.ts';

export interface Strength {
  readonly score: Score;
  /** A verdict and what to do, as two or three short sentences. The verdict ends at the first full stop. */
  readonly hint: string;
}

// What is strong is strong by then, and the time to judge grows faster than the length.
const LONGEST_JUDGED = 64;

const meter = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs: adjacencyGraphs,
  maxLength: LONGEST_JUDGED,
  l33tMaxSubstitutions: 20,
});

/**
 * How hard a passphrase is to guess, by its words, names, dates and key patterns. The lists know English and the
 * passwords that leaked most; words of other languages are taken for random letters, so they score too well. Importing
 * this file costs about half a second and some megabytes: do it only where a passphrase is being chosen.
 */
export function strengthOf(passphrase: string): Strength {
  if (passphrase === '') return { score: 0, hint: 'Empty. Four or five unrelated words are enough.' };
  const { score, sequence } = meter.check(passphrase.normalize('NFKC'));
  return {
    score,
    hint: score === 4 ? strong(passphrase) : [VERDICTS[score], reason(sequence), ADVICE[score]].join(' '),
  };
}

const VERDICTS = { 0: 'Very weak.', 1: 'Weak.', 2: 'Not enough yet.', 3: 'Fair.' } as const;
const ADVICE = {
  0: 'Use four or five unrelated words.',
  1: 'Use four or five unrelated words.',
  2: 'Add another unrelated word or two.',
  3: 'One more word makes it strong.',
} as const;

const COUNTS = new Map([
  [4, 'Four words.'],
  [5, 'Five words.'],
  [6, 'Six words.'],
  [7, 'Seven words.'],
]);

function strong(passphrase: string): string {
  const words = passphrase.split(/[\s\p{Dash}_.,]+/u).filter((word) => word.length > 2).length;
  return ['Strong.', COUNTS.get(words), 'Long beats clever.'].filter((part) => part !== undefined).join(' ');
}

/** What a guesser would make use of: the pattern that covers most of the passphrase. */
function reason(sequence: readonly MatchExtended[]): string {
  const [widest] = sequence
    .filter((match) => match.pattern !== 'bruteforce' && match.pattern !== 'separator')
    .toSorted((a, b) => b.token.length - a.token.length);
  if (widest === undefined) return 'It is short.';
  if (widest.pattern === 'dictionary') return dictionaryReason(String(widest['dictionaryName']), sequence.length);
  return REASONS.get(widest.pattern) ?? 'It follows a pattern.';
}

function dictionaryReason(dictionary: string, parts: number): string {
  if (dictionary.startsWith('passwords')) return 'Guessers try well-known passwords first.';
  if (/^(first|last)names/.test(dictionary)) return 'Names are among the first guesses.';
  return parts === 1 ? 'A single word is quickly found.' : 'A few common words are quickly found.';
}

const REASONS = new Map([
  ['spatial', 'Neighbouring keys are among the first guesses.'],
  ['repeat', 'Repeating adds little.'],
  ['sequence', 'Letters or numbers in order add little.'],
  ['wordSequence', 'Words in their usual order add little.'],
  ['regex', 'Years are among the first guesses.'],
  ['date', 'Dates are among the first guesses.'],
]);
