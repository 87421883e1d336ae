import { proxy, releaseProxy, wrap } from 'comlink';
import type { VaultApi, VaultEvent } from '../vault/api.ts';
import { withProxiedCallbacks } from './proxied-callbacks.ts';
import type { VaultClient, WorkerFailed } from './vault-context.tsx';

/** The database of the person's own journal. */
export const OWN_DATABASE = 'leeway';

/**
 * Starts the journal's worker on the database of that name. Nothing is opened yet: `api.open` comes first. There is
 * one for each window; a second one answers `elsewhere`. Rejects where the worker does not start.
 */
export async function startVault(database = OWN_DATABASE): Promise<VaultClient> {
  const worker = new Worker(new URL('../vault/worker.ts', import.meta.url), { type: 'module', name: database });
  const remote = wrap<VaultApi>(worker);
  const listeners = new Set<(event: VaultEvent | WorkerFailed) => void>();
  const failed = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(`The journal's worker failed: ${event.message}`)));
    worker.addEventListener('messageerror', () => reject(new Error("What the journal's worker said cannot be read")));
  });
  const fanOut = (event: VaultEvent | WorkerFailed): void => {
    for (const listener of listeners) listener(event);
  };
  await Promise.race([remote.subscribe(proxy(fanOut)), failed]);
  failed.catch((reason: Error) => fanOut({ type: 'workerFailed', reason }));

  return {
    database,
    api: withProxiedCallbacks(remote),
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    terminate() {
      listeners.clear();
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}
