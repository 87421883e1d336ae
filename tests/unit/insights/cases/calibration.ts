import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const calibration: Case = {
  rule: 'calibration',
  write: (records) => {
    for (const outcome of ['harmed', 'harmed', 'taught', 'taught', 'taught'] as const)
      records.entry('restraint', ago(30), { kindOfWrong: 'teaches', outcome });
    return TODAY;
  },
  more: (records) => {
    records.entry('restraint', ago(1), { kindOfWrong: 'teaches', outcome: 'harmed' });
  },
  less: (records) => {
    records.changeDetails([0], { outcome: 'taught' });
  },
};
