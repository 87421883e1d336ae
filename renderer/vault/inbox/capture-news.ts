import { must } from '../../../shared/base/assert.ts';
import type { VaultApi } from '../api.ts';
import type { Access } from '../commands/run.ts';
import { NO_NEWS } from '../journal.ts';

/** What the window tells the person about captures. */
export function captureQuestions(access: Access): Pick<VaultApi, 'captureNews'> {
  return {
    captureNews: async () => {
      const journal = must(access.journal(), 'the journal is unlocked before it is asked');
      await journal.inboxEmptied;
      const news = journal.captured;
      journal.captured = NO_NEWS;
      return news;
    },
  };
}
