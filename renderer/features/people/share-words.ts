import { capitalised, counted, listed } from '../../../shared/words/counts.ts';
import type { PersonShare } from '../../vault/api.ts';

/** `Two one-on-ones, one observation and three other entries`; a sentence of its own where there is nothing. */
export function shareWords(share: PersonShare): string {
  const { oneOnOnes, observations, otherEntries, promises, tensions, areas } = share;
  const parts = [
    many(oneOnOnes, 'one-on-one', 'one-on-ones'),
    many(observations, 'observation', 'observations'),
    many(otherEntries, 'other entry', 'other entries'),
    many(promises, 'promise', 'promises'),
    many(tensions, 'tension', 'tensions'),
    many(areas, 'area', 'areas'),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? 'Nothing' : capitalised(listed(parts));
}

const many = (count: number, one: string, more: string): string | undefined =>
  count === 0 ? undefined : counted(count, one, more);
