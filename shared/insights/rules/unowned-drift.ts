import { daysBetween } from '../../base/local-date.ts';
import { DRIFT_SORTS, type DriftSort } from '../../domain/kinds/drift.ts';
import { counted } from '../../words/counts.ts';
import type { JournalView, Seen } from '../journal-view.ts';
import { filedUnder } from '../lookup.ts';
import { beyond, entryRef, markOf, peopleIn, timesWords, upTo } from '../reading.ts';
import { defineRule } from '../rule.ts';

/** The same drift was seen again, and it is nobody's. */
export const unownedDrift = defineRule({
  id: 'unowned-drift',
  group: 'drift',
  own: false,
  name: 'Drift that nobody owns',
  about: 'The same sort of drift was seen again in one area, and neither the area nor a sighting names an owner.',
  reads: ['area', 'person'],
  limits: {
    sightings: { usual: 2, least: 2, most: 20, unit: 'times', means: 'It was seen at least' },
    days: { usual: 2, least: 1, most: 10, unit: 'days', means: 'It was seen on at least' },
  },
  subjects: (journal) =>
    journal
      .subjects('area')
      .flatMap(({ id }) => SORTS.map((sort) => `${id} ${sort}`))
      .filter((key) => journal.filed('drift', key).length > 0),
  touchedBy: (entry) => [...filedUnder(entry)].filter(([under]) => under === 'drift').map(([, key]) => key),
  look: (journal, subject, { today, limits }) => {
    const [id = '', sort = ''] = subject.split(' ');
    const area = journal.subject('area', id);
    if (area === undefined || !isSort(sort)) return undefined;
    const sightings = upTo(journal.filed('drift', subject), today);
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
      picture: { sort: 'course', ticks: sightings.map(markOf).toReversed() },
    };
  },
});

const SORTS = Object.keys(DRIFT_SORTS);

const isSort = (sort: string): sort is DriftSort => Object.hasOwn(DRIFT_SORTS, sort);

const isOwned = (journal: JournalView, owner: string | undefined, sightings: readonly Seen<'drift'>[]): boolean =>
  peopleIn(journal, [owner, ...sightings.map(({ fields }) => fields.details.owner)]).length > 0;
