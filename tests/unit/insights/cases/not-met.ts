import { ago, weekday } from '../journal.ts';
import type { Case } from './case.ts';

export const notMet: Case = {
  rule: 'not-met',
  write: (records) => {
    const ana = records.person('Ana', { cadence: { idealDays: 5, maxDays: 10 } });
    records.entry('oneOnOne', weekday(1, 2), { person: ana, status: 'held' });
    return ago(-1);
  },
  more: (records) => {
    records.entry('oneOnOne', weekday(3, 1), { person: records.first('person').id, status: 'skipped' });
  },
  less: (records) => {
    records.moveEntry(0, weekday(2, 2));
  },
};
