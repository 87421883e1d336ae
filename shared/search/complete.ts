import { KIND_NAMES } from '../domain/kinds/registry.ts';
import { asValue, foldName } from './names.ts';
import { foldTag, kindWord, type Part, partsOf, STATES } from './query.ts';

/** What can complete a value: names as they are shown, tags as they are kept. */
export interface Completable {
  readonly person: readonly string[];
  readonly area: readonly string[];
  readonly tension: readonly string[];
  readonly tag: readonly string[];
}

/** One way to finish the word that is being typed. */
export interface Completion {
  /** As it would stand in the query, e.g. `person:"Ana Ruiz"`. */
  readonly word: string;
  /** The whole query with it, and a blank to type on. */
  readonly query: string;
}

const OFFERED = 8;

/** Ways to finish the last word of a query where it is `kind:`, `person:`, `area:`, `tension:`, `tag:` or `is:`. */
export function completionsOf(query: string, known: Completable): readonly Completion[] {
  const last = [...partsOf(query)].at(-1);
  if (last === undefined || last.at[1] !== query.length || (last.quoted && !last.open)) return [];
  const before = query.slice(0, last.at[0]);
  return valuesFor(last, known)
    .slice(0, OFFERED)
    .map((value) => {
      const word = `${last.not ? '-' : ''}${last.key ?? ''}:${asValue(value)}`;
      return { word, query: `${before}${word} ` };
    })
    .filter(({ word }) => word !== last.written);
}

function valuesFor({ key, value }: Part, known: Completable): readonly string[] {
  switch (key) {
    case 'kind':
      return starting(value, KIND_NAMES.map(kindWord));
    case 'is':
      return starting(value, STATES);
    case 'tag':
      return known.tag.filter((tag) => foldTag(tag).startsWith(foldTag(value)));
    case 'person':
    case 'area':
    case 'tension':
      return starting(value, known[key]);
    default:
      return [];
  }
}

/** Those that begin with it, then those in which a word does. */
function starting(typed: string, values: readonly string[]): readonly string[] {
  const wanted = foldName(typed);
  const begins = values.filter((value) => foldName(value).startsWith(wanted));
  const inside = values.filter((value) => !begins.includes(value) && foldName(value).includes(` ${wanted}`));
  return [...begins, ...inside];
}
