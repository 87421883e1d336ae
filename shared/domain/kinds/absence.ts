import { z } from 'zod';
import type { PersonId } from '../../base/ids.ts';
import type { LocalDate } from '../../base/local-date.ts';
import { asLead, type KindDefinition } from './definition.ts';
import { daySchema, line, personSchema, phrase, present, rows, said } from './fields.ts';

/** A call that only the lead holds, written down before going away. */
export interface HeldCall {
  readonly text: string;
  readonly weight?: 'routine' | 'hard' | undefined;
  readonly handedTo?: PersonId | undefined;
}

export const ABSENCE_RESULTS = {
  decidedWell: 'decided well',
  waited: 'waited',
  decidedBadly: 'decided badly',
} as const;

/** What became of a decision while the lead was away. */
export interface AwayDecision {
  readonly decision: string;
  readonly result: keyof typeof ABSENCE_RESULTS;
  readonly weight?: 'routine' | 'hard' | undefined;
}

/** Time away, taken or practised: what would wait, and then what did. */
export interface AbsenceDetails {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  /** The lead was there and kept out of it. */
  readonly drill: boolean;
  readonly before: readonly HeldCall[];
  readonly after: readonly AwayDecision[];
}

export const absence: KindDefinition<AbsenceDetails> = {
  info: {
    name: 'Away test',
    plural: 'Away tests',
    short: 'Away test',
    family: 'unseen',
    icon: 'door-open',
    question: 'What would wait for you?',
  },
  schema: z.object({
    from: daySchema.optional(),
    to: daySchema.optional(),
    drill: z.boolean(),
    before: rows(
      z.object({
        text: line,
        weight: z.enum(['routine', 'hard']).optional(),
        handedTo: personSchema.optional(),
      }) as z.ZodType<HeldCall>,
    ),
    after: rows(
      z.object({
        decision: line,
        result: z.enum(Object.keys(ABSENCE_RESULTS) as (keyof typeof ABSENCE_RESULTS)[]),
        weight: z.enum(['routine', 'hard']).optional(),
      }) as z.ZodType<AwayDecision>,
    ),
  }),
  defaults: () => ({ drill: false, before: [], after: [] }),
  summary: ({ drill, before, after }, names) => {
    const waited = after.filter(({ result }) => result === 'waited').length;
    return phrase(
      drill ? 'a drill' : undefined,
      before.length === 0
        ? undefined
        : asLead(`${before.length} ${before.length === 1 ? 'call' : 'calls'} only you hold`, names),
      after.length === 0 ? undefined : `${waited} of ${after.length} waited`,
    );
  },
  people: ({ before }) => present(...before.map(({ handedTo }) => handedTo)),
  areas: () => [],
  texts: ({ before, after }) => said(...before.map((call) => call.text), ...after.map((one) => one.decision)),
};
