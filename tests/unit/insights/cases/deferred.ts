import { must } from '../../../../shared/base/assert.ts';
import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

const TWICE = [{ on: ago(20) }, { on: ago(10) }];

export const deferred: Case = {
  rule: 'deferred',
  write: (records) => {
    records.entry('decision', ago(30), { openedOn: ago(30), deferrals: TWICE }, { title: 'One queue or two' });
    return TODAY;
  },
  more: (records) => {
    const decision = must(
      records.all.find((record) => record.type === 'entry'),
      'the decision was put in before',
    );
    records.change(decision.id, { details: { ...decision.details, deferrals: [...TWICE, { on: ago(1) }] } });
  },
  less: (records) => {
    records.changeDetails([0], { deferrals: TWICE.slice(1) });
  },
};
