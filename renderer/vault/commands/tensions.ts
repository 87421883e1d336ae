import { must } from '../../../shared/base/assert.ts';
import type { VaultApi } from '../api.ts';
import type { Access } from './run.ts';

/** More marks than this could not be told apart. */
const MOST = 120;

/** What is asked about all tensions at once, answered from memory. */
export const tensionQuestions = (access: Access): Pick<VaultApi, 'tensionMentions'> => ({
  tensionMentions: async () => {
    const { view } = await Promise.resolve(must(access.journal(), 'the journal is unlocked before it is asked'));
    return view.subjects.inUse('tension').map(({ record: { id } }) => {
      const entries = view.linked.of('tension', id);
      return {
        tension: id,
        total: entries.length,
        mentions: entries.slice(0, MOST).map(({ fields, links }) => ({
          entry: fields.id,
          day: fields.day,
          intensity: must(
            links.tensions.find((one) => one.id === id),
            'listed under what it mentions',
          ).intensity,
        })),
      };
    });
  },
});
