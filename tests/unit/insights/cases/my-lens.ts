import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const myLens: Case = {
  rule: 'my-lens',
  write: (records) => {
    const subject = records.person('Ana');
    for (const days of [60, 50, 40, 30, 20, 10]) records.entry('trust', ago(days), { subject, strength: -1 });
    return TODAY;
  },
  more: (records) => {
    records.entry('trust', ago(1), { subject: records.first('person').id, strength: -2 });
  },
  less: (records) => {
    records.moveEntry(0, ago(120));
  },
};
