import type { PersonId } from '../base/ids.ts';
import { daysBetween, type LocalDate } from '../base/local-date.ts';
import type { Area } from '../domain/area.ts';

/** Days after which it should be looked at again whether somebody can still explain an area. */
const CHECKED_FOR = 90;

/** Whether that day is near enough to still say something. */
export const isRecent = (checkedOn: LocalDate, today: LocalDate): boolean =>
  daysBetween(checkedOn, today) <= CHECKED_FOR;

/** Those who could explain the area when it was last checked, at most 90 days ago. */
export const explainersNow = ({ explainers }: Pick<Area, 'explainers'>, today: LocalDate): readonly PersonId[] =>
  explainers.filter(({ checkedOn }) => isRecent(checkedOn, today)).map(({ person }) => person);
