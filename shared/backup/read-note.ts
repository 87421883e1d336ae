import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Instant } from '../base/clock.ts';
import type { LocalDate } from '../base/local-date.ts';
import { err, ok, type Result } from '../base/result.ts';
import { type EntryFields, LIMITS, newEntryFields } from '../domain/entry.ts';
import { readFrontMatter, toYaml } from '../text/front-matter.ts';
import { fromMarkdown } from '../text/from-markdown.ts';
import { fromPlainText } from '../text/from-plain-text.ts';
import type { RichNode, RichText } from '../text/rich-text.ts';
import { isHeavy } from '../text/weight.ts';
import { fromFrontMatter, isOurs, type ReadEntry } from './entry-front-matter.ts';
import { dateInPath } from './find-date.ts';
import type { DateSource, PlannedEntry } from './import-types.ts';
import { noteDay } from './note-day.ts';
import { createNoteKeys, type NoteKeys } from './note-keys.ts';
import { noteTags } from './note-tags.ts';
import { noteTitle } from './note-title.ts';

export interface NoteFile {
  readonly path: string;
  /** With `\n` line ends, no byte order mark, not empty. */
  readonly text: string;
  readonly modifiedAt: number;
}

export interface ReadNote {
  readonly entry: PlannedEntry;
  readonly dateFrom: DateSource;
  /** What is worth knowing about how it comes in; one sentence each. */
  readonly problems: readonly string[];
}

/**
 * One file of Markdown or plain text as an entry; with Leeway's own front matter as the entry it was.
 *
 * @returns one sentence, as an error, where no entry can hold it
 */
export function readNote(file: NoteFile, today: LocalDate): Result<ReadNote, string> {
  const front = readFrontMatter(file.text);
  const values = front.ok ? front.value.values : {};
  const keys = createNoteKeys(values);
  const ours = isOurs(values) ? fromFrontMatter(values) : undefined;
  const read = readBody(file, front.ok ? front.value.body : front.error.body);
  const dated = noteDay({ ...file, keys, body: read.body, hasHeadings: !isPlain(file.path) }, today);
  const { fields, problems } = ours === undefined ? foreign(file, keys, read.body) : own(ours, keys, read.body);
  const facts = ours?.facts ?? instantsOf(keys);
  // Only now is known what nobody took.
  const kept = keptAsText(front.ok ? undefined : front.error, keys);
  const body = { type: 'doc', content: [...kept.before, ...(fields.body.content ?? []), ...kept.after] } as const;
  if (JSON.stringify(body).length > LIMITS.body) return err('Its text is longer than one entry can hold.');
  const entry = {
    path: file.path,
    fingerprint: fingerprintOf(file),
    fields: { ...fields, day: dated.day, body },
    ...facts,
  };
  const newer = ours === undefined && typeof values['leeway'] === 'number' ? [NEWER] : [];
  return ok({
    entry,
    dateFrom: dated.from,
    problems: [...newer, ...read.problems, ...dated.problems, ...problems, ...kept.problems],
  });
}

/**
 * SHA-256 (hex) of the text, whatever its line ends, its composed or decomposed letters and its last empty lines, with
 * the day that the path names: the same words under another day are another note.
 */
export function fingerprintOf({ path, text }: Pick<NoteFile, 'path' | 'text'>): string {
  const day = dateInPath(path)?.day ?? '';
  return bytesToHex(sha256(utf8ToBytes(`${day}\n${text.normalize('NFC').trimEnd()}`)));
}

const NEWER = 'It was written by a newer version of Leeway; it comes in as ordinary Markdown.';
const HEAVY = 'It is too large or too deeply nested to be read as Markdown; it comes in as it stands, as code.';

const isPlain = (path: string): boolean => /\.txt$/iu.test(path);

interface ReadBody {
  readonly body: RichText;
  readonly problems: readonly string[];
}

function readBody({ path }: NoteFile, text: string): ReadBody {
  if (isPlain(path)) return { body: fromPlainText(text), problems: [] };
  return { body: fromMarkdown(text), problems: isHeavy(text) ? [HEAVY] : [] };
}

interface ReadFields {
  readonly fields: EntryFields;
  readonly problems: readonly string[];
}

/** The day is set by the caller. */
const NO_DAY = '' as LocalDate;

function foreign({ path }: NoteFile, keys: NoteKeys, text: RichText): ReadFields {
  const { title, body } = noteTitle(keys, text, path);
  const { tags, problems } = noteTags(keys, body);
  const fields = { ...newEntryFields(NO_DAY, 'note', body), title, tags, starred: isTrue(keys, 'starred') };
  return { fields: { ...fields, private: isTrue(keys, 'private') }, problems };
}

/** Its text is exactly the entry's body, and a `#tag` in it is no more a tag than it was in the journal. */
function own(ours: ReadEntry, keys: NoteKeys, body: RichText): ReadFields {
  for (const name of ours.used) keys.use(name);
  // Kind and details are its own: what a kind starts from may need a day, which is not known yet.
  return { fields: { ...newEntryFields(NO_DAY, 'note', body), ...ours.fields }, problems: ours.problems };
}

function isTrue(keys: NoteKeys, name: string): boolean {
  const entry = keys.find(name);
  if (entry !== undefined && typeof entry.value === 'boolean') keys.use(entry.name);
  return entry?.value === true;
}

/** When a file of another program says it was made and changed, where it says a time and not just a day. */
function instantsOf(keys: NoteKeys): Pick<PlannedEntry, 'createdAt' | 'updatedAt'> {
  const createdAt = instantIn(keys, 'created', 'createdAt', 'creationDate', 'dateCreated');
  const updatedAt = instantIn(keys, 'updated', 'updatedAt', 'modified', 'modifiedAt', 'lastModified', 'lastmod');
  return { ...(createdAt === undefined ? {} : { createdAt }), ...(updatedAt === undefined ? {} : { updatedAt }) };
}

function instantIn(keys: NoteKeys, ...names: readonly string[]): Instant | undefined {
  const entry = keys.find(...names);
  if (entry === undefined || typeof entry.value !== 'string') return undefined;
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/u.test(entry.value)) return undefined;
  const instant = Date.parse(entry.value.replace(' ', 'T'));
  if (Number.isNaN(instant)) return undefined;
  keys.use(entry.name);
  return instant;
}

interface Kept {
  readonly before: readonly RichNode[];
  readonly after: readonly RichNode[];
  readonly problems: readonly string[];
}

/** Front matter that cannot be read, or that has no place in an entry, stays in the text. */
function keptAsText(
  problem: { readonly line: number; readonly message: string; readonly source: string } | undefined,
  keys: NoteKeys,
): Kept {
  if (problem !== undefined) {
    const said = `Its front matter cannot be read (line ${problem.line}: ${problem.message}); it is kept as text.`;
    return { before: [yamlBlock(problem.source)], after: [], problems: [said] };
  }
  const rest = keys.rest();
  const names = Object.keys(rest);
  if (names.length === 0) return { before: [], after: [], problems: [] };
  const said = `Front matter that has no place in an entry is kept at the end of its text: ${names.join(', ')}.`;
  return { before: [], after: [yamlBlock(toYaml(rest))], problems: [said] };
}

const yamlBlock = (text: string): RichNode => ({
  type: 'codeBlock',
  attrs: { language: 'yaml' },
  content: [{ type: 'text', text }],
});
