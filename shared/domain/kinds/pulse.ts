import { z } from 'zod';
import { type LocalDate, mondayOf } from '../../base/local-date.ts';
import { asLead, type KindDefinition } from './definition.ts';
import { daySchema, phrase } from './fields.ts';

/** How the system did in one week, in numbers that somebody else could count as well. */
export interface PulseDetails {
  /** The Monday of the week. */
  readonly week: LocalDate;
  readonly deploys?: number | undefined;
  /** Hours until service was back, the longest of the week. */
  readonly recoveryHours?: number | undefined;
  readonly recurringFailures?: number | undefined;
  /** Things handled without the lead that the lead would have been asked about before. */
  readonly handledWithoutMe?: number | undefined;
}

const count = z.number().min(0).max(1_000_000);

export const pulse: KindDefinition<PulseDetails> = {
  info: {
    name: 'Pulse',
    plural: 'Pulses',
    short: 'Pulse',
    family: 'unseen',
    icon: 'activity',
    question: 'How did the week go, in numbers?',
  },
  schema: z.object({
    week: daySchema,
    deploys: count.optional(),
    recoveryHours: count.optional(),
    recurringFailures: count.optional(),
    handledWithoutMe: count.optional(),
  }),
  defaults: (today) => ({ week: mondayOf(today) }),
  summary: ({ deploys, recoveryHours, handledWithoutMe }, names) =>
    phrase(
      deploys === undefined ? undefined : `${deploys} ${deploys === 1 ? 'deploy' : 'deploys'}`,
      recoveryHours === undefined ? undefined : `${recoveryHours} h to recover`,
      handledWithoutMe === undefined ? undefined : asLead(`${handledWithoutMe} handled without you`, names),
    ),
  people: () => [],
  areas: () => [],
  texts: () => [],
};
