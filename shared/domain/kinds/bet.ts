import { z } from 'zod';
import type { PersonId } from '../../base/ids.ts';
import type { LocalDate } from '../../base/local-date.ts';
import type { KindDefinition } from './definition.ts';
import { daySchema, line, personSchema, phrase, present, rows, said, text } from './fields.ts';

/** Something measured before and after, in the words and units of whoever measured it. */
export interface Measure {
  readonly name: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export const BET_RESULTS = { adopted: 'adopted', dropped: 'dropped', extended: 'tried for longer' } as const;

/** A technical bet: a guess tried small, measured, and chosen by those who live with it. */
export interface BetDetails {
  readonly hypothesis?: string | undefined;
  readonly objections?: string | undefined;
  /** Who volunteered to try it. */
  readonly volunteer?: PersonId | undefined;
  /** Where it was tried, and whether that is a place where it may fail. */
  readonly scope?: string | undefined;
  readonly nonCritical?: boolean | undefined;
  readonly spikeFrom?: LocalDate | undefined;
  readonly spikeTo?: LocalDate | undefined;
  readonly measures: readonly Measure[];
  /** What those who worked with it say. */
  readonly experience?: string | undefined;
  readonly chosenBy?: 'me' | 'team' | 'volunteer' | undefined;
  /** The lead used the weight of the role to get it tried. */
  readonly authoritySpent?: boolean | undefined;
  /** Everybody knew what would break if it failed. */
  readonly blastRadiusShared?: boolean | undefined;
  readonly reviewOn?: LocalDate | undefined;
  readonly result?: keyof typeof BET_RESULTS | undefined;
}

export const bet: KindDefinition<BetDetails> = {
  info: {
    name: 'Tech bet',
    plural: 'Tech bets',
    short: 'Bet',
    family: 'judgement',
    icon: 'flask-conical',
    question: 'What would change your mind?',
  },
  schema: z.object({
    hypothesis: text.optional(),
    objections: text.optional(),
    volunteer: personSchema.optional(),
    scope: line.optional(),
    nonCritical: z.boolean().optional(),
    spikeFrom: daySchema.optional(),
    spikeTo: daySchema.optional(),
    measures: rows(z.object({ name: line, before: line.optional(), after: line.optional() }) as z.ZodType<Measure>),
    experience: text.optional(),
    chosenBy: z.enum(['me', 'team', 'volunteer']).optional(),
    authoritySpent: z.boolean().optional(),
    blastRadiusShared: z.boolean().optional(),
    reviewOn: daySchema.optional(),
    result: z.enum(Object.keys(BET_RESULTS) as (keyof typeof BET_RESULTS)[]).optional(),
  }),
  defaults: () => ({ measures: [] }),
  summary: ({ volunteer, measures, result }, names) => {
    const measured = measures.filter(({ before, after }) => said(before, after).length === 2).length;
    return phrase(
      volunteer && names.person(volunteer),
      measured === 0 ? undefined : `measured before and after`,
      result && BET_RESULTS[result],
    );
  },
  people: ({ volunteer }) => present(volunteer),
  areas: () => [],
  texts: ({ hypothesis, objections, scope, experience, measures }) =>
    said(
      hypothesis,
      objections,
      scope,
      experience,
      ...measures.flatMap(({ name, before, after }) => [name, before, after]),
    ),
};
