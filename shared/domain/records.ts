import { z } from 'zod';
import type { Instant } from '../base/clock.ts';
import type { DeviceId, EntryId, Id, ImportId, RevisionId } from '../base/ids.ts';
import { richTextSchema, type RichText } from '../text/rich-text.ts';
import { type Area, areaSchema } from './area.ts';
import { type CommonFields, commonShape } from './common.ts';
import { type Entry, type EntryFields, entrySchema } from './entry.ts';
import { type Heading, headingSchema } from './heading.ts';
import { type InsightRecord, insightSchema } from './insight.ts';
import { idSchema } from './kinds/fields.ts';
import type { KindDetails } from './kinds/registry.ts';
import { type Person, personSchema } from './person.ts';
import { type PromiseRecord, promiseSchema } from './promise.ts';
import { type Settings, settingsSchema } from './settings.ts';
import { type Template, templateSchema } from './template.ts';
import { type Tension, tensionSchema } from './tension.ts';

/** An earlier body of an entry: one per editing session, written when the next session first saves. */
export type Revision = CommonFields & {
  readonly type: 'revision';
  readonly id: RevisionId;
  readonly entry: EntryId;
  /** The entry's row revision that this body had, and the row revisions it came from. */
  readonly rev: number;
  readonly parents: readonly number[];
  readonly device: DeviceId;
  readonly at: Instant;
  readonly title?: string | undefined;
  readonly body: RichText;
  readonly details: KindDetails['details'];
};

/** What is being written in the composer of Today and is not kept yet. There is one, with a fixed slot. */
export type Draft = CommonFields & {
  readonly type: 'draft';
  readonly id: Id<'draft'>;
  readonly slot: 'composer';
  readonly fields: EntryFields;
};

/** One import run, so that it can be undone as one and a killed one is rolled back. */
export type ImportRun = CommonFields & {
  readonly type: 'import';
  readonly id: ImportId;
  readonly state: 'running' | 'done';
  /** What it came from, as the person chose it: a folder's, a file's or an archive's name. */
  readonly source: string;
  readonly count: number;
  /** The records other than entries that it brought. */
  readonly subjects: readonly string[];
};

export type SettingsRecord = CommonFields & {
  readonly type: 'settings';
  readonly id: Id<'settings'>;
  readonly device: DeviceId;
  readonly settings: Settings;
};

/** The records that a lead keeps beside entries: who and what the entries are about. */
export type SubjectRecord = Person | Area | Tension | PromiseRecord | Heading | Template | InsightRecord;
export type SubjectType = SubjectRecord['type'];
export type SubjectOf<T extends SubjectType> = Extract<SubjectRecord, { readonly type: T }>;
/** What a person may set of such a record. */
export type SubjectFields<T extends SubjectType> = Omit<SubjectOf<T>, keyof CommonFields | 'type' | 'id'>;

export type JournalRecord = Entry | Revision | Draft | ImportRun | SettingsRecord | SubjectRecord;

export const SUBJECT_TYPES = ['person', 'area', 'tension', 'promise', 'heading', 'template', 'insight'] as const;

/** Whether it is a record that entries are about. */
export const isSubject = (record: JournalRecord): record is SubjectRecord => record.type in subjectSchemas;

/** Checks a record of each of those types. */
export const subjectSchemas = {
  person: personSchema,
  area: areaSchema,
  tension: tensionSchema,
  promise: promiseSchema,
  heading: headingSchema,
  template: templateSchema,
  insight: insightSchema,
} satisfies Record<SubjectType, z.ZodType>;

/** Checks a record that comes from a disk or a file. */
export const recordSchema = z.union([
  entrySchema,
  z.object({
    ...commonShape,
    type: z.literal('revision'),
    entry: idSchema,
    rev: z.number().int(),
    parents: z.array(z.number().int()),
    device: idSchema,
    at: z.number(),
    title: z.string().optional(),
    body: richTextSchema,
    details: z.looseObject({}),
  }),
  z.object({ ...commonShape, type: z.literal('draft'), slot: z.literal('composer'), fields: z.looseObject({}) }),
  z.object({
    ...commonShape,
    type: z.literal('import'),
    state: z.enum(['running', 'done']),
    source: z.string(),
    count: z.number().int(),
    subjects: z.array(idSchema),
  }),
  z.object({ ...commonShape, type: z.literal('settings'), device: idSchema, settings: settingsSchema }),
  ...Object.values(subjectSchemas),
]) as unknown as z.ZodType<JournalRecord>;
