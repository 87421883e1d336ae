import { useSyncExternalStore } from 'react';
import type { Instant } from '../../../shared/base/clock.ts';

/** Whole seconds until `instant`, counting down; 0 once it is past, or where there is none. */
export const useSecondsUntil = (instant: Instant | undefined): number =>
  useSyncExternalStore(everyQuarter, () =>
    instant === undefined ? 0 : Math.max(0, Math.ceil((instant - Date.now()) / 1_000)),
  );

function everyQuarter(tick: () => void): () => void {
  const timer = setInterval(tick, 250);
  return () => clearInterval(timer);
}
