import { must } from '../../../shared/base/assert.ts';
import type { VaultId } from '../../../shared/base/ids.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { createHeader } from '../../../shared/crypto/header.ts';
import { EMPTY_SUM, add } from '../../../shared/crypto/manifest-sum.ts';
import { parseRecoveryCode, recoveryCodeHint } from '../../../shared/crypto/recovery-code.ts';
import { isFair } from '../../../shared/crypto/strength-score.ts';
import type { SettingsRecord } from '../../../shared/domain/records.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import type { VaultError } from '../api.ts';
import type { VaultDeps } from '../deps.ts';
import type { JournalDatabase } from '../store/database.ts';
import { sealManifest } from '../store/manifest.ts';
import { sealRecord } from '../store/record-rows.ts';
import { createVaultKeys } from '../store/vault-keys.ts';
import { headerRow } from './headers.ts';
import type { Opened } from './unlock.ts';

/** Checks both secrets, makes header and key, and writes header, manifest and settings in one transaction. */
export async function createJournal(
  db: JournalDatabase,
  deps: VaultDeps,
  input: { readonly passphrase: string; readonly recoveryCode: string },
): Promise<Result<Opened, VaultError>> {
  const weak = await weakness(input.passphrase);
  if (weak !== undefined) return err(weak);
  const recoveryCode = parseRecoveryCode(input.recoveryCode);
  if (!recoveryCode.ok) return err({ code: 'badRecoveryCode', hint: recoveryCodeHint(recoveryCode.error) });

  const { header, vmk } = await createHeader({
    passphrase: input.passphrase,
    recoveryCode: recoveryCode.value,
    kdf: await deps.tuneKdf(),
    vaultId: deps.newId() as VaultId,
    today: deps.clock.today(),
  });
  const keys = await createVaultKeys(vmk, header.vaultId, header.epoch);
  const settings = sealRecord(keys, firstSettings(deps), 1);
  const sum = add(EMPTY_SUM, must(keys.digest(settings), 'a sealed row has a digest'));
  const manifest = sealManifest(keys, { seq: 1, count: 1, sum });
  await db.transaction('rw', [db.header, db.records, db.manifest], async () => {
    await db.header.add(headerRow(header));
    await db.records.add(settings);
    await db.manifest.add(manifest);
  });
  return ok({ vmk, header });
}

/** Why a passphrase is refused; undefined where it is good enough. */
export async function weakness(passphrase: string): Promise<VaultError | undefined> {
  // The word lists are large and needed only while a passphrase is chosen.
  const { strengthOf } = await import('../../../shared/crypto/strength.ts');
  const { score, hint } = strengthOf(passphrase);
  return isFair(score) ? undefined : { code: 'weakPassphrase', hint };
}

function firstSettings({ clock, newId }: VaultDeps): SettingsRecord {
  const now = clock.now();
  return {
    type: 'settings',
    id: newId() as SettingsRecord['id'],
    device: newId() as SettingsRecord['device'],
    createdAt: now,
    updatedAt: now,
    settings: defaultSettings,
  };
}
