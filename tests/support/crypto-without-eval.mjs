/**
 * Uses every part of shared/crypto in an engine that refuses to make code from strings, as the content security policy
 * of the windows does (it allows WebAssembly by its own keyword). Prints `ok`, or fails.
 */
import { z } from 'zod';
import { serializeHeader, parseHeader } from '../../shared/crypto/header-format.ts';
import { createHeader, unlockWithPassphrase } from '../../shared/crypto/header.ts';
import { newKdf } from '../../shared/crypto/kdf.ts';
import { newRecoveryCode } from '../../shared/crypto/recovery-code.ts';
import { strengthOf } from '../../shared/crypto/strength.ts';

z.config({ jitless: true });

let refused = false;
try {
  // oxlint-disable-next-line typescript/no-implied-eval -- that this fails is what shows the engine's setting
  Function('return 1')();
} catch {
  // As it must be.
  refused = true;
}
if (!refused) throw new Error('this engine makes code from strings: the check means nothing');

const passphrase = 'plum anchor sixteen quiet ferries';
if (strengthOf(passphrase).score !== 4) throw new Error('the meter does not work');
const { header } = await createHeader({
  passphrase,
  recoveryCode: newRecoveryCode(),
  kdf: newKdf({ memoryKiB: 64 * 1024, iterations: 2, parallelism: 1 }),
  vaultId: crypto.randomUUID(),
  today: '2026-11-22',
});
const again = parseHeader(serializeHeader(header));
if (!again.ok || !(await unlockWithPassphrase(again.value, passphrase)).ok) throw new Error('it does not open');
process.stdout.write('ok\n');
