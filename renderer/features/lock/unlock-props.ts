import type { Instant } from '../../../shared/base/clock.ts';
import type { Unlocked, VaultError } from '../../vault/api.ts';

export interface UnlockProps {
  /** No passphrase is tried before this moment. */
  readonly lockedUntil?: Instant | undefined;
  /** `code` where it was opened with the recovery code: the passphrase may be lost. */
  readonly onUnlocked: (unlocked: Unlocked, code: string | undefined) => void;
  readonly onFailed: (error: VaultError) => void;
}
