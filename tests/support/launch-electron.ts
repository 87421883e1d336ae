import { join } from 'node:path';
import { type ElectronApplication, type Page, _electron } from '@playwright/test';
import { must } from '../../shared/base/assert.ts';
import { replaced } from './file-changes.ts';
import { electronBinary } from './hosts.ts';
import type { LaunchedApp, Launcher } from './launch-types.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Electron itself, where its program is. */
export const launchElectron: Launcher = async (profileDir, options) => {
  const outside: string[] = [];
  let electron = await start();
  let page = await electron.firstWindow();

  const answerOpen = (filePaths: string[]): Promise<void> =>
    electron.evaluate(({ dialog }, paths) => {
      dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: paths });
    }, filePaths);
  const answerSave = (filePath: string): Promise<void> =>
    electron.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: path === '', filePath: path });
    }, filePath);
  const emit = (event: string): Promise<void> =>
    electron.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);

  const app: LaunchedApp = {
    host: 'electron',
    address: 'app://journal/',
    profileDir,
    outside,
    machine: undefined,
    get page() {
      return page;
    },
    dialogs: {
      choose: (...paths) => void answerOpen(paths),
      saveAs: async (path) => {
        await answerSave(path);
        await replaced(path);
      },
      cancelSave: () => void answerSave(''),
    },
    power: {
      suspend: () => emit('suspend'),
      lockScreen: () => emit('lock-screen'),
      switchUser: () => emit('user-did-resign-active'),
    },
    close: () => electron.close(),
    kill: async () => {
      const closed = electron.waitForEvent('close');
      electron.process().kill('SIGKILL');
      await closed;
    },
    relaunch: async (): Promise<Page> => {
      electron = await start();
      page = await electron.firstWindow();
      return page;
    },
  };
  return app;

  async function start(): Promise<ElectronApplication> {
    const { contrast: _contrast, forcedColors: _forced, viewport: _viewport, ...look } = options.context ?? {};
    const next = await _electron.launch({
      executablePath: must(electronBinary(), 'this host is chosen only where Electron is'),
      args: [
        // Only a test may run without the sandbox, and only where root leaves no choice.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ROOT,
        `--user-data-dir=${profileDir}`,
      ],
      ...look,
    });
    next.context().on('request', (request) => {
      if (!/^(?:app:\/\/journal\/|blob:|data:|devtools:)/.test(request.url())) outside.push(request.url());
    });
    if (options.initScript) await next.context().addInitScript(options.initScript);
    return next;
  }
};
