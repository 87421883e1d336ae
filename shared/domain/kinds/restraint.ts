import { z } from 'zod';
import type { LocalDate } from '../../base/local-date.ts';
import type { KindDefinition } from './definition.ts';
import { daySchema, line, minutes, phrase, said, text } from './fields.ts';

export const WRONGS = { teaches: 'would teach', destroys: 'would destroy', unsure: 'could not tell' } as const;
export const SURFACES = ['tests', 'review', 'production', 'never'] as const;
export const DID = {
  stayedQuiet: 'stayed quiet',
  asked: 'asked',
  sharedContext: 'shared context',
  steppedIn: 'stepped in',
} as const;
export const RESTRAINT_OUTCOMES = {
  pending: 'not known yet',
  theyCaughtIt: 'they caught it',
  taught: 'it taught',
  escaped: 'it escaped',
  harmed: 'it harmed',
} as const;

/** A flaw that the lead saw before the others, and what the lead did with that. */
export interface RestraintDetails {
  readonly flaw?: string | undefined;
  /** What the mistake would have done, as judged at the time. */
  readonly kindOfWrong?: keyof typeof WRONGS | undefined;
  readonly reversible?: boolean | undefined;
  readonly whereItSurfaces?: (typeof SURFACES)[number] | undefined;
  readonly did: keyof typeof DID;
  readonly spokeFirst?: 'me' | 'them' | 'nobody' | undefined;
  /** How long the lead held back. */
  readonly heldMinutes?: number | undefined;
  readonly checkOn?: LocalDate | undefined;
  readonly outcome: keyof typeof RESTRAINT_OUTCOMES;
  readonly lesson?: string | undefined;
}

const names = <K extends string>(words: Readonly<Record<K, string>>): [K, ...K[]] => Object.keys(words) as [K, ...K[]];

export const restraint: KindDefinition<RestraintDetails> = {
  info: {
    name: 'Restraint',
    plural: 'Restraint',
    short: 'Restraint',
    family: 'judgement',
    icon: 'circle-pause',
    question: 'Would the mistake have taught, or destroyed?',
  },
  schema: z.object({
    flaw: line.optional(),
    kindOfWrong: z.enum(names(WRONGS)).optional(),
    reversible: z.boolean().optional(),
    whereItSurfaces: z.enum(SURFACES).optional(),
    did: z.enum(names(DID)),
    spokeFirst: z.enum(['me', 'them', 'nobody']).optional(),
    heldMinutes: minutes.optional(),
    checkOn: daySchema.optional(),
    outcome: z.enum(names(RESTRAINT_OUTCOMES)),
    lesson: text.optional(),
  }),
  defaults: () => ({ did: 'stayedQuiet', outcome: 'pending' }),
  summary: ({ did, kindOfWrong, outcome }) =>
    phrase(
      DID[did],
      kindOfWrong && WRONGS[kindOfWrong],
      outcome === 'pending' ? undefined : RESTRAINT_OUTCOMES[outcome],
    ),
  people: () => [],
  areas: () => [],
  texts: ({ flaw, lesson }) => said(flaw, lesson),
};
