import type { PersonId } from '../base/ids.ts';
import type { Person } from '../domain/person.ts';
import { createNameFinder, type FoundName, type NameFinder } from '../people/name-finder.ts';
import { NAMES_AND_WORDS } from '../people/names-and-words.ts';
import { applyEdits, type Edit, rewriteText } from '../people/rewrite-text.ts';
import type { RichText } from '../text/rich-text.ts';

/** What stands for each person in a text that leaves the journal. */
export type Aliases = ReadonlyMap<PersonId, string>;

export type AliasStyle = 'roles' | 'initials';

/** Takes the names of people out of texts. */
export interface Redactor {
  readonly text: (text: string) => string;
  /** Without mentions, which are plain text, and without what its words stand on. */
  readonly document: (document: RichText) => RichText;
  /** The names of people that stand in a text, where they stand. */
  readonly names: (text: string) => readonly (FoundName & { readonly person: PersonId | undefined })[];
}

const NOUNS = { report: 'engineer', peer: 'colleague', manager: 'manager', stakeholder: 'stakeholder' } as const;

/**
 * Aliases for those people, the same whenever they are asked for: `an engineer`, or `engineer A` where several have that
 * role; or initials. None of them says anybody’s name.
 *
 * @param people in the order in which letters are given
 */
export function usualAliases(people: readonly Person[], style: AliasStyle): Aliases {
  const { find } = finderOf(people);
  const isFree = (words: string): boolean => find(words).length === 0;
  const wanted = people.map((person) => (style === 'roles' ? nounOf(person) : initialsOf(person)));
  const taken = new Map<string, number>();
  const aliases = new Map<PersonId, string>();
  for (const [i, { id }] of people.entries()) {
    const base = [wanted[i] ?? '', 'person', 'somebody'].find((words) => words !== '' && isFree(words)) ?? '–';
    const place = taken.get(base) ?? 0;
    taken.set(base, place + 1);
    const isOnly = style === 'roles' && wanted.filter((one) => one === wanted[i]).length === 1 && base === wanted[i];
    const alias = isOnly ? withArticle(base) : style === 'roles' ? `${base} ${letterOf(place)}` : numbered(base, place);
    aliases.set(id, isFree(alias) ? alias : `${base} ${place + 1}`);
  }
  return aliases;
}

/**
 * Takes out every name and nickname of those people, with what belongs to it (`Ana’s` is `an engineer’s`), and every mention.
 *
 * @param people everybody in the journal: also who has no alias is not named
 */
export function createRedactor(people: readonly Person[], aliases: Aliases): Redactor {
  const finder = finderOf(people);
  const names: Redactor['names'] = (text) =>
    finder
      .find(text)
      .filter(isName)
      .map((found) => Object.assign({}, found, { person: finder.sought.get(found.key)?.of.id }));
  const aliasOf = (id: PersonId): string => aliases.get(id) ?? 'somebody';
  const edits = (text: string): readonly Edit[] =>
    [
      ...names(text).map(({ from, to, person }) => ({ from, to, id: person })),
      ...[...text.matchAll(PLACE)].map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
        id: people[Number(match[1])]?.id,
      })),
    ]
      .toSorted((a, b) => a.from - b.from)
      .map(({ from, to, id }) => ({
        from,
        to,
        text: begun(text.slice(0, from), id === undefined ? 'somebody' : aliasOf(id)),
      }));
  const placeOf = new Map(people.map(({ id }, place) => [id as string, `${OPENS}${place}${CLOSES}`]));
  return {
    names,
    text: (text) => applyEdits(text, edits(text)),
    document: (document) => {
      // First each mention gives way to a mark, so that it is one stretch with the words around it.
      const placed = rewriteText(document, {
        mention: ({ sort, id, label }) => ({ plain: sort === 'person' ? (placeOf.get(id) ?? 'somebody') : label }),
        unmarks: () => true,
        // A name that a number parts is whole once nothing says what it stands on.
        dropsEvidence: true,
      });
      return rewriteText(placed, { edits });
    },
  };
}

const finderOf = (people: readonly Person[]): NameFinder<Person> => createNameFinder(people, []);

/** A name that is an ordinary word as well is one only where it is written as a name. */
const isName = ({ key, asName }: FoundName): boolean => asName || !NAMES_AND_WORDS.has(key);

/** Where a person was mentioned, by the place in the list of people; no text has these signs, which stand for nothing. */
const [OPENS, CLOSES] = ['\u{F0000}', '\u{F0001}'];
const PLACE = new RegExp(`${OPENS}(\\d+)${CLOSES}`, 'gu');

/** With a capital where it begins a sentence. */
const begun = (before: string, words: string): string =>
  /(^|[.!?…]["”’)]*\s+)["“‘(]*$/u.test(before) ? words.charAt(0).toUpperCase() + words.slice(1) : words;

const nounOf = ({ role, relation }: Person): string => {
  // What follows says which one of them it is.
  const said = (role ?? '').replace(/[,;:(–—].*$/su, '').trim();
  // `Operations` is what somebody does, not who they are.
  return said === '' || /[^s]s$/u.test(said) ? NOUNS[relation] : said.charAt(0).toLowerCase() + said.slice(1);
};

const withArticle = (noun: string): string =>
  noun === NOUNS.manager ? 'my manager' : `${/^[aeiou]/iu.test(noun) ? 'an' : 'a'} ${noun}`;

const initialsOf = ({ name }: Person): string =>
  (name.match(/(?<![\p{L}\p{M}])\p{L}/gu) ?? []).map((letter) => `${letter.toUpperCase()}.`).join(' ');

const numbered = (base: string, place: number): string => (place === 0 ? base : `${base} ${place + 1}`);

/** `A` to `Z`, then `AA`. */
const letterOf = (place: number): string =>
  (place >= LETTERS ? letterOf(Math.floor(place / LETTERS) - 1) : '') + String.fromCodePoint(65 + (place % LETTERS));
const LETTERS = 26;
