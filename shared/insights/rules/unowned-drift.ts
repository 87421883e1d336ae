import { daysBetween } from '../../base/local-date.ts';
import { DRIFT_SORTS, type DriftDetails, type DriftSort } from '../../domain/kinds/drift.ts';
import { ofKind } from '../../domain/kinds/registry.ts';
import { counted } from '../../words/counts.ts';
import type { JournalView, Seen } from '../journal-view.ts';
import { allOf, beyond, entryRef, groupedBy, markOf, peopleIn, timesWords } from '../reading.ts';
import { defineRule, type Moment } from '../rule.ts';

/** The same drift was seen again, and it is nobody's. */
export const unownedDrift = defineRule({
  id: 'unowned-drift',
  group: 'drift',
  own: false,
  name: 'Drift that nobody owns',
  about: 'The same sort of drift was seen again in one area, and neither the area nor a sighting names an owner.',
  reads: ['area', 'person'],
  limits: {
    sightings: { usual: 2, least: 2, most: 20, unit: 'sightings', means: 'It was seen so many times.' },
    days: { usual: 2, least: 1, most: 10, unit: 'days', means: 'They are about so many different days.' },
  },
  subjects: (journal, on) => sightingsIn(journal, on).keys(),
  touchedBy: ({ fields }) => {
    const key = ofKind(fields, 'drift') ? keyOf(fields.details) : undefined;
    return key === undefined ? [] : [key];
  },
  look: (journal, subject, on) => {
    const { today, limits } = on;
    const [id = '', sort = ''] = subject.split(' ');
    const area = journal.subject('area', id);
    if (area === undefined || !isSort(sort)) return undefined;
    const sightings = sightingsIn(journal, on).get(subject) ?? [];
    const first = sightings.at(-1);
    const days = new Set(sightings.map(({ fields }) => fields.day)).size;
    if (first === undefined || sightings.length < limits.sightings || days < limits.days) return undefined;
    if (isOwned(journal, area.owner, sightings)) return undefined;
    return {
      sentence: `You noted drift in ${area.name} (${DRIFT_SORTS[sort]}) ${timesWords(sightings.length)} on ${counted(days, 'day', 'days')}. No owner is named.`,
      question: 'Whose could this be, and what would they need to take it?',
      facts: {
        Sightings: sightings.length,
        'Different days': days,
        'Days since the first': daysBetween(first.fields.day, today),
      },
      area: area.id,
      evidence: sightings.map(entryRef),
      strength: beyond(sightings.length, limits.sightings),
      act: {
        sort: 'promise',
        text: `Find an owner for the ${DRIFT_SORTS[sort]} in ${area.name}`,
        label: 'Promise to find an owner',
      },
      picture: { sort: 'course', from: first.fields.day, ticks: sightings.map(markOf).toReversed() },
    };
  },
});

/** An area and a sort of drift; undefined where a sighting does not say both. */
const keyOf = ({ area, sort }: DriftDetails): string | undefined =>
  area === undefined || sort === undefined ? undefined : `${area} ${sort}`;

const sightingsIn = (journal: JournalView, { today, once }: Pick<Moment, 'today' | 'once'>) =>
  once('unowned-drift sightings', () =>
    groupedBy(allOf(journal, 'drift', today), ({ fields }) => keyOf(fields.details)),
  );

const isSort = (sort: string): sort is DriftSort => Object.hasOwn(DRIFT_SORTS, sort);

const isOwned = (journal: JournalView, owner: string | undefined, sightings: readonly Seen<'drift'>[]): boolean =>
  peopleIn(journal, [owner, ...sightings.map(({ fields }) => fields.details.owner)]).length > 0;
