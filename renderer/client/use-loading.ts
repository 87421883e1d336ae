import { useEffect, useState } from 'react';
import { useVaultClient } from './vault-context.tsx';

export interface Loading {
  readonly done: number;
  readonly total: number;
}

/** How far the journal has been read since it was unlocked; undefined once it is all there. */
export function useLoading(): Loading | undefined {
  const client = useVaultClient();
  const [loading, setLoading] = useState<Loading>();
  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.type !== 'loading') return;
        setLoading(event.done < event.total ? { done: event.done, total: event.total } : undefined);
      }),
    [client],
  );
  return loading;
}
