import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const rescuing: Case = {
  rule: 'rescuing',
  write: (records) => {
    for (const days of [50, 40, 30, 20, 10])
      records.entry('restraint', ago(days), { kindOfWrong: 'teaches', did: 'steppedIn' });
    records.entry('restraint', ago(5), { kindOfWrong: 'teaches', did: 'stayedQuiet' });
    return TODAY;
  },
  more: (records) => {
    records.entry('restraint', ago(1), { kindOfWrong: 'teaches', did: 'steppedIn' });
  },
  less: (records) => {
    records.changeDetails([4], { did: 'stayedQuiet' });
  },
};
