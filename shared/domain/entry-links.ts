import type { AreaId, PersonId, PromiseId, TensionId } from '../base/ids.ts';
import { mentionsIn } from './mentions.ts';
import type { Entry } from './entry.ts';
import { areasIn, peopleIn } from './kinds/registry.ts';

/** How strongly a tension is felt where it is mentioned without a number. */
export const USUAL_INTENSITY = 3;

/** All that an entry is about: what was chosen for it, what its fields name and what its text mentions, each once. */
export interface EntryLinks {
  readonly people: readonly PersonId[];
  readonly areas: readonly AreaId[];
  /** With the strongest intensity that the entry gives each. */
  readonly tensions: readonly { readonly id: TensionId; readonly intensity: 1 | 2 | 3 | 4 | 5 }[];
  readonly promises: readonly PromiseId[];
}

export function linksOf(entry: Pick<Entry, 'people' | 'areas' | 'tensions' | 'body' | 'kind' | 'details'>): EntryLinks {
  const people = new Set<string>([...entry.people, ...peopleIn(entry)]);
  const areas = new Set<string>([...entry.areas, ...areasIn(entry)]);
  const promises = new Set<string>();
  const tensions = new Map<string, 1 | 2 | 3 | 4 | 5>(entry.tensions.map(({ id, intensity }) => [id, intensity]));
  for (const { sort, id, intensity } of mentionsIn(entry.body)) {
    if (sort === 'person') people.add(id);
    else if (sort === 'area') areas.add(id);
    else if (sort === 'promise') promises.add(id);
    else tensions.set(id, strongest(tensions.get(id), intensity));
  }
  return {
    people: [...people] as PersonId[],
    areas: [...areas] as AreaId[],
    tensions: [...tensions].map(([id, intensity]) => ({ id: id as TensionId, intensity })),
    promises: [...promises] as PromiseId[],
  };
}

const strongest = (before: 1 | 2 | 3 | 4 | 5 | undefined, now: 1 | 2 | 3 | 4 | 5 | undefined): 1 | 2 | 3 | 4 | 5 => {
  if (before === undefined) return now ?? USUAL_INTENSITY;
  return now !== undefined && now > before ? now : before;
};
