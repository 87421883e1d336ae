import { type DependencyList, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Topic, VaultApi } from '../vault/api.ts';
import { useVaultClient } from './vault-context.tsx';

export interface Query<T> {
  /** The last answer; kept while a newer one is on its way. */
  readonly data: T | undefined;
  readonly error: Error | undefined;
  readonly loading: boolean;
  /** Asks again now. */
  readonly refresh: () => void;
}

/**
 * Asks the journal, and again whenever one of `topics` changed or records arrived after unlock. Answers that were
 * overtaken by a later question are dropped.
 */
export function useQuery<T>(
  topics: readonly Topic[],
  ask: (vault: VaultApi) => Promise<T>,
  inputs: DependencyList,
): Query<T> {
  const client = useVaultClient();
  const [state, setState] = useState<{ data: T | undefined; error: Error | undefined; loading: boolean }>({
    data: undefined,
    error: undefined,
    loading: true,
  });
  const turn = useRef(0);
  // The inputs are the caller's: they say when the question is another one.
  // oxlint-disable-next-line react/exhaustive-deps
  const question = useCallback(ask, inputs);
  const refresh = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    const settle = (next: { data?: T; error?: Error }): void => {
      if (mine !== turn.current) return;
      setState((before) => ({ data: 'data' in next ? next.data : before.data, error: next.error, loading: false }));
    };
    setState((before) => ({ ...before, loading: true }));
    void question(client.api).then(
      (data) => settle({ data }),
      (reason: unknown) => settle({ error: reason instanceof Error ? reason : new Error(String(reason)) }),
    );
  }, [client, question]);

  // Before the browser paints: the journal looks for the answer meanwhile.
  useLayoutEffect(refresh, [refresh]);

  const watched = topics.join(' ');
  useLayoutEffect(
    () =>
      client.onEvent((event) => {
        if (event.type === 'loading') refresh();
        if (event.type === 'changed' && event.topics.some((topic) => watched.split(' ').includes(topic))) refresh();
      }),
    [client, refresh, watched],
  );

  return { ...state, refresh };
}
