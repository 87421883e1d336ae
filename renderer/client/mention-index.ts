import type { PersonId } from '../../shared/base/ids.ts';
import type { Area } from '../../shared/domain/area.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { PromiseRecord } from '../../shared/domain/promise.ts';
import type { Tension } from '../../shared/domain/tension.ts';
import type { MentionChoice } from '../../shared/text/text-records.ts';

export type Mentionable = Person | Area | Tension | PromiseRecord;

interface Indexed extends MentionChoice {
  /** Names without case and accents, each also from its second word on, and so on. */
  readonly starts: readonly string[];
  readonly names: readonly string[];
  /** Archived, resolved or ended: offered last. */
  readonly past: boolean;
}

/** Records of one type in the order in which equals are offered, ready to be searched at every keystroke. */
export type MentionIndex = readonly Indexed[];

const OFFERED = 8;

export function indexOf(
  records: readonly Mentionable[],
  personName: (id: PersonId) => string | undefined,
): MentionIndex {
  return records
    .map((record) => indexed(record, personName))
    .toSorted((a, b) => Number(a.past) - Number(b.past) || inOrder.compare(a.label, b.label));
}

/** Those whose name begins with the words, then those with a word that does, then those that hold them; at most eight. */
export function findIn(index: MentionIndex, typed: string): readonly MentionChoice[] {
  const wanted = fold(typed.trim());
  const ranks: MentionChoice[][] = [[], [], [], [], [], []];
  for (const one of index) {
    const rank = rankOf(one, wanted);
    if (rank !== undefined) ranks[rank + (one.past ? 3 : 0)]?.push(one);
    if ((ranks[0]?.length ?? 0) >= OFFERED) break;
  }
  return ranks
    .flat()
    .slice(0, OFFERED)
    .map(({ id, label, hint }) => ({ id, label, hint }));
}

/** Whether a record is called just that. */
export const isNamed = (index: MentionIndex, typed: string): boolean => {
  const wanted = fold(typed.trim());
  return index.some(({ names }) => names.includes(wanted));
};

/** The record whose name is longest among those that the words begin with, as a whole word. */
export function nameAtStart(
  index: MentionIndex,
  words: string,
): { readonly id: string; readonly name: string; readonly length: number } | undefined {
  let longest: { readonly id: string; readonly name: string; readonly length: number } | undefined;
  for (const one of index)
    for (const name of one.names) {
      const length = lengthOf(words, name);
      if (length !== undefined && length > (longest?.length ?? 0)) longest = { id: one.id, name: one.label, length };
    }
  return longest;
}

/** Without case and without accents. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function rankOf({ starts, names }: Indexed, wanted: string): 0 | 1 | 2 | undefined {
  if (names.some((name) => name.startsWith(wanted))) return 0;
  if (starts.some((start) => start.startsWith(wanted))) return 1;
  return names.some((name) => name.includes(wanted)) ? 2 : undefined;
}

/** How many units of the words fold to the name, where they begin with it and it ends there. */
function lengthOf(words: string, name: string): number | undefined {
  if (name === '' || !fold(words.slice(0, name.length * 2)).startsWith(name)) return undefined;
  let length = 0;
  while (length < words.length && fold(words.slice(0, length)).length < name.length) length++;
  while (/\p{M}/u.test(words[length] ?? '')) length++;
  return /[\p{L}\p{N}]/u.test(words[length] ?? '') ? undefined : length;
}

function indexed(record: Mentionable, personName: (id: PersonId) => string | undefined): Indexed {
  const label = labelOf(record);
  const names = [label, ...(record.type === 'person' ? record.nicknames : [])].map(fold);
  return {
    id: record.id,
    label,
    hint: hintOf(record, personName),
    names,
    starts: names.flatMap((name) => Array.from(name.matchAll(/\s(?=\S)/gu), ({ index }) => name.slice(index + 1))),
    past: isPast(record),
  };
}

/** How the record is named in a text. */
export function labelOf(record: Mentionable): string {
  switch (record.type) {
    case 'tension':
      return record.surface;
    case 'promise':
      return record.text;
    default:
      return record.name;
  }
}

function hintOf(record: Mentionable, personName: (id: PersonId) => string | undefined): string | undefined {
  switch (record.type) {
    case 'person':
      return record.archivedOn === undefined ? (record.role ?? record.relation) : 'archived';
    case 'area':
      return undefined;
    case 'tension':
      return record.state === 'open' ? undefined : record.state;
    default:
      return record.state === 'open' ? owesWords(record, personName) : record.state;
  }
}

/** `I owe`, `I owe Ana`, `Ana owes`. */
export function owesWords(
  { from, to }: Pick<PromiseRecord, 'from' | 'to'>,
  personName: (id: PersonId) => string | undefined,
): string {
  if (from !== 'me')
    return `${personName(from) ?? 'Somebody'} owes${to === 'me' ? '' : ` ${personName(to) ?? 'somebody'}`}`;
  return to === 'me' ? 'I owe' : `I owe ${personName(to) ?? 'somebody'}`;
}

const isPast = (record: Mentionable): boolean => {
  switch (record.type) {
    case 'person':
      return record.archivedOn !== undefined;
    case 'area':
      return false;
    case 'tension':
      return record.state === 'resolved' || record.state === 'dormant';
    default:
      return record.state !== 'open';
  }
};

const inOrder = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
