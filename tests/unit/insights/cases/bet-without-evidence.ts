import { ago, TODAY } from '../journal.ts';
import type { Case } from './case.ts';

export const betWithoutEvidence: Case = {
  rule: 'bet-without-evidence',
  write: (records) => {
    records.entry('bet', ago(20), { spikeFrom: ago(20), spikeTo: ago(8) });
    return TODAY;
  },
  more: (records) => {
    const [entry] = records.all;
    records.change(entry?.id ?? '', { details: { measures: [], spikeFrom: ago(20), spikeTo: ago(2) } });
  },
  less: (records) => {
    records.changeDetails([0], { spikeTo: TODAY });
  },
};
