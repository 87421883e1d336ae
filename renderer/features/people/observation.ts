import type { PersonId } from '../../../shared/base/ids.ts';
import type { Names } from '../../../shared/domain/kinds/definition.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import type { TrustDetails } from '../../../shared/domain/kinds/trust.ts';
import type { EntryItem } from '../../vault/api.ts';
import { labelWords, type Strip, type StripMark } from './strip-layout.ts';

/** An entry that tells of something that built trust or cost it. */
export interface Observation {
  readonly item: EntryItem;
  readonly details: TrustDetails;
}

export interface ObservationMark extends StripMark {
  readonly observation: Observation;
}

/** More pairs than this are in the list alone. */
const PAIRS = 3;

/** The entries that are observations. */
export const observationsIn = (items: readonly EntryItem[]): readonly Observation[] =>
  items.flatMap((item) => (ofKind(item, 'trust') ? [{ item, details: item.details }] : []));

/**
 * What the strips of a person show: first what they did; then what the lead did towards them; then, for each person with
 * whom something happened, what was between the two, both ways.
 */
export function stripsOf(
  observations: readonly Observation[],
  person: PersonId,
  names: Names,
): readonly Strip<ObservationMark>[] {
  const theirs = observations.filter(({ details }) => details.subject === person && details.by === 'them');
  const mine = observations.filter(({ details }) => details.subject === person && details.by === 'me');
  const name = names.person(person);
  const pairs = [...byOther(observations, person)].toSorted(([, a], [, b]) => b.length - a.length).slice(0, PAIRS);
  return [
    { marks: theirs.map(toMark) },
    ...(mine.length === 0 ? [] : [{ title: `By you, towards ${name}`, marks: mine.map(toMark) }]),
    ...pairs.map(([other, between]) => ({
      title: `Between ${name} and ${names.person(other)}`,
      marks: between.map(toMark),
    })),
  ];
}

function byOther(
  observations: readonly Observation[],
  person: PersonId,
): ReadonlyMap<PersonId, readonly Observation[]> {
  const found = new Map<PersonId, Observation[]>();
  for (const observation of observations) {
    const { subject, towards, by } = observation.details;
    const other = subject === person ? towards : subject;
    if (by === 'me' || other === undefined || towards === undefined) continue;
    found.set(other, [...(found.get(other) ?? []), observation]);
  }
  return found;
}

const toMark = (observation: Observation): ObservationMark => ({
  day: observation.item.day,
  strength: observation.details.strength,
  words: labelWords(observation.item.title ?? observation.item.lead),
  observation,
});

/** How the lead knows it. */
export const basisWords = ({ basis }: TrustDetails): string => {
  if (basis === 'saw') return 'seen';
  if (basis === 'heard') return 'told';
  return basis === 'inferred' ? 'inferred' : 'not said';
};
