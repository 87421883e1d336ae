import { useCallback } from 'react';
import type { VaultApi } from '../vault/api.ts';
import { useVault } from './vault-context.tsx';

/** Judges passphrases in the worker; nothing of them leaves it. */
export function useJudge(): (passphrase: string) => ReturnType<VaultApi['strength']> {
  const vault = useVault();
  return useCallback((passphrase: string) => vault.strength(passphrase), [vault]);
}
