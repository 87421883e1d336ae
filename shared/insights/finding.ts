import type { AreaId, EntryId, PersonId, PromiseId, TensionId } from '../base/ids.ts';
import type { LocalDate } from '../base/local-date.ts';
import type { EntryKind } from '../domain/kinds/registry.ts';
import type { Picture } from './picture.ts';

export const RULE_IDS = [
  'not-met',
  'shallow',
  'slower',
  'deferred',
  'unowned-drift',
  'sole-explainer',
  'boundary-orphan',
  'bet-without-evidence',
  'audit-gap',
  'trust-slide',
  'live-tension',
  'quiet-tension',
  'promise-ageing',
  'broken-word',
  'check-back',
  'routed-to-me',
  'rescuing',
  'calibration',
  'two-weeks',
  'code-grab',
  'impact-silence',
  'my-lens',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

export const GROUPS = {
  drift: 'Drift',
  tension: 'Unresolved tension',
  followThrough: 'Follow-through',
  leverage: 'My leverage',
} as const;
export type Group = keyof typeof GROUPS;

/** A record that a finding stands on, or that speaks against it. */
export interface Ref {
  readonly sort: 'entry' | 'promise' | 'tension' | 'area' | 'person';
  readonly id: string;
  /** The day that counts for the rule: of the entry, of a promise's end. A record that is of no day has none. */
  readonly day?: LocalDate;
}

/** What a finding leads to: something that is made, or the record in which something is missing. */
export type Act = { readonly label: string } & (
  | { readonly sort: 'meet'; readonly person: PersonId }
  /** On the next one-on-one with that person. */
  | { readonly sort: 'topic'; readonly person: PersonId; readonly text: string; readonly about?: string }
  /** Another day for a promise, or another end. */
  | { readonly sort: 'renegotiate'; readonly promise: PromiseId }
  /** A promise of the lead's; to whom is asked where nobody is named. */
  | { readonly sort: 'promise'; readonly text: string; readonly to?: PersonId }
  | { readonly sort: 'step'; readonly tension: TensionId }
  /** The day by which an open decision is to be made. */
  | { readonly sort: 'date'; readonly decision: EntryId }
  /** The sheet of an absence. */
  | { readonly sort: 'absence'; readonly entry: EntryId }
  /** `field`: what is to be filled in, as the details of its kind or the entry itself call it. */
  | {
      readonly sort: 'open';
      readonly entry: EntryId;
      readonly field: 'outcome' | 'measures' | 'chosenBy' | 'accountable' | 'handedOverOn';
    }
  | {
      readonly sort: 'log';
      readonly kind: EntryKind;
      readonly person?: PersonId;
      readonly area?: AreaId;
      /** About which day it is, where that is not today: a month that is asked about is met by its last. */
      readonly day?: LocalDate;
    }
);

/** One plain sentence about the journal, and everything that it stands on. */
export interface Finding {
  readonly rule: RuleId;
  /** A stable key of what it is about: an id, several with a space between, or `me`. */
  readonly subject: string;
  readonly group: Group;
  /** About what the lead does: such a finding comes first. */
  readonly own: boolean;
  /** Whose relation with the lead it concerns, none of them archived. */
  readonly people: readonly PersonId[];
  readonly area?: AreaId | undefined;
  readonly sentence: string;
  readonly question: string;
  /** The numbers on which the rule fired, by what each counts, in the order in which they are to be read. */
  readonly facts: Readonly<Record<string, number | string>>;
  /** Newest first, each record once. */
  readonly evidence: readonly Ref[];
  readonly counter: readonly Ref[];
  /** Events besides new records that make an answered finding come back, e.g. `moved 3`. */
  readonly news: readonly string[];
  /** Its records are those of any day: nothing but its news makes it come back. */
  readonly byNews?: true;
  /** How far past the threshold, from 0 to 1. For order alone, never shown. */
  readonly strength: number;
  readonly act: Act;
  readonly picture?: Picture | undefined;
}

/** Why a rule says nothing of a subject yet: fewer records than it needs. */
export interface TooLittle {
  readonly rule: RuleId;
  readonly subject: string;
  readonly group: Group;
  readonly people: readonly PersonId[];
  /** What is counted, in the plural and without the number: `routine decisions in 28 days`. */
  readonly what: string;
  readonly has: number;
  readonly needs: number;
}
