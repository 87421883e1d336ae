import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const auditGap: Case = {
  rule: 'audit-gap',
  write: (records) => {
    for (const days of [30, 9]) records.entry('audit', ago(days), { finding: 'brokenInvariant' });
    return TODAY;
  },
  more: (records) => {
    records.entry('audit', ago(1), { finding: 'brokenInvariant' });
  },
  less: (records) => {
    records.moveEntry(0, ago(90));
  },
};
