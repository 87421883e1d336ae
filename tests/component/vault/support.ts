import { expect, vi } from 'vitest';
import { startVault } from '../../../renderer/client/start-vault.ts';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import type { Unlocked, VaultApi, VaultEvent } from '../../../renderer/vault/api.ts';
import { createVault } from '../../../renderer/vault/create-vault.ts';
import { type Pace, usualPace, type VaultDeps } from '../../../renderer/vault/deps.ts';
import { JournalDatabase } from '../../../renderer/vault/store/database.ts';
import { type Clock, systemClock } from '../../../shared/base/clock.ts';
import { type EntryId, newId, type SessionId } from '../../../shared/base/ids.ts';
import { type LocalDate, localDateOf } from '../../../shared/base/local-date.ts';
import type { Result } from '../../../shared/base/result.ts';
import { newKdf } from '../../../shared/crypto/kdf.ts';
import { type EntryFields, newEntryFields } from '../../../shared/domain/entry.ts';
import { createSearchIndex } from '../../../shared/search/search-index.ts';
import type { RichText } from '../../../shared/text/rich-text.ts';

export const PASSPHRASE = 'copper lantern walks backwards uphill';

/** A database name that no other test uses. */
export const aDatabase = (): string => `test-${newId()}`;

export const paragraphs = (...texts: readonly string[]): RichText => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })),
});

export const day = (text: string): LocalDate => text as LocalDate;

export const fields = (text: string, more: Partial<EntryFields> = {}): EntryFields => ({
  ...newEntryFields(day('2026-03-02'), 'note', paragraphs(text)),
  ...more,
});

export const aSession = (): SessionId => newId<'session'>();

/** The value of a result that must have worked. */
export function value<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`Expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The error of a result that must have failed. */
export function failure<T, E>(result: Result<T, E>): E {
  if (result.ok) throw new Error(`Expected an error, got ${JSON.stringify(result.value)}`);
  return result.error;
}

/** A clock that stands until it is moved. */
export interface TestClock extends Clock {
  advance(milliseconds: number): void;
}

export function aClock(start = '2026-03-02T09:00:00'): TestClock {
  let now = new Date(start).getTime();
  return {
    now: () => now,
    today: () => localDateOf(new Date(now)),
    advance: (milliseconds) => void (now += milliseconds),
  };
}

/** A vault in this page: real IndexedDB and cryptography, with the least that Argon2id may cost. */
export function aVault(
  name: string,
  options: { readonly clock?: Clock; readonly pace?: Partial<Pace> } = {},
): { readonly name: string; readonly api: VaultApi; readonly events: VaultEvent[] } {
  const deps: VaultDeps = {
    name,
    clock: options.clock ?? aClock(),
    newId,
    tuneKdf: () => Promise.resolve(newKdf({ memoryKiB: 64 * 1024, iterations: 2, parallelism: 1 })),
    createIndex: () => createSearchIndex<EntryId>(),
    pace: { ...usualPace, ...options.pace },
  };
  const api = createVault(deps);
  const events: VaultEvent[] = [];
  void api.subscribe((event) => void events.push(event));
  return { name, api, events };
}

export interface Made {
  readonly name: string;
  readonly recoveryCode: string;
  /** The host's note after it was closed. */
  readonly marker: string;
  readonly ids: readonly EntryId[];
}

/** A closed journal with one entry for each text, on consecutive days, and what the host would have noted. */
export async function aClosedJournal(
  texts: readonly string[],
  { name = aDatabase(), ...options }: Parameters<typeof aVault>[1] & { readonly name?: string } = {},
): Promise<Made> {
  const { api, events } = aVault(name, options);
  await api.open(undefined);
  const recoveryCode = await api.newRecoveryCode();
  const { marker } = value(await api.create({ passphrase: PASSPHRASE, recoveryCode }));
  const ids: EntryId[] = [];
  for (const [i, text] of texts.entries()) {
    const written = day(`2026-01-${String((i % 28) + 1).padStart(2, '0')}`);
    ids.push(value(await api.createEntry(fields(text, { day: written }), aSession())).entry.id);
  }
  await api.close();
  return { name, recoveryCode, marker: lastMarker(events) ?? marker, ids };
}

export const lastMarker = (events: readonly VaultEvent[]): string | undefined =>
  events.findLast((event) => event.type === 'marker')?.marker;

/** Waits until every record is in memory. */
export async function allLoaded(events: readonly VaultEvent[]): Promise<void> {
  await vi.waitFor(() => {
    const last = events.findLast((event) => event.type === 'loading');
    expect(last?.done).toBe(last?.total);
    expect(last).toBeDefined();
  });
}

/** Opens and unlocks a closed journal, and waits until all of it is there. */
export async function unlocked(
  made: Pick<Made, 'name'> & Partial<Made>,
  options: Parameters<typeof aVault>[1] = {},
): Promise<{ readonly api: VaultApi; readonly events: VaultEvent[]; readonly answer: Unlocked }> {
  const { api, events } = aVault(made.name, options);
  await api.open(made.marker);
  const answer = value(await api.unlock({ passphrase: PASSPHRASE }));
  await allLoaded(events);
  return { api, events, answer };
}

/** Does something to the rows on disk, as somebody with the profile folder might. */
export async function tamper<T>(name: string, work: (db: JournalDatabase) => Promise<T>): Promise<T> {
  const db = new JournalDatabase(name);
  await db.open();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** The texts of a journal as a timeline shows them, newest first. */
export const leads = async (api: VaultApi): Promise<readonly string[]> =>
  (await api.timeline({ offset: 0, limit: 1000 })).rows.map((row) => row.item.lead);

/** A journal in a real worker, on a database of its own. */
export async function aJournal(name = aDatabase()): Promise<{
  readonly client: VaultClient;
  readonly name: string;
  readonly marker: string;
  readonly recoveryCode: string;
}> {
  const { marker, recoveryCode } = await aClosedJournal([], { name, clock: systemClock });
  const client = await startVault(name);
  await client.api.open(marker);
  value(await client.api.unlock({ passphrase: PASSPHRASE }));
  return { client, name, marker, recoveryCode };
}

/** As Leeway locks: closes, then ends the worker. */
export async function lock(client: VaultClient): Promise<void> {
  await client.api.close();
  client.terminate();
}
