import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const slower: Case = {
  rule: 'slower',
  write: (records) => {
    const area = records.area('Billing');
    for (const [openedOn, days] of [100, 95, 90, 85, 80, 60, 55, 50, 45, 40].map(
      (before, place) => [before, place < 5 ? 4 : 8] as const,
    ))
      records.entry('decision', ago(openedOn - days), {
        area,
        decidedBy: 'teamWithContext',
        openedOn: ago(openedOn),
        decidedOn: ago(openedOn - days),
      });
    return TODAY;
  },
  more: (records) => {
    records.entry('decision', ago(20), { area: records.first('area').id, openedOn: ago(20) });
  },
  less: (records) => {
    // A median of seven days, not of eight.
    records.changeDetails([5], { decidedOn: ago(53) });
    records.changeDetails([6], { decidedOn: ago(48) });
    records.changeDetails([7], { decidedOn: ago(43) });
  },
};
