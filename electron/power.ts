import { powerMonitor } from 'electron';
import type { HostEvent } from '../shared/host/host.ts';

/** How often the state is asked for where no event tells of it, in milliseconds. */
const ASK_EVERY = 5000;

/** Tells of sleep, a locked screen and another person at the machine. Each is a reason to lock. */
export function setupPower(tell: (event: HostEvent) => void): void {
  powerMonitor.on('suspend', () => tell({ type: 'suspend' }));
  powerMonitor.on('lock-screen', () => tell({ type: 'screen-lock' }));
  powerMonitor.on('user-did-resign-active', () => tell({ type: 'user-switch' }));
  if (process.platform === 'linux') pollScreenLock(() => tell({ type: 'screen-lock' }));
}

/** Linux has no event for a locked screen; its idle state says so. Tells once for each time it is locked. */
function pollScreenLock(locked: () => void): void {
  let before = false;
  setInterval(() => {
    // The threshold only divides `active` from `idle`, which is not asked here.
    const now = powerMonitor.getSystemIdleState(60) === 'locked';
    if (now && !before) locked();
    before = now;
  }, ASK_EVERY).unref();
}

/** Seconds since the last input in the whole system. */
export const idleSeconds = (): number => powerMonitor.getSystemIdleTime();
