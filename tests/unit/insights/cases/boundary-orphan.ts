import { TODAY, weekday } from '../journal.ts';
import type { Case } from './case.ts';

export const boundaryOrphan: Case = {
  rule: 'boundary-orphan',
  write: (records) => {
    records.entry('impact', weekday(5, 3), { type: 'struggleNoticed' });
    return TODAY;
  },
  more: (records) => {
    const [entry] = records.all;
    records.change(entry?.id ?? '', { tags: ['boundary'] });
  },
  less: (records) => {
    records.moveEntry(0, weekday(3, 1));
  },
};
