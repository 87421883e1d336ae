import { figures, inWords } from '../words/counts.ts';
import type { Threshold } from './rule.ts';

/** What a number counts, in the singular for one: `working days`, `working day`. What has no plural stays as it is. */
export const unitOf = (value: number, unit: string): string =>
  value === 1 ? unit.replace(/people|\w*s\b/u, oneOf) : unit;

/** A threshold as a sentence: `It takes at least three mentions.` */
export const thresholdSentence = ({ means, unit }: Pick<Threshold, 'means' | 'unit'>, value: number): string =>
  // "No days" would read as if nothing was set.
  `${means} ${value === 0 ? figures(value) : inWords(value)} ${unitOf(value, unit)}.`;

const oneOf = (many: string): string => (many === 'people' ? 'person' : many.replace(/ies$/u, 'y').replace(/s$/u, ''));
