import { assert } from '../../../shared/base/assert.ts';
import type { Clock } from '../../../shared/base/clock.ts';
import { newRecoveryCode, parseRecoveryCode } from '../../../shared/crypto/recovery-code.ts';
import { recoverySheet } from '../../../shared/crypto/recovery-sheet.ts';
import type { VaultApi } from '../api.ts';

/** Help with choosing and keeping secrets. None of it needs a journal, and nothing is kept. */
export function secretCommands(clock: Clock): Pick<VaultApi, 'newRecoveryCode' | 'recoverySheet' | 'strength'> {
  return {
    newRecoveryCode: () => Promise.resolve(newRecoveryCode()),
    recoverySheet: async (text) => {
      const code = parseRecoveryCode(text);
      assert(code.ok, 'the sheet is asked for with a code that was made here');
      return await Promise.resolve(recoverySheet(code.value, clock.today()));
    },
    strength: async (passphrase) => {
      // The word lists are large and needed only while a passphrase is chosen.
      const { strengthOf } = await import('../../../shared/crypto/strength.ts');
      return strengthOf(passphrase);
    },
  };
}
