import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { VaultState } from '../api.ts';
import { JournalDatabase, SCHEMA_VERSION } from '../store/database.ts';
import { takeWriterLock } from '../store/writer-lock.ts';
import type { Held } from './phase.ts';

type CannotOpen = Extract<VaultState, { state: 'elsewhere' | 'noStorage' | 'newerVersion' }>;

/** Takes the lock, then opens the database. Nothing stays held where that does not work. */
export async function openDatabase(name: string): Promise<Result<Held, CannotOpen>> {
  const why = missingPlatform();
  if (why !== undefined) return err({ state: 'noStorage', why });
  const lock = await takeWriterLock(`${name}-journal`);
  if (lock === undefined) return err({ state: 'elsewhere' });
  try {
    // Dexie opens a newer database too, and adds the tables it misses: so the version is asked for before.
    const version = await storedVersion(name);
    if (version > SCHEMA_VERSION) {
      lock.release();
      return err({ state: 'newerVersion', version });
    }
    const db = new JournalDatabase(name);
    await db.open();
    return ok({ db, lock });
  } catch (error) {
    // A private window, a full or damaged disk, a policy: whatever it is, nothing can be kept here.
    lock.release();
    return err({ state: 'noStorage', why: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
}

/** The version of the tables on this disk; 0 where there are none. Dexie counts in tenths. */
async function storedVersion(name: string): Promise<number> {
  const databases = await indexedDB.databases();
  return Math.floor((databases.find((database) => database.name === name)?.version ?? 0) / 10);
}

function missingPlatform(): string | undefined {
  if (typeof indexedDB === 'undefined') return 'This browser has no IndexedDB here.';
  if (typeof navigator === 'undefined' || navigator.locks === undefined)
    return 'This page is not in a secure context: it has no Web Locks.';
  return undefined;
}
