import { z } from 'zod';
import type { Instant } from '../base/clock.ts';
import type { DeviceId, EntryId, Id, ImportId, RevisionId } from '../base/ids.ts';
import { richTextSchema, type RichText } from '../text/rich-text.ts';
import { type CommonFields, type Entry, type EntryFields, entrySchema, idSchema } from './entry.ts';
import type { KindDetails } from './kinds/registry.ts';
import { type Settings, settingsSchema } from './settings.ts';

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
};

export type SettingsRecord = CommonFields & {
  readonly type: 'settings';
  readonly id: Id<'settings'>;
  readonly device: DeviceId;
  readonly settings: Settings;
};

export type JournalRecord = Entry | Revision | Draft | ImportRun | SettingsRecord;

const common = { createdAt: z.number(), updatedAt: z.number(), deletedAt: z.number().optional(), id: idSchema };

/** Checks a record that comes from a disk or a file. */
export const recordSchema = z.union([
  entrySchema,
  z.object({
    ...common,
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
  z.object({ ...common, type: z.literal('draft'), slot: z.literal('composer'), fields: z.looseObject({}) }),
  z.object({
    ...common,
    type: z.literal('import'),
    state: z.enum(['running', 'done']),
    source: z.string(),
    count: z.number().int(),
  }),
  z.object({ ...common, type: z.literal('settings'), device: idSchema, settings: settingsSchema }),
]) as unknown as z.ZodType<JournalRecord>;
