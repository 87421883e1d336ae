import type { VaultDeps } from '../../../renderer/vault/deps.ts';
import { createJournal } from '../../../renderer/vault/gate/create-journal.ts';
import { JournalDatabase } from '../../../renderer/vault/store/database.ts';
import { EMPTY_MANIFEST, openManifest } from '../../../renderer/vault/store/manifest.ts';
import { openRecord } from '../../../renderer/vault/store/record-rows.ts';
import { SealedStore } from '../../../renderer/vault/store/sealed-store.ts';
import { createVaultKeys } from '../../../renderer/vault/store/vault-keys.ts';
import { must } from '../../../shared/base/assert.ts';
import type { EntryId } from '../../../shared/base/ids.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import type { JournalRecord } from '../../../shared/domain/records.ts';
import type { BenchEntry } from '../generate.ts';

/** Rows in one transaction. */
const CHUNK = 1000;

/**
 * Makes a journal and writes many records into it by the vault's own store, without its view: the fastest way to a
 * large journal on a real disk. The database is closed afterwards and has no snapshot.
 */
export async function seedVault(
  deps: VaultDeps,
  secrets: { readonly passphrase: string; readonly recoveryCode: string },
  records: Iterable<JournalRecord>,
): Promise<void> {
  const db = new JournalDatabase(deps.name);
  await db.open();
  const created = await createJournal(db, deps, secrets);
  if (!created.ok) throw new Error(`The journal was not made: ${created.error.code}`);
  const { header, vmk } = created.value;
  const keys = await createVaultKeys(vmk, header.vaultId, header.epoch);
  const manifest = must(await db.manifest.get('manifest'), 'a new journal has a manifest');
  const store = new SealedStore(db, keys, openManifest(keys, manifest) ?? EMPTY_MANIFEST);
  for (const row of await db.records.toArray()) {
    if (openRecord(keys, row).ok) store.ledger.set(row.id, row.rev, must(keys.digest(row), 'a whole row'));
  }
  let puts: JournalRecord[] = [];
  for (const record of records) {
    puts.push(record);
    if (puts.length < CHUNK) continue;
    await store.commit({ puts });
    puts = [];
  }
  await store.commit({ puts });
  db.close();
}

/** An invented note as it would be kept. */
export const toEntry = (from: BenchEntry, now: number): Entry => ({
  type: 'entry',
  kind: 'note',
  details: {},
  id: from.id as EntryId,
  day: from.day,
  order: from.order,
  title: from.title,
  body: {
    type: 'doc',
    content: from.text
      .split('\n\n')
      .map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })),
  },
  tags: [...from.tags],
  people: [],
  areas: [],
  tensions: [],
  starred: from.starred,
  private: false,
  createdAt: now,
  updatedAt: now,
});
