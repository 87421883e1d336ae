import { join } from 'node:path';
import { type BrowserWindowConstructorOptions, BrowserWindow, app, nativeTheme } from 'electron';
import { assignPage } from './origin.ts';

/** The page's ground (renderer/ui/tokens.css), so that nothing flashes before the first paint. */
const GROUND = { light: '#fafbfb', dark: '#13191b' };

type Look = Omit<BrowserWindowConstructorOptions, 'show' | 'title' | 'backgroundColor' | 'webPreferences'>;

/** The one place where windows are made, each hidden, with every protection on, and with one page that it never leaves. */
export function newWindow(page: string, look: Look): BrowserWindow {
  const window = new BrowserWindow({
    ...look,
    show: false,
    title: 'Leeway',
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
  assignPage(window.webContents, page);
  // A title may be read over a shoulder, in a task list or in a screen recording.
  window.on('page-title-updated', (event) => event.preventDefault());
  comeBackAfterCrash(window);
  void window.loadURL(page);
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
