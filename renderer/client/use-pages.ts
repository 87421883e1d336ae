import { type DependencyList, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Topic, VaultApi } from '../vault/api.ts';
import { useVaultClient } from './vault-context.tsx';

export interface PageAnswer<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

export interface Pages<Row, Answer extends PageAnswer<Row>> {
  /** The newest answer: its total, and what else it says; undefined before the first. */
  readonly answer: Answer | undefined;
  readonly error: Error | undefined;
  /** True until the present question has its first answer; the rows of the question before stay meanwhile. */
  readonly loading: boolean;
  /** The row at that place, where its page has come. */
  readonly row: (index: number) => Row | undefined;
  /** Says which rows are in sight (`last` included), so that their pages come. */
  readonly show: (first: number, last: number) => void;
  /** Asks again now. */
  readonly refresh: () => void;
}

interface Held<Row, Answer> {
  /** The question these rows answer. */
  readonly question: unknown;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
  readonly answer: Answer | undefined;
}

/**
 * A long list in pages of `size` rows, each asked for when it comes into sight. When one of `topics` changed, or records
 * arrived, the pages in sight are asked for again at once, the others when they come into sight. Overtaken answers are
 * dropped.
 */
export function usePages<Row, Answer extends PageAnswer<Row>>(
  topics: readonly Topic[],
  ask: (vault: VaultApi, offset: number, limit: number) => Promise<Answer>,
  inputs: DependencyList,
  size = 60,
): Pages<Row, Answer> {
  const client = useVaultClient();
  const [held, setHeld] = useState<Held<Row, Answer>>({
    question: undefined,
    pages: new Map(),
    answer: undefined,
  });
  const [error, setError] = useState<Error>();
  const [loading, setLoading] = useState(true);
  const turn = useRef(0);
  const sight = useRef<readonly [number, number]>([0, 0]);
  const asked = useRef(new Set<number>());
  // The inputs are the caller's: they say when the question is another one.
  // oxlint-disable-next-line react/exhaustive-deps
  const question = useCallback(ask, inputs);

  const fetchPage = useCallback(
    async (page: number) => {
      const mine = turn.current;
      asked.current.add(page);
      try {
        const answer = await question(client.api, page * size, size);
        if (mine !== turn.current) return;
        setHeld((before) => ({
          question,
          pages: new Map([...(before.question === question ? before.pages : []), [page, answer.rows]]),
          answer,
        }));
        setError(undefined);
      } catch (reason) {
        if (mine !== turn.current) return;
        asked.current.delete(page);
        setError(reason instanceof Error ? reason : new Error(String(reason)));
      }
      setLoading(false);
    },
    [client, question, size],
  );

  const fetchSight = useCallback(() => {
    const [first, last] = sight.current;
    for (let page = Math.floor(first / size); page <= Math.floor(last / size); page += 1)
      if (!asked.current.has(page)) void fetchPage(page);
  }, [fetchPage, size]);

  const refresh = useCallback(() => {
    turn.current += 1;
    asked.current = new Set();
    fetchSight();
  }, [fetchSight]);

  const startOver = useCallback(() => {
    sight.current = [0, 0];
    setLoading(true);
    refresh();
  }, [refresh]);
  useEffect(startOver, [startOver]);

  const watched = topics.join(' ');
  useEffect(
    () =>
      client.onEvent((event) => {
        const concerns =
          event.type === 'loading' ||
          (event.type === 'changed' && event.topics.some((topic) => watched.split(' ').includes(topic)));
        if (concerns) refresh();
      }),
    [client, refresh, watched],
  );

  const show = useCallback(
    (first: number, last: number) => {
      sight.current = [Math.max(0, first), Math.max(0, last)];
      fetchSight();
    },
    [fetchSight],
  );
  const row = useCallback(
    (index: number) => held.pages.get(Math.floor(index / size))?.[index % size],
    [held.pages, size],
  );

  return useMemo(
    () => ({ answer: held.answer, error, loading, row, show, refresh }),
    [held.answer, error, loading, row, show, refresh],
  );
}
