import { type BrowserWindow, app } from 'electron';
import type { HostEvent } from '../shared/host/host.ts';

/** How long a page may take to put drafts away before its window closes all the same, in milliseconds. */
const LONGEST = 2000;

export interface Closing {
  /** Makes a window ask its page before it closes. */
  readonly guard: (window: BrowserWindow) => void;
  /** The page is ready: its window closes now. */
  readonly ready: (window: BrowserWindow) => void;
  /** The page could not put away what it holds: its window stays, and with it the program. False where none was closing. */
  readonly stay: (window: BrowserWindow) => boolean;
}

/**
 * Lets a page save what was typed before its window goes. Preventing a close also stops the quitting that caused it,
 * so that is taken up again.
 */
export function createClosing(tell: (window: BrowserWindow, event: HostEvent) => void): Closing {
  const asked = new WeakMap<BrowserWindow, NodeJS.Timeout>();
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });

  const ready = (window: BrowserWindow): void => {
    // A page may only finish a closing that was begun.
    if (!asked.has(window) || window.isDestroyed()) return;
    clearTimeout(asked.get(window));
    window.destroy();
    if (quitting) app.quit();
  };

  const stay = (window: BrowserWindow): boolean => {
    if (!asked.has(window) || window.isDestroyed()) return false;
    clearTimeout(asked.get(window));
    asked.delete(window);
    quitting = false;
    return true;
  };

  return {
    ready,
    stay,
    guard: (window) => {
      window.on('close', (event) => {
        event.preventDefault();
        if (asked.has(window)) return;
        asked.set(
          window,
          setTimeout(() => ready(window), LONGEST),
        );
        tell(window, { type: 'closing' });
      });
    },
  };
}
