import { addDays, type LocalDate, localDateOf } from '../base/local-date.ts';
import { toPlainText } from '../text/plain-text.ts';
import type { RichNode, RichText } from '../text/rich-text.ts';
import { dateInPath, dateInText, dateInValue, type FoundDate } from './find-date.ts';
import type { DateSource } from './import-types.ts';
import type { NoteKeys } from './note-keys.ts';

/** Spellings of the key that holds a note's day, in the order in which they count. */
const DAY_KEYS = ['date', 'day', 'entryDate', 'journalDate', 'datetime', 'timestamp'] as const;
const CREATED_KEYS = [
  'created',
  'createdAt',
  'createdOn',
  'creationDate',
  'dateCreated',
  'published',
  'publishDate',
] as const;

/** Days after today, and years before it, from which a day is worth a second look. */
const FAR_AHEAD = 366;
const FAR_BACK = 120;

export interface NoteDay {
  readonly day: LocalDate;
  readonly from: DateSource;
  /** One sentence each. */
  readonly problems: readonly string[];
}

export interface DatedFile {
  readonly path: string;
  /** Milliseconds since 1970; 0 or less where the platform does not know. */
  readonly modifiedAt: number;
  readonly keys: NoteKeys;
  readonly body: RichText;
  /** In a file without headings the first line may stand for one. */
  readonly hasHeadings: boolean;
}

/** The day a note is about: from its front matter, its path, the first heading with a day, or the file's own date. */
export function noteDay(file: DatedFile, today: LocalDate): NoteDay {
  const problems: string[] = [];
  for (const [from, where, found] of candidates(file)) {
    if (found.day !== undefined)
      return { day: found.day, from, problems: [...problems, ...farProblems(found.day, today)] };
    problems.push(`“${found.written}” in ${where} is not a day that exists.`);
  }
  const known = file.modifiedAt > 0 && Number.isFinite(new Date(file.modifiedAt).getTime());
  const day = known ? localDateOf(new Date(file.modifiedAt)) : today;
  problems.push(
    known
      ? `No day in its name or text: dated ${day} by the file's own date.`
      : `No day in its name or text, and the file has no date of its own: dated ${day}, today.`,
  );
  return { day, from: 'fileDate', problems: [...problems, ...farProblems(day, today)] };
}

type Candidate = readonly [from: DateSource, where: string, found: FoundDate];

function* candidates({ path, keys, body, hasHeadings }: DatedFile): Generator<Candidate> {
  for (const name of [...DAY_KEYS, ...CREATED_KEYS]) {
    const entry = keys.find(name);
    const found = dateInValue(entry?.value);
    if (entry === undefined || found === undefined) continue;
    if (found.day !== undefined) keys.use(entry.name);
    yield ['frontMatter', `“${entry.name}” of the front matter`, found];
  }
  const inPath = dateInPath(path);
  if (inPath !== undefined) yield ['fileName', 'the file name', inPath];
  const title = keys.find('title')?.value;
  const lines = hasHeadings ? headings(body) : [toPlainText(body).split('\n', 1)[0] ?? ''];
  for (const line of typeof title === 'string' ? [title, ...lines] : lines) {
    const found = dateInText(line);
    if (found !== undefined) yield ['heading', 'a heading', found];
  }
}

function headings(node: RichNode): readonly string[] {
  if (node.type === 'heading') return [toPlainText({ type: 'doc', content: [node] })];
  return (node.content ?? []).flatMap(headings);
}

function farProblems(day: LocalDate, today: LocalDate): readonly string[] {
  if (day > addDays(today, FAR_AHEAD)) return [`Its day, ${day}, is far in the future.`];
  return Number(day.slice(0, 4)) < Number(today.slice(0, 4)) - FAR_BACK ? [`Its day, ${day}, is far in the past.`] : [];
}
