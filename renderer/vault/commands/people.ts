import { must } from '../../../shared/base/assert.ts';
import type { PersonId } from '../../../shared/base/ids.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import { isObservationOf, oneOnOneWith } from '../../../shared/people/about.ts';
import { type Meeting, peopleFacts } from '../../../shared/people/people-facts.ts';
import type { EntryList, PersonShare, VaultApi } from '../api.ts';
import type { Journal } from '../journal.ts';
import type { View } from '../view/view.ts';
import type { ViewEntry } from '../view/view-entry.ts';
import type { Access } from './run.ts';

/** What is asked about people, answered from memory. */
export const peopleQuestions = (access: Access): Pick<VaultApi, 'people' | 'personEntries' | 'mergePreview'> => {
  const ask = async <T>(answer: (journal: Journal) => T): Promise<T> =>
    await Promise.resolve(answer(must(access.journal(), 'the journal is unlocked before it is asked')));
  return {
    people: () =>
      ask(({ view, deps }) => {
        const people = view.subjects.inUse('person');
        const promises = view.subjects.inUse('promise').map(({ record }) => record);
        const meetings = view.linked.of('kind', 'oneOnOne').map(toMeeting);
        const records = people.map(({ record }) => record);
        const facts = peopleFacts(records, meetings, promises, deps.clock.today());
        return people.map(({ record, rev }, i) => ({ record, rev, facts: must(facts[i], 'facts of each person') }));
      }),
    personEntries: (id, limits) =>
      ask(({ view }) => {
        const lists = entriesAbout(view, id);
        const list = (entries: readonly ViewEntry[], limit: number): EntryList => ({
          total: entries.length,
          items: entries.slice(0, limit).map((entry) => view.item(entry)),
        });
        return {
          observations: list(lists.observations, limits.observations),
          oneOnOnes: list(lists.oneOnOnes, limits.others),
          others: list(lists.others, limits.others),
        };
      }),
    mergePreview: (kept, other) =>
      ask(({ view }) => {
        const there = kept !== other && [kept, other].every((id) => view.subjects.get('person', id) !== undefined);
        return there ? shareOf(view, other) : undefined;
      }),
  };
};

const toMeeting = ({ fields }: ViewEntry): Meeting => ({
  person: oneOnOneWith(fields),
  day: fields.day,
  status: must(ofKind(fields, 'oneOnOne') ? fields.details.status : undefined, 'a list of one kind'),
});

/** The entries in use that are about a person, newest first. */
function entriesAbout(view: View, id: PersonId) {
  const observations: ViewEntry[] = [];
  const oneOnOnes: ViewEntry[] = [];
  const others: ViewEntry[] = [];
  for (const entry of view.linked.of('person', id)) {
    if (isObservationOf(entry.fields, id)) observations.push(entry);
    else if (oneOnOneWith(entry.fields) === id) oneOnOnes.push(entry);
    else others.push(entry);
  }
  return { observations, oneOnOnes, others };
}

/** How much the journal holds about a person. */
function shareOf(view: View, id: PersonId): PersonShare {
  const { observations, oneOnOnes, others } = entriesAbout(view, id);
  const promises = view.subjects.inUse('promise').filter(({ record: { from, to } }) => from === id || to === id);
  const tensions = view.subjects.inUse('tension').filter(({ record: { between } }) => between.includes(id));
  const areas = view.subjects
    .inUse('area')
    .filter(({ record: { owner, explainers } }) => owner === id || explainers.some(({ person }) => person === id));
  return {
    oneOnOnes: oneOnOnes.length,
    observations: observations.length,
    otherEntries: others.length,
    promises: promises.length,
    tensions: tensions.length,
    areas: areas.length,
  };
}
