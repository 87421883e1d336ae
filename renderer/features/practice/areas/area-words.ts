import type { LocalDate } from '../../../../shared/base/local-date.ts';
import type { Area } from '../../../../shared/domain/area.ts';
import type { Names } from '../../../../shared/domain/kinds/definition.ts';
import { explainersNow } from '../../../../shared/people/area-facts.ts';
import { listed } from '../../../../shared/words/counts.ts';

/** `Only Jonas can explain it.`, as far as it was checked in the last 90 days. */
export function explainedWords(area: Area, names: Names, today: LocalDate): string {
  const now = explainersNow(area, today).map((id) => names.person(id));
  const [only] = now;
  if (only === undefined)
    return area.explainers.length === 0
      ? 'Nobody is named who can explain it.'
      : 'Nobody was checked in the last 90 days.';
  return now.length === 1 ? `Only ${only} can explain it.` : `${listed(now)} can explain it.`;
}

export const ownerWords = ({ owner }: Area, names: Names): string =>
  owner === undefined ? 'No owner.' : `Owned by ${names.person(owner)}.`;
