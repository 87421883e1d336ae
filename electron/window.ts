import { join } from 'node:path';
import { BrowserWindow, app, nativeTheme, screen } from 'electron';
import { startPage } from './origin.ts';
import { SMALLEST, fitToScreens, readPlacement, writePlacement } from './window-placement.ts';

const TITLE = 'Leeway';
/** The page's ground (renderer/ui/tokens.css), so that nothing flashes before the first paint. */
const GROUND = { light: '#fafbfb', dark: '#13191b' };

/** The one place where windows are made. The window shows itself when its page has something to show. */
export function createWindow(): BrowserWindow {
  const placementFile = join(app.getPath('userData'), 'window.json');
  const { x, y, width, height, maximized } = fitToScreens(
    readPlacement(placementFile),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...(x === undefined || y === undefined ? {} : { x, y }),
    width,
    height,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: TITLE,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (maximized) window.maximize();
  // A title may be read over a shoulder, in a task list or in a screen recording.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    writePlacement(placementFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  comeBackAfterCrash(window);
  void window.loadURL(startPage());
  return window;
}

/** A page that crashes this often (times) within this long (milliseconds) would only crash again. */
const TOO_OFTEN = { times: 3, within: 60_000 };

/** A page that crashed starts anew, locked. One that was ended on purpose stays away. */
function comeBackAfterCrash(window: BrowserWindow): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    crashes.push(Date.now());
    const before = crashes.at(-TOO_OFTEN.times);
    const again = before !== undefined && Date.now() - before < TOO_OFTEN.within;
    if (reason !== 'clean-exit' && !again && !window.isDestroyed()) window.webContents.reload();
  });
}
