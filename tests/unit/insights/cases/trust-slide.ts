import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const trustSlide: Case = {
  rule: 'trust-slide',
  write: (records) => {
    const ana = records.person('Ana');
    for (const [days, situation] of [
      [60, 'review'],
      [50, 'review'],
      [40, 'review'],
      [30, 'incident'],
      [20, 'review'],
      [10, 'review'],
    ] as const)
      records.entry('trust', ago(days), { subject: ana, basis: 'saw', strength: -1, situation });
    return TODAY;
  },
  more: (records) => {
    const { id } = records.first('person');
    records.entry('trust', ago(1), { subject: id, basis: 'saw', strength: -2, situation: 'handoff' });
  },
  less: (records) => {
    records.changeDetails([3], { situation: 'review' });
  },
};
