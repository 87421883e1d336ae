import { z } from 'zod';
import type { AreaId, PersonId } from '../../base/ids.ts';
import type { LocalDate } from '../../base/local-date.ts';
import { absence, type AbsenceDetails } from './absence.ts';
import { audit, type AuditDetails } from './audit.ts';
import { bet, type BetDetails } from './bet.ts';
import { craft, type CraftDetails } from './craft.ts';
import { decision, type DecisionDetails } from './decision.ts';
import type { KindDefinition, KindInfo, Names } from './definition.ts';
import { drift, type DriftDetails } from './drift.ts';
import { impact, type ImpactDetails } from './impact.ts';
import { note, type NoteDetails } from './note.ts';
import { oneOnOne, type OneOnOneDetails } from './one-on-one.ts';
import { pulse, type PulseDetails } from './pulse.ts';
import { review, type ReviewDetails } from './review.ts';
import { restraint, type RestraintDetails } from './restraint.ts';
import { trust, type TrustDetails } from './trust.ts';

/** The fields of each kind. A new kind is a file, a line here and in `KINDS`, and a form; the compiler names the rest. */
export interface DetailsByKind {
  readonly note: NoteDetails;
  readonly oneOnOne: OneOnOneDetails;
  readonly trust: TrustDetails;
  readonly impact: ImpactDetails;
  readonly decision: DecisionDetails;
  readonly restraint: RestraintDetails;
  readonly bet: BetDetails;
  readonly craft: CraftDetails;
  readonly audit: AuditDetails;
  readonly drift: DriftDetails;
  readonly absence: AbsenceDetails;
  readonly pulse: PulseDetails;
  readonly review: ReviewDetails;
}

export type EntryKind = keyof DetailsByKind;
export type DetailsOf<K extends EntryKind> = DetailsByKind[K];

/**
 * A kind and its fields, checked together by `kindDetailsSchema`. Not a union of all: copies with one field changed
 * stay of one type. `ofKind` tells which fields there are.
 */
export interface KindDetails<K extends EntryKind = EntryKind> {
  readonly kind: K;
  readonly details: DetailsByKind[K];
}

/** Whether it is of that kind, and so has its fields. */
export const ofKind = <T extends KindDetails, K extends EntryKind>(thing: T, kind: K): thing is T & KindDetails<K> =>
  thing.kind === kind;

/** In the order in which the interface offers them. */
export const KINDS: { readonly [K in EntryKind]: KindDefinition<DetailsByKind[K]> } = {
  note,
  oneOnOne,
  trust,
  restraint,
  decision,
  impact,
  craft,
  audit,
  bet,
  absence,
  drift,
  pulse,
  review,
};

export const KIND_NAMES = Object.keys(KINDS) as readonly EntryKind[];

/** Those that an entry may be begun as and turned into. A review is begun with its period, on a screen of its own. */
export const LOGGED_KINDS: readonly EntryKind[] = KIND_NAMES.filter((kind) => kind !== 'review');

export const kindInfo = (kind: EntryKind): KindInfo => KINDS[kind].info;

// The table pairs each kind with its own details; TypeScript cannot follow the pairing through an index.
const definitionOf = (kind: EntryKind): KindDefinition<unknown> => KINDS[kind] as KindDefinition<unknown>;

/** What a new entry of that kind starts from, about that day. */
export const newDetails = <K extends EntryKind>(kind: K, today: LocalDate): DetailsOf<K> =>
  definitionOf(kind).defaults(today) as DetailsOf<K>;

/** What the fields say in one line; empty where they say nothing. */
export const summaryOf = ({ kind, details }: KindDetails, names: Names): string =>
  definitionOf(kind).summary(details, names);

export const peopleIn = ({ kind, details }: KindDetails): readonly PersonId[] => definitionOf(kind).people(details);
export const areasIn = ({ kind, details }: KindDetails): readonly AreaId[] => definitionOf(kind).areas(details);
export const textsIn = ({ kind, details }: KindDetails): readonly string[] => definitionOf(kind).texts(details);

/** The first words of a kind and its details, as `z.object` members that fit together. */
export const kindDetailsSchema = z.discriminatedUnion(
  'kind',
  KIND_NAMES.map((kind) => z.object({ kind: z.literal(kind), details: definitionOf(kind).schema })) as [
    z.ZodObject<{ kind: z.ZodLiteral<EntryKind>; details: z.ZodType }>,
  ],
) as unknown as z.ZodType<KindDetails>;
