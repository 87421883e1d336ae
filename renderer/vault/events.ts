import type { VaultEvent } from './api.ts';

/** Tells the window what happened. */
export interface Events {
  listen(listener: (event: VaultEvent) => unknown): void;
  emit(event: VaultEvent): void;
  /** Emits, and waits until the window has taken it. */
  deliver(event: VaultEvent): Promise<void>;
}

export function createEvents(): Events {
  let listener: ((event: VaultEvent) => unknown) | undefined;
  const deliver = async (event: VaultEvent): Promise<void> => {
    // Across threads the listener answers a promise; it rejects where the window is gone, and then nobody misses it.
    await Promise.resolve(listener?.(event)).catch(() => undefined);
  };
  return {
    listen: (next) => {
      listener = next;
    },
    emit: (event) => void deliver(event),
    deliver,
  };
}

/** Calls `task` at most once in `every` milliseconds, the last request included. */
export interface Throttle {
  request(): void;
  /** Drops what is waiting; answers whether something was. */
  cancel(): boolean;
}

export function createThrottle(every: number, task: () => void): Throttle {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    request() {
      timer ??= setTimeout(() => {
        timer = undefined;
        task();
      }, every);
    },
    cancel() {
      const waiting = timer !== undefined;
      clearTimeout(timer);
      timer = undefined;
      return waiting;
    },
  };
}
