import { err, ok, type Result } from '../../../shared/base/result.ts';
import { randomBytes, toBase64 } from '../../../shared/crypto/bytes.ts';
import { KDF_FLOOR, newKdf } from '../../../shared/crypto/kdf.ts';
import { newRecoveryCode } from '../../../shared/crypto/recovery-code.ts';
import { isSampleDatabase } from '../../../shared/sample/database-name.ts';
import type { SettingsRecord } from '../../../shared/domain/records.ts';
import type { Unlocked, VaultApi, VaultError } from '../api.ts';
import type { VaultDeps } from '../deps.ts';
import type { Gate } from '../gate/gate.ts';
import type { Journal } from '../journal.ts';
import { createSerial } from '../../../shared/base/serial.ts';
import { type Access, change } from './run.ts';

const KEY_BYTES = 32;

/** Making the sample journal, in a vault whose database is the sample's own. */
export function sampleCommands(gate: Gate, access: Access, deps: VaultDeps): Pick<VaultApi, 'createSample'> {
  const queue = createSerial();
  return {
    createSample: () =>
      queue.run(async () => {
        if (!isSampleDatabase(deps.name)) return err({ code: 'invalid', message: 'This is not the sample journal.' });
        const open = access.journal();
        if (open !== undefined && !open.closed) return ok(open.unlocked);
        const cleared = await clear(gate);
        if (!cleared.ok) return cleared;
        const made = await gate.create({ passphrase: randomPassphrase(), recoveryCode: newRecoveryCode() }, noTuning);
        if (!made.ok) return made;
        const filled = await change(access, async (journal) => ok(await fill(journal)));
        return filled.ok ? await unlockedNow(access) : filled;
      }),
  };
}

/** What an earlier visit left cannot be opened any more: its key was never kept. */
async function clear(gate: Gate): Promise<Result<undefined, VaultError>> {
  const found = await gate.open(undefined);
  switch (found.state) {
    case 'absent':
      return ok(undefined);
    case 'elsewhere':
      return err({ code: 'elsewhere' });
    case 'noStorage':
      return err({ code: 'noStorage', why: found.why });
    case 'newerVersion':
      return err({ code: 'newerVersion', version: found.version });
    default: {
      const erased = await gate.erase();
      if (!erased.ok) return erased;
      await gate.open(undefined);
      return ok(undefined);
    }
  }
}

/** Everything in one transaction: there is a whole sample or none. */
async function fill(journal: Journal): Promise<void> {
  // Its texts are needed by nobody who only writes a journal of their own.
  const { sampleRecords } = await import('../../../shared/sample/sample-records.ts');
  const records = sampleRecords(journal.deps.clock.today());
  const settings = journal.view.settings;
  // Locking ends the sample, so it does not lock by itself.
  const unhurried: readonly SettingsRecord[] =
    settings === undefined ? [] : [{ ...settings, settings: { ...settings.settings, autoLockMinutes: 0 } }];
  await journal.commit({ puts: [...records, ...unhurried] });
}

async function unlockedNow(access: Access): Promise<Result<Unlocked, VaultError>> {
  const journal = access.journal();
  return await Promise.resolve(journal === undefined ? err({ code: 'locked' }) : ok(journal.unlocked));
}

/** A random key cannot be guessed, whatever a try costs: nobody has to wait for that to be measured. */
const noTuning = () => Promise.resolve(newKdf(KDF_FLOOR));

/** Known to nobody, and to this worker only while it makes the keys. */
const randomPassphrase = (): string => toBase64(randomBytes(KEY_BYTES));
