import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const routedToMe: Case = {
  rule: 'routed-to-me',
  write: (records) => {
    for (const days of [14, 12, 10, 8, 6]) records.entry('decision', ago(days), { decidedBy: 'meAlone' });
    records.entry('decision', ago(4), { decidedBy: 'teamWithoutMe' });
    return TODAY;
  },
  more: (records) => {
    records.entry('decision', ago(1), { decidedBy: 'meWithInput' });
  },
  less: (records) => {
    records.changeDetails([4], { decidedBy: 'teamWithoutMe' });
  },
};
