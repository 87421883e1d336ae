import type { LocalDate } from '../base/local-date.ts';
import type { Person, Unsaid } from '../domain/person.ts';
import type { PromiseRecord } from '../domain/promise.ts';
import type { Tension } from '../domain/tension.ts';
import type { LeftOpen } from './left-open.ts';

/** Something open, with its age in calendar days. */
export interface Aged<T> {
  readonly record: T;
  readonly days: number;
}

/** An open promise: `late` is how many calendar days it is past the day it was due, 0 where it is not. */
export interface OpenPromise extends Aged<PromiseRecord> {
  readonly late: number;
}

/** What to know before a one-on-one. Facts out of the records alone; nothing in it weighs the person. */
export interface Brief<E> {
  readonly person: Person;
  /** The last that were held, newest first, at most three. */
  readonly lastHeld: readonly E[];
  /** Calendar days since the last of them. */
  readonly daysSince?: number | undefined;
  /** Topics that the last meetings left open and that the one prepared does not have. */
  readonly carried: readonly LeftOpen[];
  /** Late ones first, then by the day they are due, then the oldest. */
  readonly mine: readonly OpenPromise[];
  readonly theirs: readonly OpenPromise[];
  /** Open and watched tensions that the person is part of, oldest first. */
  readonly tensions: readonly Aged<Tension>[];
  readonly growth: { readonly focus?: string | undefined; readonly touchedOn?: LocalDate | undefined };
  /** Entries about the person since you last met, newest first. */
  readonly noticed: { readonly total: number; readonly items: readonly E[] };
  /** Decisions that are not made and wait on the two of you, newest first. */
  readonly decisions: readonly E[];
  readonly unsaid: readonly Unsaid[];
  /** One question to ask. The same all day. */
  readonly question: string;
}
