import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const brokenWord: Case = {
  rule: 'broken-word',
  write: (records) => {
    const ana = records.person('Ana');
    for (const state of ['broken', 'broken', 'broken', 'broken', 'kept', 'kept', 'kept'] as const)
      records.promise(ana, { madeOn: ago(30), closedOn: ago(20), state });
    return TODAY;
  },
  more: (records) => {
    records.promise(records.first('person').id, { madeOn: ago(30), closedOn: ago(1), state: 'broken' });
  },
  less: (records) => {
    records.change(records.first('promise').id, { state: 'kept' });
  },
};
