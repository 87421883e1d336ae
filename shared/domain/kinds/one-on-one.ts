import { z } from 'zod';
import type { EntryId, PersonId } from '../../base/ids.ts';
import type { LocalDate } from '../../base/local-date.ts';
import type { KindDefinition } from './definition.ts';
import {
  daySchema,
  entryIdSchema,
  idSchema,
  line,
  minutes,
  personSchema,
  phrase,
  present,
  rows,
  said,
  timeSchema,
} from './fields.ts';

/** Where a topic came from. */
export const TOPIC_ORIGINS = ['carried', 'promise', 'tension', 'insight', 'noticed', 'mine'] as const;
export const ONE_ON_ONE_STATUSES = ['planned', 'held', 'skipped'] as const;

/** Something to talk about. One that is not `done` when the meeting is closed is carried into the next. */
export interface Topic {
  readonly id: string;
  readonly text: string;
  readonly origin: (typeof TOPIC_ORIGINS)[number];
  readonly done: boolean;
  /** The promise, tension or entry it is about. */
  readonly about?: string | undefined;
  /** The meeting in which it was left open first. */
  readonly since?: EntryId | undefined;
  /** Not mine to keep: for this person's manager. */
  readonly handOver?: boolean | undefined;
}

/** A one-on-one with one person: planned on its day, then held or skipped. */
export interface OneOnOneDetails {
  readonly person?: PersonId | undefined;
  readonly status: (typeof ONE_ON_ONE_STATUSES)[number];
  /** Why it was skipped. */
  readonly why?: string | undefined;
  /** `HH:MM`, local. */
  readonly at?: string | undefined;
  readonly topics: readonly Topic[];
  /** It was about status and nothing else. */
  readonly statusOnly?: boolean | undefined;
  readonly growthTouched?: boolean | undefined;
  readonly minutes?: number | undefined;
  /** The day that was agreed for the next. */
  readonly nextOn?: LocalDate | undefined;
}

const topicSchema: z.ZodType<Topic> = z.object({
  id: idSchema,
  text: line,
  origin: z.enum(TOPIC_ORIGINS),
  done: z.boolean(),
  about: idSchema.optional(),
  since: entryIdSchema.optional(),
  handOver: z.boolean().optional(),
});

export const oneOnOne: KindDefinition<OneOnOneDetails> = {
  info: {
    name: 'One-on-one',
    plural: 'One-on-ones',
    short: 'One-on-one',
    family: 'people',
    icon: 'message-circle',
    question: 'What did you leave open?',
  },
  schema: z.object({
    person: personSchema.optional(),
    status: z.enum(ONE_ON_ONE_STATUSES),
    why: line.optional(),
    at: timeSchema.optional(),
    topics: rows(topicSchema),
    statusOnly: z.boolean().optional(),
    growthTouched: z.boolean().optional(),
    minutes: minutes.optional(),
    nextOn: daySchema.optional(),
  }),
  defaults: () => ({ status: 'held', topics: [] }),
  summary: (details, names) => {
    const open = details.topics.filter(({ done }) => !done).length;
    return phrase(
      details.person && names.person(details.person),
      details.status === 'held' ? undefined : details.status,
      details.minutes === undefined ? undefined : `${details.minutes} min`,
      open === 0 ? undefined : `${open} ${details.status === 'held' ? 'left open' : open === 1 ? 'topic' : 'topics'}`,
    );
  },
  people: ({ person }) => present(person),
  areas: () => [],
  texts: ({ why, topics }) => said(why, ...topics.map((topic) => topic.text)),
};
