import { z } from 'zod';
import type { AreaId, EntryId, ImportId, PersonId, SessionId, TensionId } from '../base/ids.ts';
import type { LocalDate } from '../base/local-date.ts';
import { richTextSchema, type RichText } from '../text/rich-text.ts';
import { type CommonFields, commonShape } from './common.ts';
import { daySchema, idSchema } from './kinds/fields.ts';
import { type EntryKind, type KindDetails, kindDetailsSchema, newDetails } from './kinds/registry.ts';

/** Lengths in UTF-16 units; a body is measured as its JSON. */
export const LIMITS = { title: 300, tag: 60, tags: 50, body: 8_000_000, links: 500, hint: 200, hints: 500 } as const;

/** Something the lead wrote. `kind` and `details` belong together (see kinds/registry.ts). */
export interface Entry<K extends EntryKind = EntryKind> extends CommonFields, KindDetails<K> {
  readonly type: 'entry';
  readonly id: EntryId;
  readonly day: LocalDate;
  /** Ordinal of creation in this journal: orders the entries of one day, as instants must not. */
  readonly order: number;
  readonly title?: string | undefined;
  readonly body: RichText;
  readonly people: readonly PersonId[];
  readonly areas: readonly AreaId[];
  readonly tensions: readonly { readonly id: TensionId; readonly intensity: 1 | 2 | 3 | 4 | 5 }[];
  readonly tags: readonly string[];
  readonly starred: boolean;
  /** Never offered to a review or to an export for others. */
  readonly private: boolean;
  /** The entry whose marked line this was. */
  readonly source?: EntryId | undefined;
  readonly accountable?: 'techLead' | 'manager' | 'both' | undefined;
  readonly handedOverOn?: LocalDate | undefined;
  readonly energy?: 1 | 2 | 3 | 4 | 5 | undefined;
  /** Words about which a hint was dismissed here, as `Hint.word` (care/find-hints.ts). */
  readonly hintsSeen?: readonly string[] | undefined;
  /** The editing session that wrote the body last. */
  readonly session?: SessionId | undefined;
  /** The import that brought it, and the fingerprint of the file's text, so that it comes once. */
  readonly imported?: { readonly by: ImportId; readonly fingerprint: string } | undefined;
}

/** What a person may set; the rest is the journal's. */
export type EntryFields = Pick<
  Entry,
  | 'day'
  | 'title'
  | 'body'
  | 'people'
  | 'areas'
  | 'tensions'
  | 'tags'
  | 'starred'
  | 'private'
  | 'source'
  | 'accountable'
  | 'handedOverOn'
  | 'energy'
  | 'hintsSeen'
  | 'kind'
  | 'details'
>;

const scale = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

export const entryFieldsShape = {
  day: daySchema,
  title: z.string().max(LIMITS.title).optional(),
  body: richTextSchema,
  people: z.array(idSchema).max(LIMITS.links),
  areas: z.array(idSchema).max(LIMITS.links),
  tensions: z.array(z.object({ id: idSchema, intensity: scale })).max(LIMITS.links),
  tags: z.array(z.string().min(1).max(LIMITS.tag)).max(LIMITS.tags),
  starred: z.boolean(),
  private: z.boolean(),
  source: idSchema.optional(),
  accountable: z.enum(['techLead', 'manager', 'both']).optional(),
  handedOverOn: daySchema.optional(),
  energy: scale.optional(),
  hintsSeen: z.array(z.string().min(1).max(LIMITS.hint)).max(LIMITS.hints).optional(),
};

/** Checks an entry that comes from a disk, a file or another thread. */
export const entrySchema = z
  .object({
    ...commonShape,
    type: z.literal('entry'),
    order: z.number().int().min(0),
    session: idSchema.optional(),
    imported: z.object({ by: idSchema, fingerprint: z.string().max(100) }).optional(),
    ...entryFieldsShape,
  })
  .and(kindDetailsSchema) as unknown as z.ZodType<Entry>;

/** A new entry's fields, with what most entries of that kind start from. */
export const newEntryFields = (day: LocalDate, kind: EntryKind, body: RichText): EntryFields => ({
  day,
  body,
  kind,
  details: newDetails(kind, day),
  people: [],
  areas: [],
  tensions: [],
  tags: [],
  starred: false,
  private: false,
});
