import { z } from 'zod';
import type { EntryId, PersonId } from '../../base/ids.ts';
import type { LocalDate } from '../../base/local-date.ts';
import type { KindDefinition } from './definition.ts';
import { daySchema, entryIdSchema, FIELD_LIMITS, line, personSchema, phrase, rows, said } from './fields.ts';

/** How people are called in a review once it leaves. */
export const NAMING = { names: 'By name', roles: 'By role', initials: 'By initials' } as const;
export type Naming = keyof typeof NAMING;

/** What somebody is called instead, where the lead chose the words. */
export interface ChosenAlias {
  /** None where that person was deleted. */
  readonly person?: PersonId | undefined;
  readonly words: string;
}

/** A self-review: the document is the entry's own text, these are what it looks back on and how it goes out. */
export interface ReviewDetails {
  /** The first and the last day that it looks back on. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  /** Themes that the lead added, in their order. */
  readonly themes: readonly string[];
  /** Evidence that was moved to another theme than its own. */
  readonly moved: readonly { readonly key: string; readonly theme: string }[];
  /** Evidence that is not to be used, as `Evidence.key`. */
  readonly leftOut: readonly string[];
  readonly naming: Naming;
  readonly aliases: readonly ChosenAlias[];
  /** Items of a kind that stays private by default and that the lead let in, as `Evidence.key`. */
  readonly letIn: readonly string[];
  /** The review before, with which it is compared. */
  readonly previous?: EntryId | undefined;
}

/** `entry` or another record's type, and its id. */
const keySchema = z.string().max(100);
/** A year's evidence may be left out piece by piece. */
const keys = z.array(keySchema).max(5_000) as z.ZodType<readonly string[]>;

export const review: KindDefinition<ReviewDetails> = {
  info: {
    name: 'Review',
    plural: 'Reviews',
    short: 'Review',
    family: 'note',
    icon: 'scroll-text',
  },
  schema: z.object({
    from: daySchema.optional(),
    to: daySchema.optional(),
    themes: rows(z.string().min(1).max(FIELD_LIMITS.name)),
    moved: z.array(z.object({ key: keySchema, theme: z.string().min(1).max(FIELD_LIMITS.name) })).max(5_000),
    leftOut: keys,
    naming: z.enum(Object.keys(NAMING) as Naming[]),
    aliases: rows(z.object({ person: personSchema.optional(), words: line })),
    letIn: keys,
    previous: entryIdSchema.optional(),
  }),
  defaults: () => ({ themes: [], moved: [], leftOut: [], naming: 'roles', aliases: [], letIn: [] }),
  summary: ({ from, to }) => phrase(from === undefined || to === undefined ? undefined : `${from} to ${to}`),
  // Whom it is about stands in its text; what somebody is called instead says nothing of them.
  people: () => [],
  areas: () => [],
  texts: ({ themes, aliases }) => said(...themes, ...aliases.map(({ words }) => words)),
};
