import { useCallback, useEffect } from 'react';
import { FLUSH_LIMIT_MS, type LockParts } from './lock.ts';

/** Saves what is typed when the window is about to close; answers the function that starts the window anew. */
export function useReload({ client, host, flushers }: LockParts): () => void {
  useEffect(
    () =>
      host.onEvent(async (event) => {
        if (event.type === 'closing') await flushers.flush(FLUSH_LIMIT_MS);
      }),
    [host, flushers],
  );
  return useCallback(() => {
    client.terminate();
    host.reload();
  }, [client, host]);
}
