import { BrowserWindow, app, session } from 'electron';
import { createClosing } from './closing.ts';
import { setupGuards } from './guards.ts';
import { createHandlers } from './handlers.ts';
import { setupIpc, tell } from './ipc.ts';
import { showMenu } from './menu.ts';
import { setupNetwork, setupNetworkSwitches } from './network.ts';
import { setupPageState } from './page-state.ts';
import { setupPermissions } from './permissions.ts';
import { setupPower } from './power.ts';
import { setupProfileFolder, setupSingleInstance } from './profile.ts';
import { setupProtocol, setupScheme } from './protocol.ts';
import { createWindow } from './window.ts';

/** The order matters: what protects comes before what it protects against. */
function boot(): void {
  app.enableSandbox();
  setupProfileFolder();
  if (!setupSingleInstance(comeToFront)) {
    app.quit();
    return;
  }
  setupScheme();
  setupNetworkSwitches();
  setupGuards();
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void app.whenReady().then(start);
}

async function start(): Promise<void> {
  const closing = createClosing(tell);
  setupNetwork(session.defaultSession);
  setupPermissions(session.defaultSession);
  await setupProtocol(session.defaultSession);
  setupIpc(createHandlers(closing));
  setupPower((event) => BrowserWindow.getAllWindows().forEach((window) => tell(window, event)));
  showMenu([], tell);

  const openWindow = (): void => {
    const window = createWindow();
    setupPageState(window);
    closing.guard(window);
  };
  openWindow();
  // macOS keeps a program without windows; its icon brings one back.
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow();
  });
}

function comeToFront(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

boot();
