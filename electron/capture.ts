import { type BrowserWindow, screen } from 'electron';
import type { ChannelName } from '../shared/host/channel-names.ts';
import type { HostEvent } from '../shared/host/host.ts';
import type { Closing } from './closing.ts';
import { newWindow } from './new-window.ts';
import { capturePage } from './origin.ts';

const SIZE = { width: 560, height: 320 };
const MAC = process.platform === 'darwin';

/** The small window for quick capture: made when it is first wanted, hidden when it is not. */
export interface CaptureWindow {
  readonly show: () => void;
  /** What stands in it stays; the program that was in front before is in front again. */
  readonly hide: () => void;
  readonly is: (window: BrowserWindow) => boolean;
  /** The journal's window is gone: one that nobody sees must not keep the program running. */
  readonly journalClosed: () => void;
}

/** What its page may ask. It has no key and no files: neither does it need the ways to them. */
export const CAPTURE_ASKS: ReadonlySet<ChannelName> = new Set([
  'markerRead',
  'clipboardWrite',
  'captureHide',
  'captureShowJournal',
  'windowReload',
  'windowReadyToClose',
  'windowStayOpen',
]);

export function createCaptureWindow(
  closing: Closing,
  tell: (window: BrowserWindow, event: HostEvent) => void,
  journalIsOpen: () => boolean,
): CaptureWindow {
  let window: BrowserWindow | undefined;
  let ready = false;
  // Without a window of the journal this one is the program, except on a Mac, where programs need none.
  const isAlone = (): boolean => !MAC && !journalIsOpen();

  const open = (): BrowserWindow => {
    const opened = openWindow();
    ready = false;
    closing.guard(opened);
    opened.once('ready-to-show', () => {
      ready = true;
      present(opened);
    });
    opened.on('blur', () => {
      if (!isAlone()) hide();
    });
    opened.once('closed', () => {
      window = undefined;
    });
    return opened;
  };

  const present = (shown: BrowserWindow): void => {
    if (shown.isMinimized()) shown.restore();
    centre(shown);
    // A panel that is shown like any other window brings its program to the front.
    if (MAC) shown.showInactive();
    else shown.show();
    shown.focus();
    tell(shown, { type: 'capture-shown' });
  };

  const hide = (): void => {
    if (window === undefined || !window.isVisible()) return;
    // Windows leaves the keys with a window that is hidden, and hands on those of one that is minimized.
    if (process.platform === 'win32') window.minimize();
    window.hide();
    // Its page first keeps what stands in it.
    if (isAlone()) window.close();
  };

  return {
    show: () => {
      if (window === undefined) window = open();
      else if (ready) present(window);
    },
    hide,
    is: (other) => other === window,
    journalClosed: () => {
      if (window !== undefined && !window.isVisible() && isAlone()) window.close();
    },
  };
}

function openWindow(): BrowserWindow {
  const window = newWindow(capturePage(), {
    ...SIZE,
    frame: false,
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    alwaysOnTop: true,
    skipTaskbar: true,
    // A panel takes the keys without bringing its program to the front, so that the other one is still there after it.
    ...(MAC ? { type: 'panel' } : {}),
  });
  window.setContentProtection(true);
  // A panel of a Mac is on every desktop by itself.
  if (process.platform === 'linux') window.setVisibleOnAllWorkspaces(true);
  return window;
}

/** On the screen where the pointer is. On Wayland the desktop places it. */
function centre(window: BrowserWindow): void {
  const { x, y, width, height } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea;
  window.setBounds({
    x: Math.round(x + (width - SIZE.width) / 2),
    y: Math.round(y + (height - SIZE.height) / 2),
    ...SIZE,
  });
}
