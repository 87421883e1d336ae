import { must } from '../../../shared/base/assert.ts';
import { personFacts } from '../../../shared/people/person-facts.ts';
import type { VaultApi } from '../api.ts';
import { inAll } from '../view/linked.ts';
import type { Access } from './run.ts';

/** What is asked about all people at once. */
export const peopleQuestions = (access: Access): Pick<VaultApi, 'people'> => ({
  people: async () => {
    const { view, deps } = await Promise.resolve(must(access.journal(), 'the journal is unlocked before it is asked'));
    const today = deps.clock.today();
    const promises = view.subjects.inUse('promise').map(({ record }) => record);
    const meetings = view.linked.of('kind', 'oneOnOne');
    return view.subjects.inUse('person').map(({ record, rev }) => {
      const theirs = inAll([meetings, view.linked.of('person', record.id)]).map(({ fields }) => fields);
      return { record, rev, facts: personFacts(record, theirs, promises, today) };
    });
  },
});
