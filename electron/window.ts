import { join } from 'node:path';
import { type BrowserWindow, app, screen } from 'electron';
import type { Closing } from './closing.ts';
import { newWindow } from './new-window.ts';
import { startPage } from './origin.ts';
import { setupPageState } from './page-state.ts';
import { SMALLEST, fitToScreens, readPlacement, writePlacement } from './window-placement.ts';

/** The window with the journal in it: one at most. */
export interface JournalWindow {
  readonly current: () => BrowserWindow | undefined;
  /** Brings it to the front, and makes it where there is none. */
  readonly show: () => void;
}

export function createJournalWindow(closing: Closing, onClosed: () => void): JournalWindow {
  let window: BrowserWindow | undefined;
  const open = (): void => {
    const opened = openWindow();
    window = opened;
    setupPageState(opened);
    closing.guard(opened);
    opened.once('closed', () => {
      window = undefined;
      onClosed();
    });
  };
  return {
    current: () => window,
    show: () => {
      if (window === undefined) return open();
      if (window.isMinimized()) window.restore();
      return window.focus();
    },
  };
}

/** Shows itself when its page has something to show, where it was last time. */
function openWindow(): BrowserWindow {
  const placementFile = join(app.getPath('userData'), 'window.json');
  const { x, y, width, height, maximized } = fitToScreens(
    readPlacement(placementFile),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = newWindow(startPage(), {
    ...(x === undefined || y === undefined ? {} : { x, y }),
    width,
    height,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    writePlacement(placementFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  return window;
}
