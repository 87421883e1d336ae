import type { HostEvent } from '../../shared/host/host.ts';

/** How often the clock is looked at, in milliseconds. */
const LOOK_EVERY = 5000;
/** A gap this long (milliseconds) was a sleep: hidden tabs are woken at least once a minute. */
const SLEPT = 150_000;

/**
 * What a page can know of power and closing: that it is being frozen or left, and, after waking, that the computer
 * slept. The clock is the wall clock, because the monotonic one stands still during sleep on some systems.
 */
export function watchPower(tell: (event: HostEvent) => void, now: () => number = Date.now): void {
  document.addEventListener('freeze', () => tell({ type: 'suspend' }));
  globalThis.addEventListener('pagehide', () => tell({ type: 'closing' }));

  let last = now();
  setInterval(() => {
    const gap = now() - last;
    last = now();
    if (gap > SLEPT) tell({ type: 'suspend' });
  }, LOOK_EVERY);
}
