import { must } from '../../../shared/base/assert.ts';
import { displayOf } from '../../../shared/insights/display.ts';
import type { VaultApi } from '../api.ts';
import type { Access } from './run.ts';

/** What the navigation counts, answered from memory. */
export const countQuestions = (access: Access): Pick<VaultApi, 'openCounts'> => ({
  openCounts: async () => {
    const journal = must(access.journal(), 'the journal is unlocked before it is asked');
    // A count of a part of the journal would be another one a moment later.
    await journal.loaded;
    const { subjects } = journal.view;
    const records = subjects.inUse('insight').map(({ record }) => record);
    const findings = journal.insights.evaluation()?.findings ?? [];
    const { cards, fresh } = displayOf(findings, records, journal.deps.clock.today());
    return {
      insights: cards.length + (fresh === undefined ? 0 : 1),
      tensions: subjects.inUse('tension').filter(({ record }) => record.state === 'open').length,
      promises: subjects.inUse('promise').filter(({ record }) => record.state === 'open' && record.from === 'me')
        .length,
    };
  },
});
