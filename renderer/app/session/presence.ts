/**
 * How long nobody was here. Time is read from two clocks, and the longer way counts: the wall clock goes on while the
 * computer sleeps, the steady one is not set back by hand.
 */
export interface Presence {
  /** Somebody touched the window. */
  touch(): void;
  /**
   * Milliseconds without anybody. `systemIdleMs` is the time since the last input anywhere on the computer, where the
   * host knows it: somebody at work in another window is not away.
   */
  awayMs(systemIdleMs: number | undefined): number;
}

export interface Clocks {
  /** Milliseconds since 1970. */
  readonly wall: () => number;
  /** Milliseconds that never go back. */
  readonly steady: () => number;
}

const systemClocks: Clocks = { wall: () => Date.now(), steady: () => performance.now() };

/** A gap between two looks that is longer than this was sleep, however busy the keyboard is right after it. */
const SLEEP_GAP_MS = 90_000;

export function createPresence(clocks: Clocks = systemClocks): Presence {
  const now = (): Moment => ({ wall: clocks.wall(), steady: clocks.steady() });
  let touched = now();
  let looked = now();
  return {
    touch: () => {
      const gap = between(looked, now());
      // The key that wakes a computer must not hide that nobody was there.
      if (gap < SLEEP_GAP_MS) touched = now();
    },
    awayMs: (systemIdleMs) => {
      const gap = between(looked, now());
      looked = now();
      const slept = gap >= SLEEP_GAP_MS ? gap : 0;
      const inWindow = between(touched, looked);
      const known = systemIdleMs === undefined ? inWindow : Math.min(inWindow, systemIdleMs);
      return Math.max(known, slept);
    },
  };
}

interface Moment {
  readonly wall: number;
  readonly steady: number;
}
const between = (from: Moment, to: Moment): number => Math.max(to.wall - from.wall, to.steady - from.steady);
