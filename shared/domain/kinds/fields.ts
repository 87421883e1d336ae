import { z } from 'zod';
import { type AreaId, type EntryId, isId, type PersonId } from '../../base/ids.ts';
import { type LocalDate, parseLocalDate } from '../../base/local-date.ts';

/** Lengths in UTF-16 units, and how many rows a list may have. */
export const FIELD_LIMITS = { line: 500, text: 5_000, name: 200, rows: 200 } as const;

/** A string that is an id; of which record only the place says. */
export const idSchema = z.string().refine(isId, 'not an id');
export const personSchema = idSchema as unknown as z.ZodType<PersonId>;
export const areaSchema = idSchema as unknown as z.ZodType<AreaId>;
export const entryIdSchema = idSchema as unknown as z.ZodType<EntryId>;
export const daySchema = z
  .string()
  .refine((text) => parseLocalDate(text) !== undefined, 'not a day') as unknown as z.ZodType<LocalDate>;
/** A time of day, `HH:MM`. */
export const timeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'not a time of day');
export const line = z.string().max(FIELD_LIMITS.line);
export const text = z.string().max(FIELD_LIMITS.text);
export const minutes = z.number().int().min(0).max(100_000);
export const rows = <T>(schema: z.ZodType<T>): z.ZodType<readonly T[]> => z.array(schema).max(FIELD_LIMITS.rows);

/** Those that are there, each once. */
export const present = <T>(...values: readonly (T | undefined)[]): readonly T[] => [
  ...new Set(values.filter((value): value is T => value !== undefined)),
];

/** The texts that say something. */
export const said = (...texts: readonly (string | undefined)[]): readonly string[] =>
  texts.filter((one): one is string => one !== undefined && one.trim() !== '');

/** Parts of a summary in one line, those that say something. */
export const phrase = (...parts: readonly (string | undefined)[]): string => said(...parts).join(', ');

/** `Anselm`, `Anselm and Tove`, `Anselm, Tove and Idris`. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
