import { z } from 'zod';
import type { AreaId, PersonId } from '../../base/ids.ts';
import type { LocalDate } from '../../base/local-date.ts';
import { asLead, type KindDefinition } from './definition.ts';
import { areaSchema, daySchema, line, minutes, personSchema, phrase, present, rows, said, text } from './fields.ts';

/** Who decided, from the lead alone to the team without the lead. */
export const DECIDED_BY = {
  open: 'not decided',
  meAlone: 'you alone',
  meWithInput: 'you, with input',
  teamWithContext: 'the team, with your context',
  teamWithoutMe: 'the team, without you',
} as const;
export type DecidedBy = keyof typeof DECIDED_BY;

export const CONTEXTS = ['business', 'tradeoffs', 'failureModes', 'history'] as const;

/** One time that a decision was put off. */
export interface Deferral {
  readonly on: LocalDate;
  readonly why?: string | undefined;
  /** The context that was missing, and who holds it. */
  readonly missing?: string | undefined;
  readonly holder?: PersonId | undefined;
}

export interface DecisionDetails {
  readonly question?: string | undefined;
  readonly weight: 'routine' | 'hard';
  readonly area?: AreaId | undefined;
  readonly decidedBy: DecidedBy;
  readonly openedOn: LocalDate;
  readonly neededBy?: LocalDate | undefined;
  readonly decidedOn?: LocalDate | undefined;
  readonly communicatedOn?: LocalDate | undefined;
  readonly deferrals: readonly Deferral[];
  readonly contextShared: readonly (typeof CONTEXTS)[number][];
  readonly reversible?: boolean | undefined;
  readonly revisitOn?: LocalDate | undefined;
  readonly outcome?: string | undefined;
  readonly minutesAlone?: number | undefined;
  readonly minutesTogether?: number | undefined;
  /** Who raised it and waits for it. */
  readonly raisedBy?: PersonId | undefined;
  /** Three questions to ask before it is made. */
  readonly checklist?:
    | {
        readonly shouldExist?: string | undefined;
        readonly constraints?: string | undefined;
        readonly inSixMonths?: string | undefined;
      }
    | undefined;
}

export const decision: KindDefinition<DecisionDetails> = {
  info: {
    name: 'Decision',
    plural: 'Decisions',
    short: 'Decision',
    family: 'judgement',
    icon: 'signpost',
    question: 'Who decided?',
  },
  schema: z.object({
    question: line.optional(),
    weight: z.enum(['routine', 'hard']),
    area: areaSchema.optional(),
    decidedBy: z.enum(Object.keys(DECIDED_BY) as [DecidedBy, ...DecidedBy[]]),
    openedOn: daySchema,
    neededBy: daySchema.optional(),
    decidedOn: daySchema.optional(),
    communicatedOn: daySchema.optional(),
    deferrals: rows(
      z.object({
        on: daySchema,
        why: line.optional(),
        missing: line.optional(),
        holder: personSchema.optional(),
      }) as z.ZodType<Deferral>,
    ),
    contextShared: z.array(z.enum(CONTEXTS)).max(CONTEXTS.length),
    reversible: z.boolean().optional(),
    revisitOn: daySchema.optional(),
    outcome: text.optional(),
    minutesAlone: minutes.optional(),
    minutesTogether: minutes.optional(),
    raisedBy: personSchema.optional(),
    checklist: z
      .object({ shouldExist: text.optional(), constraints: text.optional(), inSixMonths: text.optional() })
      .optional(),
  }),
  defaults: (today) => ({ weight: 'routine', decidedBy: 'open', openedOn: today, deferrals: [], contextShared: [] }),
  summary: ({ decidedBy, deferrals, area }, names) =>
    phrase(
      decidedBy === 'open' ? 'not decided' : `by ${asLead(DECIDED_BY[decidedBy], names)}`,
      area && names.area(area),
      deferrals.length === 0 ? undefined : `put off ${timesWords(deferrals.length)}`,
    ),
  people: ({ deferrals, raisedBy }) => present(raisedBy, ...deferrals.map(({ holder }) => holder)),
  areas: ({ area }) => present(area),
  texts: ({ question, outcome, deferrals, checklist }) =>
    said(
      question,
      outcome,
      ...deferrals.flatMap(({ why, missing }) => [why, missing]),
      checklist?.shouldExist,
      checklist?.constraints,
      checklist?.inSixMonths,
    ),
};

const timesWords = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
