import type { EntryId, PromiseId } from '../base/ids.ts';
import type { MentionSort } from '../domain/mentions.ts';
import { SIGNS } from '../text/mention-link.ts';
import { AREAS, CAST } from './cast.ts';
import { pairs } from './pairs.ts';
import { areas } from './records/areas.ts';
import { people } from './records/people.ts';
import { promises } from './records/promises.ts';
import { TENSIONS, tensions } from './records/tensions.ts';
import { sampleId } from './sample-id.ts';
import type { Mentionable } from './sample-text.ts';
import type { Ago } from './working-days.ts';

export const entryId = (key: string): EntryId => sampleId(`entry ${key}`);
export const promiseId = (key: string): PromiseId => sampleId(`promise ${key}`);

/** What the sample's texts may name. */
export function sampleNames(ago: Ago): Mentionable {
  const known: { readonly [S in MentionSort]: ReadonlyMap<string, { readonly id: string; readonly label: string }> } = {
    person: new Map(pairs(people(ago)).map(([key, { name }]) => [key, { id: CAST[key], label: name }])),
    area: new Map(pairs(areas(ago)).map(([key, { name }]) => [key, { id: AREAS[key], label: name }])),
    tension: new Map(pairs(tensions(ago)).map(([key, { surface }]) => [key, { id: TENSIONS[key], label: surface }])),
    promise: new Map(pairs(promises(ago)).map(([key, { text }]) => [key, { id: promiseId(key), label: text }])),
  };
  const sorts = new Map(pairs(SIGNS).map(([sort, sign]) => [sign, sort]));
  return {
    mention: (sign, key) => {
      const sort = sorts.get(sign);
      const found = sort && known[sort].get(key);
      if (sort === undefined || found === undefined) throw new Error(`The sample mentions nothing by ${sign}${key}`);
      return { sort, ...found };
    },
    entryId,
    lineId: (sort, key) => {
      if (sort === 'promise') return promiseId(key);
      return sort === 'tension' ? sampleId(`tension ${key}`) : entryId(key);
    },
  };
}
