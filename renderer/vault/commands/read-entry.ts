import { must } from '../../../shared/base/assert.ts';
import type { EntryId } from '../../../shared/base/ids.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import type { EntryWithRev, VaultError } from '../api.ts';
import type { Journal } from '../journal.ts';
import { mergedDamage } from '../load/damage.ts';
import type { ReadProblem, Written } from '../store/sealed-store.ts';

/** Reads an entry whole from its row. Only inside a change: nothing is written meanwhile. */
export async function readEntry(journal: Journal, id: EntryId): Promise<Result<EntryWithRev, VaultError>> {
  return toEntry(await readRecord(journal, id));
}

/** The entry in a record. */
export function toEntry(found: Result<Written, VaultError>): Result<EntryWithRev, VaultError> {
  if (!found.ok) return found;
  const { record, rev } = found.value;
  return record.type === 'entry' ? ok({ entry: record, rev }) : err({ code: 'notFound' });
}

/** Several entries in the order of their ids; the first that cannot be read is the answer. */
export async function readEntries(
  journal: Journal,
  ids: readonly EntryId[],
): Promise<Result<readonly EntryWithRev[], VaultError>> {
  if (ids.some((id) => journal.view.entry(id) === undefined)) return err({ code: 'notFound' });
  const records = await readAll(journal, ids);
  return records.ok ? ok(records.value.map(({ record, rev }) => ({ entry: record as Entry, rev }))) : records;
}

/** Several records that are in the view, in the order of their ids; the first that cannot be read is the answer. */
export async function readAll(
  journal: Journal,
  ids: readonly string[],
): Promise<Result<readonly Written[], VaultError>> {
  const rows = await journal.store.db.records.bulkGet([...ids]);
  const records: Written[] = [];
  for (const [i, row] of rows.entries()) {
    const opened = row === undefined ? err<ReadProblem>('missing') : journal.store.openRow(row);
    if (!opened.ok) return err(damagedRow(journal, must(ids[i], 'a row for each id'), opened.error));
    records.push(opened.value);
  }
  return ok(records);
}

/** Reads any record. Only inside a change. A row that is not as it must be makes the journal read-only. */
export async function readRecord(journal: Journal, id: string): Promise<Result<Written, VaultError>> {
  if (journal.view.typeOf(id) === undefined) return err({ code: 'notFound' });
  const found = await journal.store.read(id);
  return found.ok ? found : err(damagedRow(journal, id, found.error));
}

/** The same outside of a change. */
export async function readRecordNow(journal: Journal, id: string): Promise<Result<Written, VaultError>> {
  if (journal.view.typeOf(id) === undefined) await journal.loaded;
  const found = await journal.store.read(id);
  if (found.ok) return found;
  // A commit may have come between the row and the ledger: what counts is how it looks when nothing is under way.
  return await journal.queue.run(async () => await readRecord(journal, id));
}

function damagedRow(journal: Journal, id: string, reason: ReadProblem): VaultError {
  const damage = mergedDamage(journal, [{ id, reason }]);
  journal.reportDamage(damage);
  return { code: 'damaged', damage };
}
