import type { LocalDate } from '../base/local-date.ts';
import { takeDueDate } from './due-date.ts';

/** A person named in the words, by the id of the record. */
export interface NamedPerson<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  /** How much of the words their name takes, in UTF-16 units. */
  readonly length: number;
}

export interface PromiseWords<Id extends string = string> {
  readonly text: string;
  readonly from: 'me' | Id;
  readonly to: 'me' | Id;
  readonly dueOn?: LocalDate | undefined;
}

/**
 * Reads a promise as it is typed: `@Ana owes me the numbers by Friday`, `I owe @Ana a review in two weeks`, `send @Ana
 * the numbers`. Who owes is the lead where nothing else is said; the first person named is the other side.
 *
 * @param nameAt answers the person whose name the words begin with, after an `@`
 */
export function readPromise<Id extends string>(
  typed: string,
  today: LocalDate,
  nameAt: (words: string) => NamedPerson<Id> | undefined,
): PromiseWords<Id> {
  const { text, dueOn } = takeDueDate(typed, today);
  const due = dueOn === undefined ? {} : { dueOn };
  const theirs = owedByOther(text, nameAt);
  if (theirs !== undefined) return { ...theirs, ...due };
  const owe = /^I owe\s+/iu.exec(text)?.[0] ?? '';
  const { words, person } = withNames(text.slice(owe.length), nameAt);
  // `I owe @Ana a review` is about a review.
  const what = owe === '' ? words : withoutStart(words, person?.name);
  return { text: what.trim() || text, from: 'me', to: person?.id ?? 'me', ...due };
}

function owedByOther<Id extends string>(
  text: string,
  nameAt: (words: string) => NamedPerson<Id> | undefined,
): PromiseWords<Id> | undefined {
  const person = text.startsWith('@') ? nameAt(text.slice(1)) : undefined;
  if (person === undefined) return undefined;
  const rest = text.slice(1 + person.length);
  const owes = /^\s+(?:owes|promised)(\s+me)?(?=\s)/iu.exec(rest);
  if (owes === null) return undefined;
  const { words, person: other } = withNames(rest.slice(owes[0].length).trim(), nameAt);
  if (owes[1] !== undefined || other === undefined) return { text: words || text, from: person.id, to: 'me' };
  return { text: withoutStart(words, other.name).trim() || text, from: person.id, to: other.id };
}

const withoutStart = (words: string, start: string | undefined): string =>
  start !== undefined && words.startsWith(start) ? words.slice(start.length) : words;

/** The words with `@Ana` as plain `Ana`, and the first person named. */
function withNames<Id extends string>(
  text: string,
  nameAt: (words: string) => NamedPerson<Id> | undefined,
): { readonly words: string; readonly person: NamedPerson<Id> | undefined } {
  let words = '';
  let first: NamedPerson<Id> | undefined;
  for (let at = 0; at < text.length;) {
    const isSign = text[at] === '@' && (at === 0 || /[\s(]/u.test(text[at - 1] ?? ''));
    const person = isSign ? nameAt(text.slice(at + 1)) : undefined;
    first ??= person;
    words += person?.name ?? text[at] ?? '';
    at += person === undefined ? 1 : 1 + person.length;
  }
  return { words, person: first };
}
