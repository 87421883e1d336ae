import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const shallow: Case = {
  rule: 'shallow',
  write: (records) => {
    const ana = records.person('Ana');
    records.entry('oneOnOne', ago(40), { person: ana, status: 'held' });
    for (const days of [30, 20, 10])
      records.entry('oneOnOne', ago(days), { person: ana, status: 'held', statusOnly: true });
    return TODAY;
  },
  more: (records) => {
    records.entry('oneOnOne', TODAY, { person: records.first('person').id, status: 'held', statusOnly: true });
  },
  less: (records) => {
    records.changeDetails([3], { statusOnly: false });
  },
};
