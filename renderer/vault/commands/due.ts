import { must } from '../../../shared/base/assert.ts';
import { type Waiting, waitingFor } from '../../../shared/domain/due.ts';
import type { EntryKind } from '../../../shared/domain/kinds/registry.ts';
import type { VaultApi } from '../api.ts';
import type { ViewEntry } from '../view/view-entry.ts';
import type { Access } from './run.ts';

/** The kinds of which an entry can wait for something. */
const WAITING_KINDS: readonly EntryKind[] = ['oneOnOne', 'restraint', 'decision'];

/** What is due, answered from memory. */
export const dueQuestions = (access: Access): Pick<VaultApi, 'due'> => ({
  due: async (limit) => {
    const { view, deps } = await Promise.resolve(must(access.journal(), 'the journal is unlocked before it is asked'));
    const today = deps.clock.today();
    const found: Record<Waiting, ViewEntry[]> = { meeting: [], checkBack: [], undecided: [] };
    for (const kind of WAITING_KINDS)
      for (const entry of view.linked.of('kind', kind)) {
        const waiting = waitingFor(entry.fields, today);
        if (waiting !== undefined) found[waiting].push(entry);
      }
    const list = (entries: readonly ViewEntry[]) => ({
      total: entries.length,
      items: entries.slice(0, limit).map((entry) => view.item(entry)),
    });
    // The lists are newest first; what waited longest is what a decision or a second look is about.
    return {
      meetings: list(found.meeting),
      checkBacks: list(found.checkBack.toReversed()),
      undecided: list(found.undecided.toReversed()),
    };
  },
});
