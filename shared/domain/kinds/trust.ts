import { z } from 'zod';
import type { PersonId } from '../../base/ids.ts';
import { asLead, type KindDefinition } from './definition.ts';
import { personSchema, phrase, present, said, text } from './fields.ts';

/** What was done, with the sign it usually has: what builds trust, and what costs it. */
export const BEHAVIOURS = {
  keptWord: { sign: 1, words: 'kept their word' },
  brokeWord: { sign: -1, words: 'broke their word' },
  namedTradeoff: { sign: 1, words: 'named a trade-off' },
  hidTradeoff: { sign: -1, words: 'hid a trade-off' },
  admittedWrong: { sign: 1, words: 'admitted a mistake' },
  deflected: { sign: -1, words: 'deflected' },
  protectedRisk: { sign: 1, words: 'protected somebody who took a risk' },
  leftExposed: { sign: -1, words: 'left somebody exposed' },
  askedForHelp: { sign: 1, words: 'asked for help' },
  withheld: { sign: -1, words: 'withheld context' },
  carefulHandoff: { sign: 1, words: 'handed over with care' },
  sloppyHandoff: { sign: -1, words: 'left something out of a handover' },
  questionedAssumption: { sign: 1, words: 'questioned an assumption' },
  leftUnchallenged: { sign: -1, words: 'left an assumption unchallenged' },
  openReview: { sign: 1, words: 'reviewed openly' },
  territorialReview: { sign: -1, words: 'reviewed to defend their ground' },
  powerContest: { sign: -1, words: 'made it a contest' },
  performedRetro: { sign: -1, words: 'said in the retro what was expected' },
  avoided: { sign: -1, words: 'avoided it' },
} as const;
export type Behaviour = keyof typeof BEHAVIOURS;
export const BEHAVIOUR_NAMES = Object.keys(BEHAVIOURS) as readonly Behaviour[];

export const SITUATIONS = [
  'review',
  'design',
  'incident',
  'delegation',
  'handoff',
  'retro',
  'oneOnOne',
  'other',
] as const;
export const BASES = ['saw', 'heard', 'inferred'] as const;
export const FACETS = ['ability', 'benevolence', 'integrity', 'reliance', 'disclosure'] as const;
export const STRENGTHS = [-2, -1, 0, 1, 2] as const;
export type Strength = (typeof STRENGTHS)[number];

/** One thing that built trust or cost it: never a judgement of a person, and never summed up. */
export interface TrustDetails {
  /** Who did it. */
  readonly subject?: PersonId | undefined;
  /** Where it was between two: towards whom. Not the same person as `subject`. */
  readonly towards?: PersonId | undefined;
  /** Whether the lead did it (towards `subject`) or `subject` did. */
  readonly by: 'me' | 'them';
  readonly behaviour?: Behaviour | undefined;
  readonly strength: Strength;
  readonly situation?: (typeof SITUATIONS)[number] | undefined;
  /** Seen, told by somebody, or concluded; undefined where it was not said. */
  readonly basis?: (typeof BASES)[number] | undefined;
  readonly facet?: (typeof FACETS)[number] | undefined;
  /** What the lead had to do with it. */
  readonly myPart?: string | undefined;
}

/** A strength as it is written: `+2`, `0`, `−1` with a true minus. */
export const strengthWords = (strength: Strength): string =>
  strength > 0 ? `+${strength}` : strength < 0 ? `−${-strength}` : '0';

export const trust: KindDefinition<TrustDetails> = {
  info: {
    name: 'Trust observation',
    plural: 'Trust observations',
    short: 'Trust',
    family: 'people',
    icon: 'handshake',
    question: 'Did it build trust or cost it?',
  },
  schema: z.object({
    subject: personSchema.optional(),
    towards: personSchema.optional(),
    by: z.enum(['me', 'them']),
    behaviour: z.enum(BEHAVIOUR_NAMES as [Behaviour, ...Behaviour[]]).optional(),
    strength: z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)]),
    situation: z.enum(SITUATIONS).optional(),
    basis: z.enum(BASES).optional(),
    facet: z.enum(FACETS).optional(),
    myPart: text.optional(),
  }),
  defaults: () => ({ by: 'them', strength: 0 }),
  summary: ({ subject, towards, by, behaviour, strength, basis }, names) =>
    phrase(
      who(by, asLead('you', names), subject && names.person(subject), towards && names.person(towards)),
      behaviour && BEHAVIOURS[behaviour].words,
      strength === 0 ? undefined : strengthWords(strength),
      basis === 'heard' ? 'told' : basis === 'inferred' ? 'inferred' : undefined,
    ),
  people: ({ subject, towards }) => present(subject, towards),
  areas: () => [],
  texts: ({ myPart }) => said(myPart),
};

function who(
  by: TrustDetails['by'],
  lead: string,
  subject: string | undefined,
  towards: string | undefined,
): string | undefined {
  if (by === 'me') return subject === undefined ? lead : `${lead} towards ${subject}`;
  return subject !== undefined && towards !== undefined ? `${subject} towards ${towards}` : subject;
}
