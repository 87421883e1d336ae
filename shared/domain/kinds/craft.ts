import { z } from 'zod';
import type { PersonId } from '../../base/ids.ts';
import type { KindDefinition } from './definition.ts';
import { line, personSchema, phrase, present, said } from './fields.ts';

/** Why the lead wrote code. The first four serve others; the rest are comfortable. */
export const INTENTS = {
  prototype: { comfort: false, words: 'prototype' },
  riskyBoundary: { comfort: false, words: 'risky boundary' },
  spike: { comfort: false, words: 'spike' },
  teachingIncident: { comfort: false, words: 'incident, to teach' },
  feature: { comfort: true, words: 'feature' },
  comfort: { comfort: true, words: 'comfort' },
  everyReview: { comfort: true, words: 'every review' },
  rewriteInReview: { comfort: true, words: 'rewrite in review' },
  hardestTicket: { comfort: true, words: 'hardest ticket' },
} as const;
export type Intent = keyof typeof INTENTS;

export interface CraftDetails {
  readonly work?: string | undefined;
  readonly intent?: Intent | undefined;
  readonly hours?: number | undefined;
  /** Who could have grown by doing it. */
  readonly whoCouldGrow?: PersonId | undefined;
}

export const craft: KindDefinition<CraftDetails> = {
  info: {
    name: 'Code with intent',
    plural: 'Code with intent',
    short: 'Code',
    family: 'craft',
    icon: 'code-xml',
    question: 'Whose uncertainty did it reduce?',
  },
  schema: z.object({
    work: line.optional(),
    intent: z.enum(Object.keys(INTENTS) as [Intent, ...Intent[]]).optional(),
    hours: z.number().min(0).max(10_000).optional(),
    whoCouldGrow: personSchema.optional(),
  }),
  defaults: () => ({}),
  summary: ({ intent, hours, whoCouldGrow }, names) =>
    phrase(
      intent && INTENTS[intent].words,
      hours === undefined ? undefined : `${hours} h`,
      whoCouldGrow && `${names.person(whoCouldGrow)} could have grown`,
    ),
  people: ({ whoCouldGrow }) => present(whoCouldGrow),
  areas: () => [],
  texts: ({ work }) => said(work),
};
