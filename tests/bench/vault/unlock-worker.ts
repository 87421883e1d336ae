import '../../../renderer/vault/zod-setup.ts';
import { expose } from 'comlink';
import type { VaultEvent } from '../../../renderer/vault/api.ts';
import { createVault } from '../../../renderer/vault/create-vault.ts';
import { type Pace, usualPace, type VaultDeps } from '../../../renderer/vault/deps.ts';
import { systemClock } from '../../../shared/base/clock.ts';
import { type EntryId, newId } from '../../../shared/base/ids.ts';
import type { JournalRecord } from '../../../shared/domain/records.ts';
import { newKdf } from '../../../shared/crypto/kdf.ts';
import { newRecoveryCode } from '../../../shared/crypto/recovery-code.ts';
import { createSearchIndex } from '../../../shared/search/search-index.ts';
import { generateEntries } from '../generate.ts';
import { sampleAtScale } from '../sample-at-scale.ts';
import { seedVault, toEntry } from './seed-vault.ts';
import { NAME, PASSPHRASE, PEOPLE } from './seeded.ts';

/** Milliseconds from the derived key on. */
export interface UnlockTimes {
  readonly firstScreen: number;
  readonly everything: number;
  readonly entries: number;
  readonly damage: string | undefined;
}

const unlocking = {
  async seed(count: number): Promise<number> {
    const start = performance.now();
    const entries = generateEntries(count).map((entry) => toEntry(entry, systemClock.now()));
    await seedVault(depsWith({}), { passphrase: PASSPHRASE, recoveryCode: newRecoveryCode() }, entries);
    return performance.now() - start;
  },

  /** The sample journal over and over, to so many entries and 500 people. */
  async seedPeople(count: number, name = NAME): Promise<void> {
    const secrets = { passphrase: PASSPHRASE, recoveryCode: newRecoveryCode() };
    const { subjects, entries } = sampleAtScale(count, PEOPLE, systemClock.today());
    await seedVault({ ...depsWith({}), name }, secrets, all(subjects, entries));
  },

  /** Unlocks, waits for all, and closes; `snapshot`: makes one before closing, however large the journal is. */
  async unlock(snapshot: boolean): Promise<UnlockTimes & { readonly closing: number }> {
    let keyAt = 0;
    const pace: Partial<Pace> = { idleAfter: 600_000, scrubAfter: 600_000, snapshotOnClose: snapshot ? 1_000_000 : 0 };
    const deps = depsWith(pace);
    const { api, loaded } = started({
      ...deps,
      createIndex: () => ((keyAt ||= performance.now()), deps.createIndex()),
    });
    await api.open(undefined);
    const answer = await api.unlock({ passphrase: PASSPHRASE });
    if (!answer.ok) throw new Error(answer.error.code);
    await api.timeline({ offset: 0, limit: 50 });
    const firstScreen = performance.now() - keyAt;
    await loaded;
    const everything = performance.now() - keyAt;
    const { total } = await api.timeline({ offset: 0, limit: 1 });
    const closeAt = performance.now();
    await api.close();
    const closing = performance.now() - closeAt;
    return { firstScreen, everything, entries: total, damage: answer.value.damage?.sort, closing };
  },

  async erase(name = NAME): Promise<void> {
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve;
    });
  },
};

function* all(...parts: readonly Iterable<JournalRecord>[]): Generator<JournalRecord> {
  for (const part of parts) yield* part;
}

export type Unlocking = typeof unlocking;
expose(unlocking);

function depsWith(pace: Partial<Pace>): VaultDeps {
  return {
    name: NAME,
    clock: systemClock,
    newId,
    tuneKdf: () => Promise.resolve(newKdf({ memoryKiB: 64 * 1024, iterations: 2, parallelism: 1 })),
    createIndex: () => createSearchIndex<EntryId>(),
    pace: { ...usualPace, ...pace },
  };
}

function started(deps: VaultDeps) {
  const api = createVault(deps);
  const { promise: loaded, resolve } = Promise.withResolvers<void>();
  const listen = (event: VaultEvent): void => {
    if (event.type === 'loading' && event.done === event.total) resolve();
  };
  void api.subscribe(listen);
  return { api, loaded };
}
