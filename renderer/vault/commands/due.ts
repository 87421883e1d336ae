import { must } from '../../../shared/base/assert.ts';
import { type Waiting, waitingFor } from '../../../shared/domain/due.ts';
import { type EntryKind, ofKind } from '../../../shared/domain/kinds/registry.ts';
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
      meetings: list(found.meeting.toSorted(byDayAndTime)),
      checkBacks: list(found.checkBack.toReversed()),
      undecided: list(found.undecided.toReversed()),
    };
  },
});

/** The newest day first, and within it by the time of day; those without a time come last. */
function byDayAndTime({ fields: a }: ViewEntry, { fields: b }: ViewEntry): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  const [first, second] = [a, b].map((one) => (ofKind(one, 'oneOnOne') ? one.details.at : undefined) ?? '24:00');
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
