import { err, type Result } from '../../../shared/base/result.ts';
import type { VaultError } from '../api.ts';
import { type Journal, JournalClosed } from '../journal.ts';
import { storageError } from '../store/storage-errors.ts';
import { RowsChanged } from '../store/sealed-store.ts';

/** What commands and questions reach the journal through. */
export interface Access {
  /** The journal while it is unlocked. */
  journal(): Journal | undefined;
}

type Work<T> = (journal: Journal) => Promise<Result<T, VaultError>>;

/** Runs a change: alone, when everything has been read, and only where nothing is damaged. */
export async function change<T>(access: Access, work: Work<T>): Promise<Result<T, VaultError>> {
  return await read(access, async (journal) => {
    await journal.loaded;
    return await journal.queue.run(async () => {
      if (journal.damage !== undefined) return err({ code: 'readOnly' });
      // Failures are caught inside the queue, so that the next change already meets what this one found.
      return await caught(journal, work);
    });
  });
}

/** Runs something that only reads. Failures of the disk come back as values. */
export async function read<T>(access: Access, work: Work<T>): Promise<Result<T, VaultError>> {
  const journal = access.journal();
  if (journal === undefined || journal.closed) return err({ code: 'locked' });
  return await caught(journal, work);
}

async function caught<T>(journal: Journal, work: Work<T>): Promise<Result<T, VaultError>> {
  try {
    return await work(journal);
  } catch (error) {
    if (error instanceof JournalClosed) return err({ code: 'locked' });
    if (error instanceof Error && causedByChangedRows(error)) {
      journal.reportDamage({
        sort: 'rolledBack',
        records: [],
        readable: journal.store.ledger.count,
        expected: journal.store.manifest.count,
        canUnlock: true,
      });
      return err({ code: 'readOnly' });
    }
    const failure = storageError(error);
    if (failure === undefined) throw error;
    return err(failure);
  }
}

/** Dexie hands on what was thrown in a transaction, or wraps it. */
const causedByChangedRows = (error: Error & { inner?: unknown }): boolean =>
  error instanceof RowsChanged || error.inner instanceof RowsChanged || error.name === 'RowsChanged';
