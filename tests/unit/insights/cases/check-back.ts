import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const checkBack: Case = {
  rule: 'check-back',
  write: (records) => {
    records.entry('restraint', ago(20), { flaw: 'The retry has no limit', checkOn: ago(8) });
    return TODAY;
  },
  more: (records) => {
    const [entry] = records.all;
    records.change(entry?.id ?? '', { details: { did: 'asked', outcome: 'pending', checkOn: ago(2) } });
  },
  less: (records) => {
    records.changeDetails([0], { checkOn: TODAY });
  },
};
