import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const unownedDrift: Case = {
  rule: 'unowned-drift',
  write: (records) => {
    const area = records.area('Billing');
    records.entry('drift', ago(9), { area, sort: 'duplicatedPattern' });
    records.entry('drift', ago(2), { area, sort: 'duplicatedPattern' });
    return TODAY;
  },
  more: (records) => {
    records.entry('drift', ago(1), { area: records.first('area').id, sort: 'duplicatedPattern' });
  },
  less: (records) => {
    records.moveEntry(0, ago(2));
  },
};
