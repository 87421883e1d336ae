import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import type { Score } from './strength-score.ts';

export interface Strength {
  readonly score: Score;
  /** One to three short sentences. */
  readonly hint: string;
}

const meter = new ZxcvbnFactory({ dictionary: { ...common, ...english }, graphs: adjacencyGraphs });

/** Judges a passphrase. The word lists are large: import this file only when a passphrase is being chosen. */
export function strengthOf(passphrase: string): Strength {
  const { score, sequence } = meter.check(passphrase.normalize('NFKC'));
  void sequence;
  return { score, hint: '' };
}
