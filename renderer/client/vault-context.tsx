import { createContext, use } from 'react';
import { must } from '../../shared/base/assert.ts';
import type { VaultApi, VaultEvent } from '../vault/api.ts';

/** The window's side of the journal: its worker's calls, and what it reports. */
export interface VaultClient {
  readonly api: VaultApi;
  /** Calls back for every event of the worker; answers the function that stops it. */
  onEvent(listener: (event: VaultEvent) => void): () => void;
  /** Ends the worker: nothing in clear is left of it. Flush and `api.close()` come first. */
  terminate(): void;
}

export const VaultContext = createContext<VaultClient | undefined>(undefined);

/** The journal of this window. */
export const useVaultClient = (): VaultClient => must(use(VaultContext), 'a vault client is provided above');
export const useVault = (): VaultApi => useVaultClient().api;
