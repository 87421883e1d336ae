import { z } from 'zod';
import { entryFieldsShape } from '../domain/entry.ts';
import { KIND_NAMES, kindDetailsSchema } from '../domain/kinds/registry.ts';
import { type JournalRecord, recordSchema } from '../domain/records.ts';
import { bodiless, bodyOf, withBody } from './bodies.ts';
import type { FoundName } from './name-finder.ts';
import { applyEdits, type Edit, rewriteStrings, rewriteText } from './rewrite-text.ts';

/** Stands where a name was. */
export const SOMEBODY = 'somebody';
/** Stands there where the longer word would not fit: no name is shorter. */
const DASH = '–';

export interface Forgetting {
  /** Ids of the records that are no more: the person, and what goes with the person. */
  readonly gone: ReadonlySet<string>;
  readonly find: (text: string) => readonly FoundName[];
  /** Asked about each name in what somebody wrote: whether it gives way. */
  readonly takes: (name: FoundName) => boolean;
}

/**
 * The record without a trace of those that are gone: ids of them are taken out, mentions of them are plain text, lines
 * that marked them are plain lines, and names give way to `SOMEBODY` in every text. The same object where nothing of it
 * changed.
 */
export function forgetIn<R extends JournalRecord>(record: R, forgetting: Forgetting): R {
  const body = bodyOf(record);
  const forgotten =
    body === undefined
      ? undefined
      : (withoutIds(rewriteText(body, textRules(forgetting)), forgetting.gone) as typeof body);
  const bare = body === undefined ? record : bodiless(record);
  const unlinked = withoutIds(bare, forgetting.gone) as R;
  const named = withoutNames(unlinked, forgetting);
  if (forgotten === undefined || body === undefined) return named;
  return named === bare && forgotten === body ? record : withBody(named, forgotten);
}

const editsOf =
  ({ find, takes }: Forgetting, word: string) =>
  (text: string): readonly Edit[] =>
    find(text)
      .filter(takes)
      .map(({ from, to }) => ({ from, to, text: word }));

function textRules(forgetting: Forgetting): Parameters<typeof rewriteText>[1] {
  const { gone, find } = forgetting;
  const edits = editsOf(forgetting, SOMEBODY);
  return {
    edits,
    unmarks: ({ id }) => gone.has(id),
    mention: ({ sort, id, label }) => {
      if (gone.has(id)) return { plain: sort === 'person' ? SOMEBODY : applyEdits(label, edits(label)) };
      // Another person's mention says that person's name, whoever else is called the same.
      if (sort === 'person' && find(label).some(({ shared }) => shared)) return undefined;
      return { label: applyEdits(label, edits(label)) };
    },
  };
}

/** Takes the ids out of lists and fields; a row that is about nobody then goes with them. */
function withoutIds(value: unknown, gone: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    const next = value
      .filter((item) => !(typeof item === 'string' && gone.has(item)) && !isExplainer(item, gone))
      .map((item) => withoutIds(item, gone));
    return next.length === value.length && next.every((item, i) => item === value[i]) ? value : next;
  }
  if (typeof value !== 'object' || value === null) return value;
  const before = Object.entries(value);
  const after = before
    .filter(([key, item]) => !(typeof item === 'string' && gone.has(item) && !WRITTEN.has(key)))
    .map(([key, item]) => [key, withoutIds(item, gone)] as const);
  const same = after.length === before.length && after.every(([, item], i) => item === before[i]?.[1]);
  return same ? value : Object.fromEntries(after);
}

/** Keys under which somebody wrote: an id that was typed there is text. */
const WRITTEN: ReadonlySet<string> = new Set(['text', 'title', 'label']);

/** Somebody who can explain an area: without the person the row says nothing. */
const isExplainer = (item: unknown, gone: ReadonlySet<string>): boolean => {
  const row = explainerSchema.safeParse(item);
  return row.success && gone.has(row.data.person);
};
const explainerSchema = z.object({ person: z.string(), checkedOn: z.string() });

/** Keys whose strings nobody wrote, and the names of other people, which are theirs. */
const NOT_WRITTEN: ReadonlySet<string> = new Set(['type', 'id', 'kind', 'rule', 'session', 'device', 'fingerprint']);
const OWN_NAMES: ReadonlySet<string> = new Set(['name', 'nicknames']);

/**
 * Names in all strings but the body's. What a string may be only the schema knows: where it takes any words instead,
 * somebody wrote it; where it takes none (a state, a day), nobody did, and it stays.
 */
function withoutNames<R extends JournalRecord>(record: R, forgetting: Forgetting): R {
  const { find, takes } = forgetting;
  const spared = record.type === 'person' ? new Set([...NOT_WRITTEN, ...OWN_NAMES]) : NOT_WRITTEN;
  let next = record;
  for (const [key, value] of Object.entries(record)) {
    if (spared.has(key) || key === 'body') continue;
    for (const text of stringsIn(value)) {
      const found = find(text);
      if (found.length === 0) continue;
      const word = [SOMEBODY, DASH].find((one) => fits(replaced(next, key, text, all(text, found, one)), record));
      if (word === undefined) continue;
      const taken = found.filter(takes);
      if (taken.length > 0) next = replaced(next, key, text, all(text, taken, word));
    }
  }
  return next === record ? record : tagsOnce(next);
}

const all = (text: string, found: readonly FoundName[], word: string): string =>
  applyEdits(
    text,
    found.map(({ from, to }) => ({ from, to, text: word })),
  );

/** The record with that string another wherever it stands whole under that key. */
const replaced = <R extends JournalRecord>(record: R, key: string, text: string, next: string): R => ({
  ...record,
  [key]: rewriteStrings(record[key as keyof R], (one) => (one === text ? next : one)),
});

function stringsIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  rewriteStrings(value, (text) => {
    found.add(text);
    return text;
  });
  return found;
}

/** Whether a changed record is one still. Where the schema is open, it is held to what `before` kept to. */
function fits(record: JournalRecord, before: JournalRecord): boolean {
  if (!recordSchema.safeParse(record).success) return false;
  if (record.type === 'draft' && before.type === 'draft')
    return !fieldsSchema.safeParse(before.fields).success || fieldsSchema.safeParse(record.fields).success;
  if (record.type !== 'revision' || before.type !== 'revision') return true;
  // Of which kind an earlier text was is not kept: the details must be of every kind that they could be of before.
  return KIND_NAMES.every(
    (kind) =>
      !kindDetailsSchema.safeParse({ kind, details: before.details }).success ||
      kindDetailsSchema.safeParse({ kind, details: record.details }).success,
  );
}

const fieldsSchema = z.object(entryFieldsShape).and(kindDetailsSchema);

/** Two tags may have become one. */
function tagsOnce<R extends JournalRecord>(record: R): R {
  const whole: JournalRecord = record;
  if (whole.type === 'entry') return { ...whole, tags: [...new Set(whole.tags)] } as JournalRecord as R;
  if (whole.type !== 'draft') return record;
  return { ...whole, fields: { ...whole.fields, tags: [...new Set(whole.fields.tags)] } } as JournalRecord as R;
}
