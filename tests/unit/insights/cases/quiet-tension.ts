import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const quietTension: Case = {
  rule: 'quiet-tension',
  write: (records) => {
    records.tension('Who may change the ledger', { openedOn: ago(45) });
    return TODAY;
  },
  more: (records) => {
    records.entry('note', ago(20), {}, { tensions: [{ id: records.first('tension').id, intensity: 1 }] });
  },
  less: (records) => {
    records.change(records.first('tension').id, { openedOn: ago(44) });
  },
};
