import type { LocalDate } from '../base/local-date.ts';
import { err, type Result } from '../base/result.ts';
import type { Entry, EntryFields } from '../domain/entry.ts';
import { RECORD_VERSION } from '../domain/migrations/migrate-record.ts';
import type { Draft } from '../domain/records.ts';
import { decodeText } from './decode-text.ts';
import { isReadme } from './export-readme.ts';
import type { Existing, ImportPlan, PlannedEntry, SourceFile } from './import-types.ts';
import { isJsonExport, type JsonFrame, openJsonExport, readRecord } from './json-format.ts';
import { createPacer } from './pacer.ts';
import { createPlanBuilder, type PlanBuilder } from './plan-builder.ts';
import { fingerprintOf, readNote } from './read-note.ts';
import type { Report } from './records.ts';
import { type SourceItem, sourceItems } from './source-items.ts';

export interface ImportOptions {
  readonly today: LocalDate;
  readonly report: Report;
  readonly isCancelled: () => boolean;
}

/**
 * Reads Markdown and plain text files, archives of them and Leeway's own exports, and says what would come in.
 * Nothing throws: a file that cannot come in is listed in `preview.problems`. Lets other work run in between.
 */
export async function planImport(
  source: string,
  files: readonly SourceFile[],
  existing: Existing,
  { today, report, isCancelled }: ImportOptions,
): Promise<ImportPlan | 'cancelled'> {
  const plan = createPlanBuilder(existing);
  const { items, skipped } = sourceItems(files);
  const pacer = createPacer(items.length + skipped.length, report, isCancelled);
  for (const { path, reason } of skipped) plan.skip(path, reason);
  for (const [index, item] of items.entries()) {
    const isNext = (): Promise<boolean> => pacer.step(skipped.length + index);
    if (!(await isNext()) || !(await addItem(item, today, plan, isNext))) return 'cancelled';
  }
  return pacer.end() ? plan.build(source) : 'cancelled';
}

/** False where the work was cancelled meanwhile. */
async function addItem(
  item: SourceItem,
  today: LocalDate,
  plan: PlanBuilder,
  isNext: () => Promise<boolean>,
): Promise<boolean> {
  const bytes = await item.read();
  if (!bytes.ok) plan.skip(item.path, bytes.error);
  else if (item.sort === 'json') return await addJson(item, bytes.value, plan, isNext);
  else addNote(item, bytes.value, today, plan);
  return true;
}

function addNote({ path, modifiedAt }: SourceItem, bytes: Uint8Array, today: LocalDate, plan: PlanBuilder): void {
  const text = decodeText(bytes);
  if (!text.ok) return plan.skip(path, text.error);
  if (isReadme(text.value)) return plan.skip(path, 'It is the explanation that Leeway adds to an export.');
  const file = { path, text: text.value, modifiedAt };
  // Before the text is parsed: most of a second import of a folder is known.
  if (plan.hasText(path, fingerprintOf(file))) return;
  const note = readNote(file, today);
  if (note.ok) plan.add(note.value.entry, note.value.dateFrom, note.value.problems);
  else plan.skip(path, note.error);
}

async function addJson(
  { path }: SourceItem,
  bytes: Uint8Array,
  plan: PlanBuilder,
  isNext: () => Promise<boolean>,
): Promise<boolean> {
  const frame = readFrame(bytes);
  if (!frame.ok) {
    plan.skip(path, frame.error);
    return true;
  }
  const { version, records } = frame.value;
  for (const [index, raw] of records.entries()) {
    if (!(await isNext())) return false;
    const record = readRecord(raw, index, version);
    if (!record.ok) plan.skip(path, record.error);
    else if (record.value.type === 'entry') plan.add(plannedEntry(record.value, path), 'frontMatter', []);
    else if (record.value.type === 'draft') addDraft(record.value, index, path, plan);
    else plan.addOther(record.value);
  }
  return true;
}

/** A draft is text that nobody has thrown away. The journal may have one of its own: this one becomes an entry. */
function addDraft({ fields, id, createdAt, updatedAt }: Draft, index: number, path: string, plan: PlanBuilder): void {
  const entry = readRecord({ ...fields, type: 'entry', id, order: 0, createdAt, updatedAt }, index, RECORD_VERSION);
  if (!entry.ok) plan.skip(path, entry.error);
  else if (entry.value.type === 'entry')
    plan.add({ ...plannedEntry(entry.value, path), order: undefined }, 'frontMatter', [DRAFT]);
}

const DRAFT = 'A draft in it that was not kept yet comes in as an entry.';

function readFrame(bytes: Uint8Array): Result<JsonFrame, string> {
  const decoder = new TextDecoder();
  if (!isJsonExport(decoder.decode(bytes.subarray(0, 1000)))) return err('It is not Markdown or plain text.');
  return openJsonExport(decoder.decode(bytes));
}

/** An entry that was imported itself keeps its fingerprint, so that its file does not come in a second time. */
function plannedEntry(entry: Entry, path: string): PlannedEntry {
  const { type: _, id, order, createdAt, updatedAt, deletedAt, imported, session: __, ...fields } = entry;
  const fingerprint = imported?.fingerprint ?? fingerprintOf({ path: '', text: id });
  return { path, fields: fields satisfies EntryFields, fingerprint, id, order, createdAt, updatedAt, deletedAt };
}
