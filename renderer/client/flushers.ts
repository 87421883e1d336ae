import { createContext, use, useEffect, useRef } from 'react';
import { must } from '../../shared/base/assert.ts';

/** Saves what is typed and not saved yet. Settles when it is on disk, or when it has failed for good. */
export type Flusher = () => Promise<void>;

/** Everything in the window that may hold unsaved text: locking, closing and reloading wait for it. */
export class Flushers {
  readonly #flushers = new Set<Flusher>();

  /** Answers the function that takes it out again. */
  add(flusher: Flusher): () => void {
    this.#flushers.add(flusher);
    return () => this.#flushers.delete(flusher);
  }

  /** Runs all of them; settles when the last has, or after `limitMs`. True: all of them settled without a failure. */
  async flush(limitMs: number): Promise<boolean> {
    const all = Promise.allSettled([...this.#flushers].map((flusher) => flusher())).then((outcomes) =>
      outcomes.every((outcome) => outcome.status === 'fulfilled'),
    );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), limitMs);
    });
    const done = await Promise.race([all, limit]);
    clearTimeout(timer);
    return done;
  }
}

export const FlushersContext = createContext<Flushers | undefined>(undefined);

/** While the component is there, `flush` runs before the journal locks or the window closes. */
export function useFlusher(flush: Flusher): void {
  const flushers = must(use(FlushersContext), 'flushers are provided above');
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  useEffect(() => flushers.add(() => latest.current()), [flushers]);
}
