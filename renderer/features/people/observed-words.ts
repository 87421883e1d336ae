import { format } from 'date-fns';
import type { PersonId } from '../../../shared/base/ids.ts';
import { type LocalDate, toDate } from '../../../shared/base/local-date.ts';
import type { Names } from '../../../shared/domain/kinds/definition.ts';
import { capitalised, counted, inWords, listed } from '../../../shared/words/counts.ts';
import { type Observation, stripsOf } from './observation.ts';

/** `Seventeen entries since December`. */
export function countedSince(observations: readonly Observation[], today: LocalDate): string {
  return `${capitalised(counted(observations.length, 'entry', 'entries'))} since ${monthOf(firstOf(observations, today), today)}`;
}

/** What the picture shows, for those who do not see it. */
export function pictureSentence(
  observations: readonly Observation[],
  person: PersonId,
  names: Names,
  today: LocalDate,
): string {
  const seen = observations.filter(({ details }) => details.basis === 'saw').length;
  const parts = stripsOf(observations, person, names).flatMap(({ title, marks }) =>
    title === undefined ? [] : [`${inWords(marks.length)} ${title.charAt(0).toLowerCase()}${title.slice(1)}`],
  );
  const apart = parts.length === 0 ? '' : `. Of them ${listed(parts)}`;
  const known =
    seen === observations.length
      ? 'all of them seen'
      : `${inWords(seen)} seen, ${inWords(observations.length - seen)} told or concluded`;
  return `${capitalised(counted(observations.length, 'observation', 'observations'))} about ${names.person(person)} since ${monthOf(
    firstOf(observations, today),
    today,
  )}, each at its day, from −2, cost trust, to +2, built trust; ${known}${apart}.`;
}

const firstOf = (observations: readonly Observation[], today: LocalDate): LocalDate =>
  observations.map(({ item }) => item.day).toSorted()[0] ?? today;

const monthOf = (day: LocalDate, today: LocalDate): string =>
  format(toDate(day), day.slice(0, 4) === today.slice(0, 4) || monthsApart(day, today) < 12 ? 'MMMM' : 'MMMM yyyy');

const monthsApart = (from: LocalDate, to: LocalDate): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
