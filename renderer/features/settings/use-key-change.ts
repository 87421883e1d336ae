import { useState } from 'react';
import type { Result } from '../../../shared/base/result.ts';
import type { Unlocked, VaultError } from '../../vault/api.ts';

export interface KeyChange {
  readonly busy: boolean;
  readonly error: VaultError | undefined;
  /** What was typed as the present passphrase is not it. */
  readonly wrongCurrent: boolean;
  readonly change: (ask: () => Promise<Result<Unlocked, VaultError>>) => void;
}

/** One change of a key at a time, and what came of it. */
export function useKeyChange(onChanged: (unlocked: Unlocked) => void): KeyChange {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<VaultError>();
  const change = (ask: () => Promise<Result<Unlocked, VaultError>>): void => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    void ask()
      .then((answer) => (answer.ok ? onChanged(answer.value) : setError(answer.error)), reportError)
      .finally(() => setBusy(false));
  };
  return { busy, error, wrongCurrent: error?.code === 'wrongSecret', change };
}
