import { err, ok } from '../../../shared/base/result.ts';
import { exportJson } from '../../../shared/backup/export-json.ts';
import { exportMarkdown } from '../../../shared/backup/export-markdown.ts';
import type { Records } from '../../../shared/backup/records.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { type JournalRecord, SUBJECT_TYPES, type SubjectRecord } from '../../../shared/domain/records.ts';
import type { VaultApi, VaultError } from '../api.ts';
import type { Journal } from '../journal.ts';
import { createCancellable, reporter } from './cancellation.ts';
import { readRecordNow } from './read-entry.ts';
import { type Access, read } from './run.ts';

type ExportCommands = Pick<VaultApi, 'exportAll' | 'cancelExport'>;

/** Records read ahead in one go. */
const CHUNK = 200;

/** Taking everything out. */
export function exportCommands(access: Access): ExportCommands {
  const work = createCancellable();
  return {
    exportAll: (format, progress) =>
      read(access, async (journal) => {
        const { isCancelled } = work.begin();
        await journal.loaded;
        const stopped = (): boolean => isCancelled() || journal.closed;
        const report = reporter(progress);
        const day = journal.deps.clock.today();
        try {
          const bytes =
            format === 'json'
              ? await exportJson(allRecords(journal), journal.deps.clock.now(), report, stopped)
              : await exportMarkdown(keptEntries(journal), report, stopped, {
                  records: subjectsOf(journal),
                  exportedAt: journal.deps.clock.now(),
                });
          if (bytes === 'cancelled') return err({ code: 'cancelled' });
          return ok({ name: `leeway-${day}.${format === 'json' ? 'json' : 'zip'}`, bytes });
        } catch (error) {
          if (error instanceof Unreadable) return err(error.problem);
          throw error;
        }
      }),
    cancelExport: () => {
      work.cancel();
      return Promise.resolve();
    },
  };
}

/** A record that should be exported cannot be read. Records that are known to be damaged are left out. */
class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly problem: VaultError;

  constructor(problem: VaultError) {
    super('A record cannot be read');
    this.problem = problem;
  }
}

/** Entries in use, oldest first. */
function keptEntries(journal: Journal): Records<Entry> {
  const ids = journal.view.timeline.items.map((entry) => entry.fields.id as string).toReversed();
  return recordsOf<Entry>(journal, ids);
}

/** People, areas, tensions, promises, headings and templates in use. */
const subjectsOf = ({ view }: Journal): readonly SubjectRecord[] =>
  SUBJECT_TYPES.flatMap((type) => view.subjects.inUse(type).map(({ record }): SubjectRecord => record));

/** Every record, entries first and oldest first. */
function allRecords(journal: Journal): Records<JournalRecord> {
  const entries = [...journal.view.timeline.items.toReversed(), ...journal.view.trash];
  const first = entries.map((entry) => entry.fields.id as string);
  const others = [...journal.view.ids()].filter((id) => journal.view.typeOf(id) !== 'entry');
  return recordsOf<JournalRecord>(journal, [...first, ...others]);
}

function recordsOf<T extends JournalRecord>(journal: Journal, ids: readonly string[]): Records<T> {
  const damaged = new Set(journal.damage?.records.map((record) => record.id));
  const readable = ids.filter((id) => !damaged.has(id));
  return { length: readable.length, [Symbol.asyncIterator]: () => readAll<T>(journal, readable) };
}

async function* readAll<T extends JournalRecord>(journal: Journal, ids: readonly string[]): AsyncGenerator<T> {
  for (let at = 0; at < ids.length; at += CHUNK) {
    const chunk = ids.slice(at, at + CHUNK);
    const rows = await journal.store.db.records.bulkGet(chunk);
    for (const [i, id] of chunk.entries()) {
      const row = rows[i];
      const opened = row === undefined ? undefined : journal.store.openRow(row);
      if (opened?.ok === true) {
        yield opened.value.record as T;
        continue;
      }
      const again = await readRecordNow(journal, id);
      if (again.ok) yield again.value.record as T;
      // Deleted while the export went on: it is no longer part of the journal.
      else if (again.error.code !== 'notFound') throw new Unreadable(again.error);
    }
  }
}
