import { createContext, use } from 'react';
import { must } from '../../shared/base/assert.ts';
import type { VaultApi, VaultEvent } from '../vault/api.ts';

/** The window's side of the journal: its worker's calls, and what it reports. */
export interface VaultClient {
  /** The name of the journal's database. */
  readonly database: string;
  readonly api: VaultApi;
  /** Calls back for every event of the worker, and where it fails; answers the function that stops it. */
  onEvent(listener: (event: VaultEvent | WorkerFailed) => void): () => void;
  /** Ends the worker: nothing in clear is left of it. Flush and `api.close()` come first. */
  terminate(): void;
}

/** The worker failed, or what it said cannot be understood: what was asked of it may stay without an answer. */
export interface WorkerFailed {
  readonly type: 'workerFailed';
  readonly reason: Error;
}

export const VaultContext = createContext<VaultClient | undefined>(undefined);

/** The journal of this window. */
export const useVaultClient = (): VaultClient => must(use(VaultContext), 'a vault client is provided above');
export const useVault = (): VaultApi => useVaultClient().api;
