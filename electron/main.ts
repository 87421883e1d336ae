import { join } from 'node:path';
import { BrowserWindow, app, session } from 'electron';
import { captureCommand, createCaptureKeys } from './capture-shortcut.ts';
import { CAPTURE_ASKS, createCaptureWindow } from './capture.ts';
import { createClosing } from './closing.ts';
import { setupGuards } from './guards.ts';
import { createHandlers } from './handlers.ts';
import { setupIpc, tell } from './ipc.ts';
import { showMenu } from './menu.ts';
import { setupNetwork, setupNetworkSwitches } from './network.ts';
import { setupPermissions } from './permissions.ts';
import { setupPower } from './power.ts';
import { type Wish, setupProfileFolder, setupSingleInstance, wishOfThisStart } from './profile.ts';
import { setupProtocol, setupScheme } from './protocol.ts';
import { createJournalWindow } from './window.ts';

/** The order matters: what protects comes before what it protects against. */
function boot(): void {
  app.enableSandbox();
  setupProfileFolder();
  const started = Promise.withResolvers<(wish: Wish) => void>();
  if (!setupSingleInstance((wish) => void started.promise.then((open) => open(wish)))) {
    app.quit();
    return;
  }
  setupScheme();
  setupNetworkSwitches();
  setupGuards();
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void app.whenReady().then(start).then(started.resolve);
}

/** Answers what opens the window that a start is for; this one's is open. */
async function start(): Promise<(wish: Wish) => void> {
  const closing = createClosing(tell);
  setupNetwork(session.defaultSession);
  setupPermissions(session.defaultSession);
  await setupProtocol(session.defaultSession);

  const journal = createJournalWindow(closing, () => capture.journalClosed());
  const capture = createCaptureWindow(closing, tell, () => journal.current() !== undefined);
  const keys = createCaptureKeys(join(app.getPath('userData'), 'capture.json'), captureCommand(), capture.show);
  setupIpc(
    createHandlers({ closing, journal, capture, keys }),
    (window, channel) => !capture.is(window) || CAPTURE_ASKS.has(channel),
  );
  setupPower((event) => BrowserWindow.getAllWindows().forEach((window) => tell(window, event)));
  showMenu([], journal.current);

  const open = (wish: Wish): void => (wish.capture ? capture.show() : journal.show());
  open(wishOfThisStart());
  // macOS keeps a program without windows; its icon brings one back.
  app.on('activate', () => {
    if (journal.current() === undefined) journal.show();
  });
  return open;
}

boot();
