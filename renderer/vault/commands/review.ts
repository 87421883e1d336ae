import { must } from '../../../shared/base/assert.ts';
import { kindInfo } from '../../../shared/domain/kinds/registry.ts';
import { type Evidence, gather } from '../../../shared/review/evidence.ts';
import type { ReviewItem, VaultApi } from '../api.ts';
import type { View } from '../view/view.ts';
import type { Access } from './run.ts';

/** What a self-review is made from, answered from memory. */
export const reviewQuestions = (access: Access): Pick<VaultApi, 'reviewMaterial'> => ({
  reviewMaterial: async (period) => {
    const journal = must(access.journal(), 'the journal is unlocked before it is asked');
    // What is not read yet would be taken for what did not happen.
    await journal.loaded;
    const { evidence, entries, private: kept } = gather(journal.insights.journal, period);
    return { items: evidence.map((one) => itemOf(journal.view, one)), entries, private: kept };
  },
});

function itemOf(view: View, one: Evidence): ReviewItem {
  if (one.record === 'entry') {
    const entry = gathered(view.entry(one.id));
    const { kind, title } = entry.fields;
    const { lead } = view.item(entry);
    return { ...one, kind, title: title?.trim() || undefined, lead: lead || kindInfo(kind).name };
  }
  switch (one.record) {
    case 'promise':
      return { ...one, lead: gathered(view.subjects.get('promise', one.id)).record.text };
    case 'tension': {
      const { surface, underneathWords } = gathered(view.subjects.get('tension', one.id)).record;
      return { ...one, title: surface, lead: underneathWords ?? '' };
    }
    default:
      return { ...one, lead: gathered(view.subjects.get('area', one.id)).record.name };
  }
}

const gathered = <T>(found: T | undefined): T => must(found, 'what was gathered is in the view');
