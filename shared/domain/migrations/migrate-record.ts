import type { Migration, RawRecord } from './migration.ts';
import { toVersion2 } from './to-2.ts';

/** Each takes a record of the version before to the next: the first makes version 2 of version 1. */
const MIGRATIONS: readonly Migration[] = [toVersion2];

/**
 * The version of records that this Leeway writes, in its database and in its exports. It grows with every migration, and the
 * version of the tables grows with it, so that an older Leeway leaves the journal alone.
 */
export const RECORD_VERSION = MIGRATIONS.length + 1;

/** Whether it is a version of records that can be read here: 1 to `RECORD_VERSION`. */
export const isReadableVersion = (version: unknown): version is number =>
  Number.isInteger(version) && Number(version) >= 1 && Number(version) <= RECORD_VERSION;

/**
 * The record as this version writes it. What is no object comes back as it is, for the schema to refuse.
 *
 * @param from the version that wrote it, 1 to the newest
 * @param steps the migrations, where they are not Leeway's own
 */
export function migrateRecord(raw: unknown, from: number, steps: readonly Migration[] = MIGRATIONS): unknown {
  if (!isRaw(raw)) return raw;
  return steps.slice(from - 1).reduce((record, step) => step(record), raw);
}

export const isRaw = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
