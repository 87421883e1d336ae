import type { PersonId } from '../base/ids.ts';
import { fold } from '../search/fold.ts';

/** Somebody who can be named in a text. */
export interface Nameable {
  readonly id: PersonId;
  readonly name: string;
  readonly nicknames: readonly string[];
}

/** Where somebody is named, as UTF-16 offsets; an `@` before the name is part of it. */
export interface NamedAt {
  readonly from: number;
  readonly to: number;
  readonly id: PersonId;
  readonly name: string;
  /** Said with an `@`, and so meant. */
  readonly meant: boolean;
}

/** A name has at most so many words. */
const MOST_WORDS = 5;
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’.][\p{L}\p{M}\p{N}]+)*/gu;
const POSSESSIVE = /['’]s$/u;

/**
 * The people a text names: by name, by nickname, or by the first word of a name, where it is nobody else's. Without an
 * `@` a name needs its capital. The longest name counts; capitals and accents compare as in search.
 */
export function findNames(text: string, people: readonly Nameable[]): readonly NamedAt[] {
  return nameReader(people)(text);
}

/** The same for many texts. */
export function nameReader(people: readonly Nameable[]): (text: string) => readonly NamedAt[] {
  const known = termsOf(people);
  return (text) => namesIn(text, known);
}

function namesIn(text: string, known: ReadonlyMap<string, Nameable>): readonly NamedAt[] {
  const words = [...text.matchAll(WORD)].map((match) => ({ from: match.index, word: match[0] }));
  const found: NamedAt[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (first === undefined) continue;
    const meant = text[first.from - 1] === '@' && !/[\p{L}\p{N}]/u.test(text[first.from - 2] ?? '');
    if (!meant && !/^\p{Lu}|^[^\p{Ll}\p{Lt}]+$/u.test(first.word)) continue;
    for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
      const last = words[at + length - 1];
      if (last === undefined) continue;
      const end = last.from + last.word.replace(POSSESSIVE, '').length;
      const person = known.get(fold(text.slice(first.from, end)).replace(/\s+/gu, ' '));
      if (person === undefined) continue;
      found.push({ from: meant ? first.from - 1 : first.from, to: end, id: person.id, name: person.name, meant });
      at += length - 1;
      break;
    }
  }
  return found;
}

/** Words said with an `@`, so far without anybody to whom they belong. */
export const saidNames = (text: string): readonly string[] => [
  ...new Set(
    Array.from(text.matchAll(/(?<![\p{L}\p{N}])@([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*)/gu), ([, name = '']) => name),
  ),
];

/** What people are called, folded; what two of them are called names neither. */
function termsOf(people: readonly Nameable[]): ReadonlyMap<string, Nameable> {
  const whole = new Map<string, Nameable | undefined>();
  const first = new Map<string, Nameable | undefined>();
  const put = (map: typeof whole, name: string, person: Nameable): void => {
    const term = fold(name.trim()).replace(/\s+/gu, ' ');
    if (term !== '') map.set(term, map.has(term) && map.get(term)?.id !== person.id ? undefined : person);
  };
  for (const person of people) {
    for (const name of [person.name, ...person.nicknames]) put(whole, name, person);
    put(first, person.name.trim().split(/\s+/u)[0] ?? '', person);
  }
  const terms = new Map<string, Nameable>();
  // A whole name comes before the first word of another.
  for (const map of [first, whole])
    for (const [term, person] of map) {
      if (person === undefined) terms.delete(term);
      else terms.set(term, person);
    }
  return terms;
}
