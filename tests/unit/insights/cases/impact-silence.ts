import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const impactSilence: Case = {
  rule: 'impact-silence',
  write: (records) => {
    for (const days of [9, 8, 7, 3, 2]) records.entry('note', ago(days));
    return TODAY;
  },
  more: (records) => {
    for (const days of [-1, -2, -3, -4, -5]) records.entry('note', ago(days));
  },
  // The silence is two weeks longer.
  later: ago(-5),
  less: (records) => {
    records.moveEntry(0, ago(14));
  },
};
