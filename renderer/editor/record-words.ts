import type { MarkedSort, Mention, MentionSort } from '../../shared/domain/mentions.ts';
import { kindInfo } from '../../shared/domain/kinds/registry.ts';

const SORT_NAMES: { readonly [S in MentionSort]: string } = {
  person: 'person',
  area: 'area',
  tension: 'tension',
  promise: 'promise',
};

/** A mention as a screen reader says it: `Queue, tension, felt 4 of 5`. */
export const mentionName = ({ sort, label, intensity }: Omit<Mention, 'id'>): string =>
  `${label}, ${SORT_NAMES[sort]}${intensity === undefined ? '' : `, felt ${intensity} of 5`}`;

/** What words stand on, as a screen reader says it. */
export const evidenceName = (number: string): string => `Evidence ${number}`;

/** What a line can be marked as: its name, what it asks in a few words, and what it is found by. */
export const MARKS: {
  readonly [S in MarkedSort]: { readonly name: string; readonly hint: string; readonly words: readonly string[] };
} = {
  promise: { name: 'Promise', hint: 'owed by you, or to you', words: ['owe', 'due'] },
  trust: { name: kindInfo('trust').name, hint: 'what you saw', words: ['observation', 'saw'] },
  tension: { name: 'Tension', hint: 'under the technical one', words: ['friction'] },
  decision: { name: kindInfo('decision').name, hint: 'who decided', words: ['decided'] },
  bet: { name: kindInfo('bet').name, hint: 'what would change your mind', words: ['bet', 'spike'] },
};
