import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const promiseAgeing: Case = {
  rule: 'promise-ageing',
  write: (records) => {
    records.promise(records.person('Ana'), { madeOn: ago(15) });
    return TODAY;
  },
  more: (records) => {
    records.change(records.first('promise').id, { movedFrom: [ago(3)] });
  },
  less: (records) => {
    records.change(records.first('promise').id, { madeOn: ago(14) });
  },
};
