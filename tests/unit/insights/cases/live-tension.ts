import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const liveTension: Case = {
  rule: 'live-tension',
  write: (records) => {
    const id = records.tension('Who may change the ledger', { openedOn: ago(2) });
    for (const days of [2, 2, 0]) records.entry('note', ago(days), {}, { tensions: [{ id, intensity: 3 }] });
    return TODAY;
  },
  more: (records) => {
    records.entry('note', ago(1), {}, { tensions: [{ id: records.first('tension').id, intensity: 1 }] });
  },
  less: (records) => {
    records.moveEntry(2, ago(2));
  },
};
