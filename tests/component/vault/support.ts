import { type EntryId, newId, type SessionId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Result } from '../../../shared/base/result.ts';
import { type EntryFields, newEntryFields } from '../../../shared/domain/entry.ts';
import type { RichText } from '../../../shared/text/rich-text.ts';
import { startVault } from '../../../renderer/client/start-vault.ts';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';

export const PASSPHRASE = 'copper lantern walks backwards uphill';

let databases = 0;
/** A database name that no other test uses. */
export const aDatabase = (): string =>
  `test-${Date.now().toString(36)}-${String((databases += 1))}-${newId().slice(0, 8)}`;

export const paragraphs = (...texts: readonly string[]): RichText => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })),
});

export const fields = (text: string, more: Partial<EntryFields> = {}): EntryFields => ({
  ...newEntryFields('2026-03-02' as LocalDate, 'note', paragraphs(text)),
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

/** A journal in a real worker, on a database of its own. */
export async function aJournal(name = aDatabase()): Promise<{
  readonly client: VaultClient;
  readonly name: string;
  readonly marker: string;
  readonly recoveryCode: string;
}> {
  const client = await startVault(name);
  await client.api.open(undefined);
  const recoveryCode = await client.api.newRecoveryCode();
  const { marker } = value(await client.api.create({ passphrase: PASSPHRASE, recoveryCode }));
  return { client, name, marker, recoveryCode };
}

/** As Leeway locks: closes, ends the worker. */
export async function lock(client: VaultClient): Promise<void> {
  await client.api.close();
  client.terminate();
}

export type { EntryId };
