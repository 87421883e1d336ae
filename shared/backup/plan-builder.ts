import { leadOf, toPlainText } from '../text/plain-text.ts';
import { isSubject, type JournalRecord } from '../domain/records.ts';
import type { DateSource, Existing, ImportPlan, ImportPreview, ImportProblem, PlannedEntry } from './import-types.ts';

/** Entries that the preview shows. */
const SAMPLE = 20;

/** Collects what an import would bring, each thing once. */
export interface PlanBuilder {
  /** True where a file with this text is in the journal or in this import already: it is counted or listed, and done. */
  hasText(path: string, fingerprint: string): boolean;
  /** Takes the entry, unless the journal or this import has it already. */
  add(entry: PlannedEntry, dateFrom: DateSource, problems: readonly string[]): void;
  addOther(record: JournalRecord): void;
  skip(path: string, reason: string): void;
  build(source: string): ImportPlan;
}

interface Planned {
  readonly entry: PlannedEntry;
  readonly dateFrom: DateSource;
}

export function createPlanBuilder(existing: Existing): PlanBuilder {
  const planned: Planned[] = [];
  const others: JournalRecord[] = [];
  const otherIds = new Set<string>();
  const problems: ImportProblem[] = [];
  const pathOf = new Map<string, string>();
  const ids = new Set<string>();
  let alreadyThere = 0;

  const hasText = (path: string, fingerprint: string): boolean => {
    const same = pathOf.get(fingerprint);
    if (same !== undefined)
      problems.push({ path, effect: 'skipped', reason: `It has the same text as ${same}, which comes in.` });
    else if (existing.fingerprints.has(fingerprint)) alreadyThere++;
    else return false;
    return true;
  };

  return {
    hasText,
    add(entry, dateFrom, entryProblems) {
      const { path, fingerprint, id } = entry;
      if (hasText(path, fingerprint)) return;
      if (id !== undefined && existing.ids.has(id)) {
        alreadyThere++;
        return;
      }
      pathOf.set(fingerprint, path);
      const isTaken = id !== undefined && ids.has(id);
      if (isTaken) entryProblems = [...entryProblems, 'Another file carries the same id; it comes in as a new entry.'];
      else if (id !== undefined) ids.add(id);
      planned.push({ entry: isTaken ? { ...entry, id: undefined } : entry, dateFrom });
      for (const reason of entryProblems) problems.push({ path, effect: 'changed', reason });
    },
    addOther: (record) => {
      if (existing.ids.has(record.id) || otherIds.has(record.id)) return;
      otherIds.add(record.id);
      others.push(record);
    },
    skip: (path, reason) => void problems.push({ path, effect: 'skipped', reason }),
    build: (source) => {
      planned.sort(inOrder);
      const entries = planned.map(({ entry }) => entry);
      const subjects = others.filter(isSubject).length;
      return { preview: { ...previewOf(source, planned, alreadyThere, problems), subjects }, entries, others };
    },
  };
}

/** By day, then in the order they had, then by name as a person counts (`2` before `10`). */
const byName = new Intl.Collator('en', { numeric: true });
function inOrder({ entry: one }: Planned, { entry: other }: Planned): number {
  if (one.fields.day !== other.fields.day) return one.fields.day < other.fields.day ? -1 : 1;
  if (one.order !== other.order) return (one.order ?? Infinity) - (other.order ?? Infinity);
  return byName.compare(one.path, other.path);
}

function previewOf(
  source: string,
  planned: readonly Planned[],
  alreadyThere: number,
  problems: readonly ImportProblem[],
): Omit<ImportPreview, 'subjects'> {
  const dateFrom = { frontMatter: 0, fileName: 0, heading: 0, fileDate: 0 };
  for (const { dateFrom: from } of planned) dateFrom[from]++;
  return {
    source,
    additions: planned.length,
    alreadyThere,
    firstDay: planned[0]?.entry.fields.day,
    lastDay: planned.at(-1)?.entry.fields.day,
    dateFrom,
    problems,
    sample: planned.slice(0, SAMPLE).map(({ entry: { path, fields }, dateFrom: from }) => ({
      path,
      day: fields.day,
      dateFrom: from,
      title: fields.title,
      lead: leadOf(toPlainText(fields.body)),
      tags: fields.tags,
    })),
  };
}
