import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const soleExplainer: Case = {
  rule: 'sole-explainer',
  write: (records) => {
    const area = records.area('Billing');
    for (let written = 0; written < 3; written += 1) records.entry('decision', TODAY, { area });
    return TODAY;
  },
  more: (records) => {
    records.entry('decision', TODAY, { area: records.first('area').id });
  },
  less: (records) => {
    records.moveEntry(0, ago(-1));
  },
};
