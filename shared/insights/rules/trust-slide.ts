import type { LocalDate } from '../../base/local-date.ts';
import type { Person } from '../../domain/person.ts';
import { counted, inWords } from '../../words/counts.ts';
import type { Seen } from '../journal-view.ts';
import { seriesOf } from '../lookup.ts';
import {
  beyond,
  entryRef,
  idsOf,
  isWithin,
  lately,
  ofKinds,
  peopleIn,
  sinceDay,
  tooLittle,
  upTo,
  within,
  without,
} from '../reading.ts';
import { NO_SLIDE, SLIDES_AT, slideOn } from '../statistics.ts';
import { defineRule } from '../rule.ts';

/** So many of the last observations are drawn. */
const DRAWN = 100;

/** Setbacks of trust that come more often than before: from one person, or from one towards another. */
export const trustSlide = defineRule({
  id: 'trust-slide',
  group: 'tension',
  own: false,
  name: 'More setbacks of trust than before',
  about: 'Of what you saw somebody do, or do towards somebody else, more cost trust lately than earlier on.',
  reads: ['person'],
  limits: {
    days: { usual: 120, least: 30, most: 365, unit: 'days', means: 'It looks at the last' },
    fewest: {
      usual: 4,
      least: 4,
      most: 30,
      unit: 'observations',
      means: 'In that time it takes at least',
    },
    setbacks: { usual: 3, least: 2, most: 10, unit: 'setbacks', means: 'Among these are at least' },
    situations: { usual: 2, least: 1, most: 5, unit: 'situations', means: 'The setbacks come from at least' },
  },
  subjects: (journal, { today, limits }) =>
    new Set(lately(journal, 'trust', today, limits.days).flatMap((one) => seriesOf(one) ?? [])),
  touchedBy: (entry) => ofKinds([entry], 'trust').flatMap((one) => seriesOf(one) ?? []),
  look: (journal, subject, { today, limits }) => {
    const ids = subject.split(' ');
    const people = peopleIn(journal, ids);
    const [person, other] = people;
    if (person === undefined || people.length < ids.length) return undefined;
    const observed = upTo(journal.filed('series', subject), today);
    const recent = within(observed, today, limits.days);
    if (recent.length === 0) return undefined;
    if (recent.length < limits.fewest)
      return tooLittle(
        `observations of ${person.name}${towards(other)} in ${counted(limits.days, 'day', 'days')}`,
        recent.length,
        limits.fewest,
        idsOf(people),
      );
    const series = observed.toReversed();
    const rise = lastRise(series, limits);
    if (rise === undefined || !isWithin(rise.toldOn, today, limits.days)) return undefined;
    const [before, since] = [series.slice(0, rise.began), series.slice(rise.began)];
    const [earlier, setbacks] = [before.filter(isSetback), since.filter(isSetback)];
    const began = sinceDay(since[0]?.fields.day ?? rise.toldOn, today);
    return {
      sentence: `Of ${counted(since.length, 'thing', 'things')} that you saw ${person.name} do${towards(other)} ${began}, ${inWords(setbacks.length)} cost trust.${beforeWords(earlier.length, before.length)}`,
      question: 'What did you see, what did you conclude from it, and what was your own part?',
      facts: {
        'Seen since then': since.length,
        'Setbacks since then': setbacks.length,
        'Seen before': before.length,
        'Setbacks before': earlier.length,
      },
      people: idsOf(people),
      evidence: setbacks.toReversed().map(entryRef),
      counter: without(series, [...earlier, ...setbacks])
        .toReversed()
        .map(entryRef),
      strength: beyond(setbacks.length, limits.setbacks),
      act: { sort: 'topic', person: person.id, text: 'What happened, as I saw it', label: 'Put it on the next prep' },
      picture: {
        sort: 'dots',
        since: true,
        marks: [
          ...before.slice(Math.max(0, series.length - DRAWN)).map((one) => dotOf(one, { beside: true })),
          ...since.slice(-DRAWN).map((one) => dotOf(one)),
        ],
        others: 'Setbacks before',
      },
    };
  },
});

type Series = readonly Seen<'trust'>[];

const isSetback = ({ fields }: Seen<'trust'>): boolean => fields.details.strength < 0;

interface Rise {
  /** The place in the series at which it began. */
  readonly began: number;
  /** The day of the observation at which it was enough to be told. */
  readonly toldOn: LocalDate;
}

type Limits = Readonly<Record<'days' | 'fewest' | 'setbacks' | 'situations', number>>;

/** The last time that setbacks rose in a series, oldest first. Once told, the sum begins anew; what came before still counts as before. */
function lastRise(series: Series, limits: Limits): Rise | undefined {
  let rise: Rise | undefined;
  let slide = NO_SLIDE;
  let began = 0;
  for (const [at, one] of series.entries()) {
    if (slide.sum === 0) began = at;
    slide = slideOn(slide, isSetback(one));
    if (slide.sum < SLIDES_AT || slide.total < limits.fewest || !isBroad(series.slice(0, at + 1), limits)) continue;
    rise = { began: Math.min(began, firstCounted(series, at, limits)), toldOn: one.fields.day };
    slide = { ...slide, sum: 0 };
  }
  return rise;
}

/** The place of the first setback that counts for what is told at `at`. */
const firstCounted = (series: Series, at: number, { days }: Limits): number => {
  const told = series[at]?.fields.day;
  const place = series.findIndex((one) => told !== undefined && isSetback(one) && isWithin(one.fields.day, told, days));
  return place === -1 ? at : place;
};

/** Whether the setbacks of the time up to its last observation are enough, and from enough situations. */
function isBroad(series: Series, { days, setbacks, situations }: Limits): boolean {
  const newest = series.toReversed();
  const found = newest[0] === undefined ? [] : within(newest, newest[0].fields.day, days).filter(isSetback);
  const places = new Set(found.flatMap(({ fields }) => fields.details.situation ?? []));
  return found.length >= setbacks && places.size >= situations;
}

const towards = (other: Person | undefined): string => (other === undefined ? '' : ` towards ${other.name}`);

/** ` Of the eleven before, two did.` */
function beforeWords(setbacks: number, all: number): string {
  if (all === 0) return '';
  if (all === 1) return setbacks === 1 ? ' The one before did too.' : ' The one before did not.';
  return ` Of the ${inWords(all)} before, ${setbacks === 0 ? 'none' : inWords(setbacks)} did.`;
}

const dotOf = ({ fields: { id, day, details } }: Seen<'trust'>, beside: { readonly beside?: true } = {}) => ({
  sort: 'entry' as const,
  id,
  day,
  level: details.strength,
  seen: true,
  ...beside,
});
