import type { Instant } from '../../shared/base/clock.ts';
import type { Result } from '../../shared/base/result.ts';

/** Where the newest text is. `since` is when the oldest change that is not saved was made. */
export type SaveState<E> =
  | { readonly state: 'clean' }
  | { readonly state: 'pending'; readonly since: Instant }
  | { readonly state: 'saving'; readonly since: Instant }
  | { readonly state: 'saved'; readonly at: Instant }
  | {
      readonly state: 'failed';
      /** Undefined where saving broke instead of refusing; what was thrown has gone to `reportError`. */
      readonly error: E | undefined;
      readonly since: Instant;
      /** True while it is being tried again. */
      readonly trying: boolean;
    };

export interface AutosaveOptions<T, E> {
  readonly save: (value: T) => Promise<Result<unknown, E>>;
  /** Quiet time after a change before it is saved. */
  readonly delayMs?: number;
  /** The longest that a change waits while more keep coming. */
  readonly maxWaitMs?: number;
  /** How two changes make one, where `save` takes parts. Without it the later one stands for both. */
  readonly merge?: (earlier: T, later: T) => T;
  /** False for an error that trying again cannot mend: then only `retry` or the next change tries. */
  readonly retriable?: (error: E) => boolean;
  readonly now?: () => Instant;
}

export interface Autosave<T, E> {
  /** Takes the newest value; it is saved soon. */
  readonly change: (value: T) => void;
  /** Saves what is not saved, now. True when nothing is left unsaved. */
  readonly flush: () => Promise<boolean>;
  /** Tries again after a failure, without waiting. The same answer as `flush`. */
  readonly retry: () => Promise<boolean>;
  /** What is not on disk, if anything. */
  readonly unsaved: () => T | undefined;
  readonly state: () => SaveState<E>;
  /** Saves with another function from now on. */
  readonly saveWith: (save: AutosaveOptions<T, E>['save']) => void;
  /** Calls back after every change of state; answers the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void;
}

const RETRY_MS = [1000, 2000, 4000, 8000, 15_000, 30_000] as const;

const withUnsaved = new Set<Pick<Autosave<unknown, unknown>, 'flush' | 'unsaved'>>();

/** Saves everything unsaved in this window, before it locks or closes. True when nothing is left unsaved. */
export async function flushAutosaves(): Promise<boolean> {
  const saved = await Promise.all([...withUnsaved].map((autosave) => autosave.flush()));
  return saved.every(Boolean);
}

/** What this window holds that is not on disk. */
export const unsavedValues = (): readonly unknown[] => [...withUnsaved].map((autosave) => autosave.unsaved());

/** A value that is not on disk, with the time of the oldest change in it. */
interface Unsaved<T> {
  readonly value: T;
  readonly since: Instant;
}

/**
 * Saves the newest value after a pause, one save at a time. A value is unsaved until a save that held it succeeded;
 * after a failure it is tried again with growing pauses.
 */
export function createAutosave<T, E>(options: AutosaveOptions<T, E>): Autosave<T, E> {
  const { delayMs = 500, maxWaitMs = 2000, merge = (_, later) => later } = options;
  const { retriable = () => true, now = () => Date.now() } = options;
  const listeners = new Set<() => void>();
  let state: SaveState<E> = { state: 'clean' };
  let waiting: Unsaved<T> | undefined;
  let underWay: Unsaved<T> | undefined;
  let running: Promise<boolean> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let { save } = options;

  const become = (next: SaveState<E>): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  const saveIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void saveNow(), ms);
  };

  const both = (earlier: Unsaved<T> | undefined, later: Unsaved<T> | undefined): Unsaved<T> | undefined =>
    earlier === undefined || later === undefined
      ? (earlier ?? later)
      : { value: merge(earlier.value, later.value), since: earlier.since };

  const soon = (): number => Math.max(0, Math.min(delayMs, (waiting?.since ?? now()) + maxWaitMs - now()));

  const succeeded = (): true => {
    underWay = undefined;
    failures = 0;
    if (waiting === undefined) {
      withUnsaved.delete(autosave);
      become({ state: 'saved', at: now() });
    } else {
      saveIn(soon());
      become({ state: 'pending', since: waiting.since });
    }
    return true;
  };

  const failed = (since: Instant, error: E | undefined): false => {
    waiting = both(underWay, waiting);
    underWay = undefined;
    if (error === undefined || retriable(error)) saveIn(RETRY_MS[failures] ?? RETRY_MS[RETRY_MS.length - 1] ?? 0);
    failures += 1;
    become({ state: 'failed', error, since, trying: false });
    return false;
  };

  const saveOnce = async (next: Unsaved<T>): Promise<boolean> => {
    clearTimeout(timer);
    waiting = undefined;
    underWay = next;
    become(state.state === 'failed' ? { ...state, trying: true } : { state: 'saving', since: next.since });
    try {
      const result = await save(next.value);
      return result.ok ? succeeded() : failed(next.since, result.error);
    } catch (reason) {
      // The text must survive a save that breaks; the defect is reported like any other.
      reportError(reason);
      return failed(next.since, undefined);
    }
  };

  const saveNow = (): Promise<boolean> => {
    if (waiting === undefined) return running ?? Promise.resolve(true);
    running ??= saveOnce(waiting).finally(() => {
      running = undefined;
    });
    return running;
  };

  const isUnsaved = (): boolean => running !== undefined || waiting !== undefined;

  const flush = async (): Promise<boolean> => {
    while (isUnsaved()) if (!(await saveNow())) return false;
    return true;
  };

  const autosave: Autosave<T, E> = {
    change: (value) => {
      const idle = underWay === undefined;
      const mendable = state.state !== 'failed' || state.error === undefined || retriable(state.error);
      waiting = both(waiting, { value, since: now() });
      withUnsaved.add(autosave);
      // After a failure the pause before the next try stays, however much is typed.
      if (idle && (state.state !== 'failed' || !mendable)) saveIn(soon());
      if (idle && state.state !== 'failed' && waiting !== undefined) become({ state: 'pending', since: waiting.since });
    },
    flush,
    retry: flush,
    unsaved: () => both(underWay, waiting)?.value,
    state: () => state,
    saveWith: (next) => {
      save = next;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return autosave;
}
