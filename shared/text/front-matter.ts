import {
  Document,
  isScalar,
  LineCounter,
  parseDocument,
  type ParseOptions,
  type DocumentOptions,
  type SchemaOptions,
  stringify,
  visit,
} from 'yaml';
import { err, ok, type Result } from '../base/result.ts';

export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>;
  /** The text after it, without the empty lines in between. */
  readonly body: string;
}

export interface FrontMatterProblem {
  /** Counted from 1 at the top of the file. */
  readonly line: number;
  /** What the YAML parser says, one line. */
  readonly message: string;
  /** The lines between the fences as they stand, and the text after them. */
  readonly source: string;
  readonly body: string;
}

/** Longest front matter that is looked at, in UTF-16 units. */
const MAX_LENGTH = 100_000;
/** Enough for a file written by hand; a list of aliases of aliases grows without bound. */
const MAX_ALIASES = 100;

const FENCED = /^---[ \t]*\n(?:([^]*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/u;

/**
 * Splits the YAML between a first line `---` and the next `---` or `...` from the text. YAML 1.2 core schema: no custom
 * tags, dates stay strings. A text without such lines, or where they hold no map, has no values and is all body.
 *
 * @param text with `\n` line ends
 * @returns an error, as a value, where the lines look like front matter and are not valid YAML
 */
export function readFrontMatter(text: string): Result<FrontMatter, FrontMatterProblem> {
  const fenced = FENCED.exec(text);
  const source = fenced?.[1] ?? '';
  if (fenced === null || source.length > MAX_LENGTH) return ok({ values: {}, body: text });
  const body = text.slice(fenced[0].length).replace(/^(?:[ \t]*\n)+/u, '');
  const parsed = parseYaml(source);
  if (!parsed.ok) {
    const looksIt = /^[\w "'-]+:/mu.test(source);
    return looksIt ? err({ ...parsed.error, source, body }) : ok({ values: {}, body: text });
  }
  if (isMap(parsed.value)) return ok({ values: parsed.value, body });
  return source.trim() === '' ? ok({ values: {}, body }) : ok({ values: {}, body: text });
}

/**
 * The values as front matter with its fences, ending in a newline. Strings are quoted, so that no reader takes one for
 * a number, a date or `true`; those named in `plain` are not (dates, ids and other words of the format). Undefined
 * values are left out.
 */
export function writeFrontMatter(values: Readonly<Record<string, unknown>>, plain: ReadonlySet<string>): string {
  const document = new Document(definedOnly(values), { schema: 'core' });
  visit(document, {
    Pair: (_, pair) => {
      if (!isScalar(pair.key) || !plain.has(String(pair.key.value)) || !isScalar(pair.value)) return;
      pair.value.type = 'PLAIN';
    },
  });
  const yaml = document.toString({ lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  return `---\n${yaml}---\n`;
}

/** Values as YAML without fences, to be kept as text. */
export const toYaml = (values: Readonly<Record<string, unknown>>): string =>
  stringify(values, { lineWidth: 0 }).trimEnd();

const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  schema: 'core',
  // Without this a tag such as `!!timestamp` or `!!binary` would make other things than strings and numbers.
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'silent',
};

function parseYaml(source: string): Result<unknown, { readonly line: number; readonly message: string }> {
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(source, { ...OPTIONS, lineCounter });
    const [error] = document.errors;
    // The fence above the source is line 1.
    if (error !== undefined)
      return err({ line: lineCounter.linePos(error.pos[0]).line + 1, message: plainly(error.message) });
    return ok(document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown);
  } catch (error) {
    // `toJS` throws for too many aliases (ReferenceError), nesting beyond the stack throws a RangeError.
    if (error instanceof ReferenceError) return err({ line: 2, message: 'it has too many aliases' });
    if (error instanceof RangeError) return err({ line: 2, message: 'it is too deeply nested' });
    throw error;
  }
}

/** The parser hands a full stack on as an error of the text. */
const plainly = (message: string): string =>
  message.includes('call stack') ? 'it is too deeply nested' : (message.split('\n')[0] ?? message);

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON leaves undefined values out at every level. */
const definedOnly = (values: unknown): unknown => JSON.parse(JSON.stringify(values)) as unknown;
