import { z } from 'zod';
import type { EntryId } from '../base/ids.ts';
import { parseLocalDate } from '../base/local-date.ts';
import { type Entry, type EntryFields, entryFieldsShape } from '../domain/entry.ts';
import { idSchema } from '../domain/kinds/fields.ts';
import { isReadableVersion, migrateRecord, RECORD_VERSION } from '../domain/migrations/migrate-record.ts';
import { KIND_NAMES, kindDetailsSchema, newDetails } from '../domain/kinds/registry.ts';
import { isDeeperThan } from '../text/depth.ts';
import type { PlannedEntry } from './import-types.ts';

/** Keys whose texts need no quotes: ids, days, instants and words of the format. */
export const PLAIN_KEYS: ReadonlySet<string> = new Set([
  'date',
  'id',
  'created',
  'updated',
  'deleted',
  'kind',
  'source',
  'accountable',
  'handedOverOn',
]);

/** Everything about an entry but its body. Those keys come first that other Markdown journals read. */
export const toFrontMatter = (entry: Entry): Readonly<Record<string, unknown>> => ({
  title: entry.title,
  date: entry.day,
  tags: some(entry.tags),
  leeway: RECORD_VERSION,
  id: entry.id,
  order: entry.order,
  created: fromInstant(entry.createdAt),
  updated: fromInstant(entry.updatedAt),
  deleted: entry.deletedAt === undefined ? undefined : fromInstant(entry.deletedAt),
  kind: entry.kind,
  details: some(entry.details),
  starred: entry.starred || undefined,
  private: entry.private || undefined,
  people: some(entry.people),
  areas: some(entry.areas),
  tensions: some(entry.tensions),
  source: entry.source,
  accountable: entry.accountable,
  handedOverOn: entry.handedOverOn,
  energy: entry.energy,
  hintsSeen: some(entry.hintsSeen ?? []),
});

/** What front matter of Leeway gives; what is wrong in it is left out and named. */
export interface ReadEntry {
  /** The day is read as in any other file. */
  readonly fields: Partial<Omit<EntryFields, 'day' | 'body'>> & Pick<EntryFields, 'kind' | 'details'>;
  readonly facts: Pick<PlannedEntry, 'id' | 'order' | 'createdAt' | 'updatedAt' | 'deletedAt'>;
  /** Keys that were understood. */
  readonly used: readonly string[];
  /** One sentence each. */
  readonly problems: readonly string[];
}

/** True where the values say that Leeway wrote them, in a version that is understood. */
export const isOurs = (values: Values): values is OwnValues => isReadableVersion(values['leeway']);

type Values = Readonly<Record<string, unknown>>;
/** Under `leeway` stands the version of the entry's fields (docs/FORMAT.md). */
type OwnValues = Values & { readonly leeway: number };

export function fromFrontMatter(written: OwnValues): ReadEntry {
  const values = migrateRecord({ ...written, type: 'entry' }, written.leeway) as Values;
  const used = ['leeway'];
  const problems: string[] = [];
  const take = <T>(key: string, schema: z.ZodType<T>): T | undefined => {
    if (values[key] === undefined || values[key] === null) return undefined;
    const read = schema.safeParse(values[key]);
    if (read.success) used.push(key);
    else problems.push(`The value of “${key}” in the front matter is not understood; it is kept as text.`);
    return read.data;
  };
  const links = z.array(idSchema);
  const fields = {
    title: take('title', entryFieldsShape.title.unwrap()),
    tags: take('tags', entryFieldsShape.tags),
    people: take('people', links),
    areas: take('areas', links),
    tensions: take('tensions', entryFieldsShape.tensions),
    starred: take('starred', z.boolean()),
    private: take('private', z.boolean()),
    source: take('source', idSchema),
    accountable: take('accountable', entryFieldsShape.accountable.unwrap()),
    handedOverOn: take('handedOverOn', entryFieldsShape.handedOverOn.unwrap()),
    energy: take('energy', entryFieldsShape.energy.unwrap()),
    hintsSeen: take('hintsSeen', entryFieldsShape.hintsSeen.unwrap()),
    ...readKind(values, used, problems),
  };
  const facts = {
    id: take('id', idSchema) as EntryId | undefined,
    order: take('order', z.number().int().min(0)),
    createdAt: take('created', instant),
    updatedAt: take('updated', instant),
    deletedAt: take('deleted', instant),
  };
  // The schemas check what the types of the domain say beyond them: ids and days are branded strings.
  return { fields: definedOnly(fields) as unknown as ReadEntry['fields'], facts: definedOnly(facts), used, problems };
}

function readKind(
  values: Readonly<Record<string, unknown>>,
  used: string[],
  problems: string[],
): Pick<EntryFields, 'kind' | 'details'> {
  const known = KIND_NAMES.find((name) => name === values['kind']);
  const kind = known ?? 'note';
  if (known === undefined && values['kind'] !== undefined)
    problems.push(`Its kind, ${JSON.stringify(values['kind'])}, is not known here; it comes in as a note.`);
  else used.push('kind');
  const details = values['details'] ?? {};
  const isRead =
    isRecord(details) && !isDeeperThan(details, 100) && kindDetailsSchema.safeParse({ kind, details }).success;
  if (!isRead) {
    problems.push('Its details are not understood; they are kept as text.');
    // A kind may need fields: without the day that they start from it is a note.
    const day = parseLocalDate(String(values['date']));
    return day === undefined ? { kind: 'note', details: {} } : { kind, details: newDetails(kind, day) };
  }
  used.push('details');
  // The values as they are, not as the schema reads them: it drops what a newer version may have added.
  return { kind, details };
}

/** ISO 8601 in UTC, to the millisecond; a number that is no date stays one. */
const fromInstant = (instantInMs: number): string | number =>
  Number.isInteger(instantInMs) && Math.abs(instantInMs) <= 8.64e15 ? new Date(instantInMs).toISOString() : instantInMs;

const instant = z.union([z.number(), z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))]);

function some<T extends object>(value: T): T | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const definedOnly = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
