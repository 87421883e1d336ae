import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const codeGrab: Case = {
  rule: 'code-grab',
  write: (records) => {
    for (const days of [9, 3]) records.entry('craft', ago(days), { intent: 'hardestTicket' });
    return TODAY;
  },
  more: (records) => {
    records.entry('craft', ago(1), { intent: 'hardestTicket' });
  },
  less: (records) => {
    records.moveEntry(0, ago(28));
  },
};
