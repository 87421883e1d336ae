import { must } from '../../../shared/base/assert.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { JournalRecord } from '../../../shared/domain/records.ts';
import type { VaultError } from '../api.ts';
import type { Journal } from '../journal.ts';
import { readRecord, readRecordNow } from './read-entry.ts';

/** Records read in one go: other work of the thread comes in between. */
const CHUNK = 200;

export interface Walk {
  readonly visit: (record: JournalRecord) => void;
  /** Called now and then, in records. */
  readonly report?: (done: number, total: number) => void;
  readonly isCancelled?: () => boolean;
  /** Whether it runs inside a change, so that nothing is written meanwhile. */
  readonly inside: boolean;
}

/** Reads every one of those records from its row. The first that cannot be read is the answer. */
export async function walkRecords(
  journal: Journal,
  ids: readonly string[],
  { visit, report, isCancelled, inside }: Walk,
): Promise<Result<undefined, VaultError>> {
  for (let at = 0; at < ids.length; at += CHUNK) {
    if (journal.closed) return err({ code: 'locked' });
    if (isCancelled?.() === true) return err({ code: 'cancelled' });
    report?.(at, ids.length);
    const chunk = ids.slice(at, at + CHUNK);
    const rows = await journal.store.db.records.bulkGet(chunk);
    for (const [i, row] of rows.entries()) {
      const opened = row === undefined ? undefined : journal.store.openRow(row);
      const id = must(chunk[i], 'an id for each row');
      const read = opened?.ok === true ? opened : await (inside ? readRecord : readRecordNow)(journal, id);
      if (read.ok) visit(read.value.record);
      // Deleted since the ids were taken.
      else if (read.error.code !== 'notFound') return read;
    }
  }
  report?.(ids.length, ids.length);
  return isCancelled?.() === true ? err({ code: 'cancelled' }) : ok(undefined);
}
