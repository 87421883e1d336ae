import { z } from 'zod';
import { err, ok, type Result } from '../base/result.ts';
import { isReadableVersion, migrateRecord } from '../domain/migrations/migrate-record.ts';
import { type JournalRecord, recordSchema } from '../domain/records.ts';
import { isDeeperThan } from '../text/depth.ts';

/** What the first key of a complete export says (docs/FORMAT.md). Its `version` is that of the records in it. */
export const JSON_FORMAT = 'leeway-journal';

/** Levels inside one record; the deepest document that is written has far fewer. */
const MAX_DEPTH = 400;

export interface JsonExport {
  readonly exportedAt: string;
  readonly records: readonly JournalRecord[];
  /** One sentence for each record that cannot be read; the others are in `records`. */
  readonly problems: readonly string[];
}

/** True where a text begins like a complete export. */
export const isJsonExport = (beginning: string): boolean =>
  beginning.trimStart().startsWith('{') && /"format"\s*:\s*"leeway-journal"/u.test(beginning);

/**
 * Reads a complete export.
 *
 * @returns one sentence, as an error, where it is none, is damaged or was written by a newer version
 */
export function readJsonExport(text: string): Result<JsonExport, string> {
  const opened = openJsonExport(text);
  if (!opened.ok) return opened;
  const records: JournalRecord[] = [];
  const problems: string[] = [];
  for (const [index, raw] of opened.value.records.entries()) {
    const read = readRecord(raw, index, opened.value.version);
    if (read.ok) records.push(read.value);
    else problems.push(read.error);
  }
  return ok({ exportedAt: opened.value.exportedAt, records, problems });
}

/** An export whose records are not looked at yet. */
export interface JsonFrame {
  /** The version of the records, one that can be read here. */
  readonly version: number;
  readonly exportedAt: string;
  readonly records: readonly unknown[];
}

/** Opens the frame of an export: a large one is then read in steps with `readRecord`. */
export function openJsonExport(text: string): Result<JsonFrame, string> {
  const json = parseJson(text);
  if (json === undefined) return err('It is not valid JSON: the file is damaged or cut short.');
  const named = namedSchema.safeParse(json);
  if (!named.success) return err('It is not an export of Leeway.');
  const { version } = named.data;
  if (!isReadableVersion(version))
    return err('It was exported by a newer version of Leeway: update Leeway, then import it again.');
  const frame = frameSchema.safeParse(json);
  return frame.success ? ok({ version, ...frame.data }) : err('It is damaged: the list of records is missing.');
}

/**
 * One record as it stands in the export, migrated to what this version writes: fields that it does not know stay.
 *
 * @param index place in the list, from 0, for the message
 * @param version that of the export's frame
 */
export function readRecord(raw: unknown, index: number, version: number): Result<JournalRecord, string> {
  const at = `Record ${index + 1}${sortOf(raw)} cannot be read`;
  if (isDeeperThan(raw, MAX_DEPTH)) return err(`${at}: it is too deeply nested.`);
  const record = migrateRecord(raw, version);
  const read = recordSchema.safeParse(record);
  if (read.success) return ok(record as JournalRecord);
  const issue = read.error.issues[0];
  return err(`${at}: ${issuePlace(issue)}.`);
}

const namedSchema = z.object({ format: z.literal(JSON_FORMAT), version: z.number().int().min(1) });
const frameSchema = z.object({ exportedAt: z.string(), records: z.array(z.unknown()) });
const typed = z.object({ type: z.string() });

const sortOf = (raw: unknown): string => {
  const read = typed.safeParse(raw);
  return read.success ? ` (${read.data.type.slice(0, 40)})` : '';
};

/** A record is one of a union: what counts is what the member of its own type finds wrong. */
function issuePlace(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code !== 'invalid_union') return `${issue?.path.join('.') || 'it'} is not as expected`;
  const meant = issue.errors.find((found) => !found.some(({ path }) => path[0] === 'type' || path.length === 0));
  return meant === undefined ? 'it is of no known type' : issuePlace(meant[0]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
