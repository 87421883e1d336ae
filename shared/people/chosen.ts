import { z } from 'zod';
import { isId } from '../base/ids.ts';
import { type KindDetails, KINDS } from '../domain/kinds/registry.ts';

interface Said {
  /** What a person or an area is called; undefined for the id of anything else. */
  readonly nameOf: (id: string) => string | undefined;
  /** What the lead is called. */
  readonly lead: string;
}

/**
 * What was chosen in the fields of an entry, for a file that others read: `basis: saw`, `growth touched: yes`, days, numbers
 * and people by name. What was written is not among it.
 */
export function chosenIn({ kind, details }: KindDetails, said: Said): readonly string[] {
  return inObject(details, KINDS[kind].schema, said);
}

function inObject(value: object, schema: z.ZodType, said: Said): readonly string[] {
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
  return Object.entries(value).flatMap(([key, item]) => {
    const field = shape[key];
    const words = field === undefined ? '' : inWords(item, bare(field), said);
    return words === '' ? [] : [`${spaced(key)}: ${words}`];
  });
}

function inWords(value: unknown, schema: z.ZodType, said: Said): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (isId(value)) return said.nameOf(value) ?? '';
    if (schema instanceof z.ZodEnum) return spaced(value).replaceAll(/\bme\b/gu, said.lead);
    return DAY_OR_TIME.test(value) ? value : '';
  }
  if (Array.isArray(value)) {
    const element = schema instanceof z.ZodArray ? bare(schema.element as z.ZodType) : schema;
    const parts = value.map((item) => inWords(item, element, said)).filter((words) => words !== '');
    return parts.join(element instanceof z.ZodObject ? '; ' : ', ');
  }
  return typeof value === 'object' && value !== null ? inObject(value, schema, said).join(', ') : '';
}

/** The schema of a field that need not be there. */
const bare = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema;

const DAY_OR_TIME = /^\d{4}-\d{2}-\d{2}$|^\d{2}:\d{2}$/u;
const spaced = (words: string): string => words.replaceAll(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
