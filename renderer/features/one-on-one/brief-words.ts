import type { PersonId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Aged, Brief, OpenPromise } from '../../../shared/brief/brief-shape.ts';
import type { LeftOpen } from '../../../shared/brief/left-open.ts';
import type { Candidate } from '../../../shared/brief/candidates.ts';
import type { Topic } from '../../../shared/domain/kinds/one-on-one.ts';
import type { Tension } from '../../../shared/domain/tension.ts';
import { leadOf } from '../../../shared/text/plain-text.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import { capitalised, counted, tallied } from '../../../shared/words/counts.ts';
import { onDay, shortDay } from '../../../shared/words/days.ts';
import type { EntryItem, ShownInsight } from '../../vault/api.ts';

/** When you last met, in a sentence. */
export function metWords({ daysSince }: Pick<Brief<unknown>, 'daysSince'>): string {
  if (daysSince === undefined) return 'You have not met one to one yet.';
  if (daysSince <= 0) return 'You have met today already.';
  return daysSince === 1 ? 'You last met yesterday.' : `You last met ${counted(daysSince, 'day', 'days')} ago.`;
}

/** How old a promise is; whether it is late comes first, and in words. */
export function promiseWords(
  { record, days, late }: OpenPromise,
  today: LocalDate,
): { readonly late: string; readonly rest: string } {
  const age = days === 0 ? 'Promised today' : `${tallied(days, 'day', 'days')} old`;
  if (late > 0) return { late: `${capitalised(counted(late, 'day', 'days'))} late.`, rest: age };
  if (record.dueOn === today) return { late: 'Due today.', rest: age };
  return { late: '', rest: record.dueOn === undefined ? age : `Due ${shortDay(record.dueOn, today)}. ${age}` };
}

export const tensionWords = ({ record, days }: Aged<Tension>): string =>
  `${record.state === 'watching' ? 'Watching' : 'Open'}, ${days === 0 ? 'since today' : tallied(days, 'day', 'days')}`;

/** `Left open on 7 May`, and how often where that was more than once. */
export const leftOpenWords = ({ day, times }: LeftOpen, today: LocalDate): string =>
  `Left open ${onDay(day, today)}${times > 1 ? `, ${counted(times, 'time', 'times')} in a row` : ''}`;

/** What is said of a growth focus: when it last came up. */
export const growthWords = ({ touchedOn }: Brief<unknown>['growth'], today: LocalDate): string =>
  touchedOn === undefined ? 'It has not come up yet' : `Last came up ${onDay(touchedOn, today)}`;

/** What fits on two lines. */
const LEAD = 110;

/** The words that stand for an entry in a list of the brief. */
export function entryWords(item: EntryItem): string {
  const asked = ofKind(item, 'decision') ? item.details.question : undefined;
  return item.title ?? asked ?? (item.lead === '' ? 'No words yet' : leadOf(item.lead, LEAD));
}

const ORIGINS: { readonly [O in Topic['origin']]: string } = {
  carried: 'Carried over',
  promise: 'A promise',
  tension: 'A tension',
  insight: 'From an insight',
  noticed: 'Noticed',
  mine: '',
};

/** Where a topic came from, and for whom it is. */
export const topicWords = ({ origin, handOver }: Topic): string =>
  [ORIGINS[origin], handOver === true ? 'For their manager' : ''].filter((words) => words !== '').join('. ');

/** What each part of the brief would be as a topic. */
export const candidate = {
  promise: ({ record }: OpenPromise): Candidate => ({ text: record.text, origin: 'promise', about: record.id }),
  tension: ({ record }: Aged<Tension>): Candidate => ({ text: record.surface, origin: 'tension', about: record.id }),
  entry: (item: EntryItem): Candidate => ({ text: entryWords(item), origin: 'noticed', about: item.id }),
  /** What it leads to with this person, else what was found: both name what they are about. */
  insight: ({ sentence, act, evidence }: ShownInsight, person: PersonId): Candidate =>
    act.sort === 'topic' && act.person === person
      ? { text: act.text, origin: 'insight', about: act.about }
      : { text: sentence, origin: 'insight', about: evidence.items[0]?.id },
  words: (text: string, about?: string): Candidate => ({ text, origin: 'mine', about }),
} as const;
