import { useEffect, useRef, useState } from 'react';
import type { Instant } from '../../../shared/base/clock.ts';
import { minutesIn } from './timer.ts';

export interface Timer {
  readonly running: boolean;
  readonly start: () => void;
  readonly pause: () => void;
}

/** How often it looks at the clock, in milliseconds: often enough for whole minutes. */
const EVERY = 5_000;

/** Counts the minutes of a meeting on from those it had; each whole one is told as it is full. */
export function useTimer(minutes: number | undefined, onMinutes: (minutes: number) => void): Timer {
  const [run, setRun] = useState<{ readonly since: Instant; readonly before: number }>();
  /** What is past the last whole minute, so that a pause loses none of it. */
  const rest = useRef(0);
  const latest = useRef({ minutes, onMinutes });
  useEffect(() => {
    latest.current = { minutes, onMinutes };
  });
  useEffect(() => {
    if (run === undefined) return undefined;
    const look = (): void => {
      const now = minutesIn(run, Date.now());
      if (now > (latest.current.minutes ?? 0)) latest.current.onMinutes(now);
    };
    const timer = window.setInterval(look, EVERY);
    return () => window.clearInterval(timer);
  }, [run]);
  return {
    running: run !== undefined,
    start: () => setRun({ since: Date.now(), before: (minutes ?? 0) * 60_000 + rest.current }),
    pause: () => {
      if (run === undefined) return;
      rest.current = (run.before + Date.now() - run.since) % 60_000;
      const now = minutesIn(run, Date.now());
      if (now > (minutes ?? 0)) onMinutes(now);
      setRun(undefined);
    },
  };
}
