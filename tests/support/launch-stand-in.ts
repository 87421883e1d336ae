import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { must } from '../../shared/base/assert.ts';
import { replaced } from './file-changes.ts';
import type { LaunchedApp, Launcher } from './launch-types.ts';
import { PAGE_ORIGIN } from './stand-in/addresses.ts';
import { Machine } from './stand-in/machine.ts';
import { runMain } from './stand-in/run-main.ts';

/** The built main process and preload script in Node, their windows as pages of Chromium. */
export const launchStandIn: Launcher = async (profileDir, options) => {
  let machine = await start();
  let page = await firstPage(machine);
  const outside = new Set<string>();
  const note = (): void => machine.outside.forEach((address) => outside.add(address));

  const app: LaunchedApp = {
    host: 'stand-in',
    address: `${PAGE_ORIGIN}/`,
    profileDir,
    get page() {
      return page;
    },
    get outside() {
      note();
      return [...outside];
    },
    get machine() {
      return machine;
    },
    dialogs: {
      choose: (...paths) => machine.answerDialog(paths),
      saveAs: (path) => {
        machine.answerDialog([path]);
        return replaced(path);
      },
      cancelSave: () => machine.answerDialog([]),
    },
    power: {
      suspend: async () => void machine.power.emit('suspend'),
      lockScreen: async () => void machine.power.emit('lock-screen'),
      switchUser: async () => void machine.power.emit('user-did-resign-active'),
    },
    close: async () => {
      note();
      // What nobody sees has no cross to click on: the program must end all the same.
      for (const window of machine.windows) if (!window.hidden) window.close();
      await machine.exited;
    },
    kill: async () => {
      note();
      await machine.kill();
    },
    relaunch: async () => {
      machine = await start();
      page = await firstPage(machine);
      return page;
    },
  };
  return app;

  async function start(): Promise<Machine> {
    const documentsDir = join(profileDir, '../documents');
    mkdirSync(documentsDir, { recursive: true });
    const next = new Machine({
      profileDir,
      documentsDir,
      switches: { 'user-data-dir': profileDir, ...(options.capture ? { capture: '' } : {}) },
      context: { ...options.context },
      ...(options.screens ? { screens: options.screens } : {}),
      ...(options.heldElsewhere ? { heldElsewhere: options.heldElsewhere } : {}),
      ...(options.build ? { build: options.build } : {}),
      ...(options.initScript ? { initScript: options.initScript } : {}),
    });
    await runMain(next);
    return next;
  }
};

async function firstPage(machine: Machine): Promise<Page> {
  while (machine.windows.size === 0) {
    if (machine.dead) throw new Error('Leeway ended without a window: another one runs on this folder');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const [window] = machine.windows;
  const page = await must(window, 'the program opens a window').page;
  await page.waitForURL(`${PAGE_ORIGIN}/**`, { waitUntil: 'domcontentloaded' });
  return page;
}
