import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Heading } from '../../../shared/domain/heading.ts';
import { RULES } from '../../../shared/insights/catalogue.ts';
import { dayInWords } from '../../../shared/words/days.ts';

/** `Since Thursday 21 May · Settlement · Routine calls come to you`. An area or a rule that is gone is left out. */
export function headingWords(
  { setOn, endedOn, area, rule }: Heading,
  today: LocalDate,
  areas: ReadonlyMap<string, string>,
): string {
  const since = `Since ${dayInWords(setOn, today)}`;
  const when = endedOn === undefined ? since : `${since}, until ${dayInWords(endedOn, today)}`;
  const about = [area && areas.get(area), RULES.find(({ id }) => id === rule)?.name];
  return [when, ...about.filter((part) => part !== undefined)].join(' · ');
}
