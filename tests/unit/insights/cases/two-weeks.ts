import { ago, TODAY, weekday } from '../journal.ts';
import type { Case } from './case.ts';

export const twoWeeks: Case = {
  rule: 'two-weeks',
  write: (records) => {
    records.entry('absence', TODAY, {
      from: weekday(1, -1),
      to: weekday(5, -1),
      before: [{ text: 'Who is on call over the change' }],
    });
    return TODAY;
  },
  more: (records) => {
    records.promise(records.person('Ana'), { madeOn: ago(3), dueOn: weekday(2, -1) });
  },
  less: (records) => {
    records.changeDetails([0], { to: weekday(4, -1) });
  },
};
