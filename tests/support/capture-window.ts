import type { Page } from '@playwright/test';
import { must } from '../../shared/base/assert.ts';
import type { Bridge } from '../../shared/host/channels.ts';
import { expect, type LaunchedApp } from './launch.ts';
import type { Machine } from './stand-in/machine.ts';
import type { StandInWindow } from './stand-in/window.ts';

export const KEYS = 'CmdOrCtrl+Shift+J';

export const machineOf = (app: LaunchedApp): Machine => must(app.machine, 'the stand-in has its machine');

/** The window for quick capture, where there is one. */
export const captureWindow = (app: LaunchedApp): StandInWindow | undefined =>
  [...machineOf(app).windows].find(({ options }) => options['frame'] === false);

/** Gives quick capture its keys, as Settings do. */
export const takeKeys = (app: LaunchedApp): Promise<unknown> =>
  app.page.evaluate((keys) => {
    const { leeway } = globalThis as unknown as { leeway: Bridge };
    return leeway.ask.captureShortcutSet(keys);
  }, KEYS);

/** Presses them, and answers the page of the window that a person then sees. */
export async function openCapture(app: LaunchedApp): Promise<Page> {
  expect(machineOf(app).press(KEYS)).toBe(true);
  return shownCapture(app);
}

export async function shownCapture(app: LaunchedApp): Promise<Page> {
  await expect.poll(() => captureWindow(app)?.visible).toBe(true);
  const page = await must(captureWindow(app), 'it is there').page;
  // The window is shown when its page has loaded, which is before there is anything to press keys for.
  await expect(page.getByRole('main')).toBeVisible();
  return page;
}

export const expectNoCapture = (app: LaunchedApp): Promise<void> =>
  expect.poll(() => captureWindow(app)?.visible ?? false).toBe(false);

/** Writes into the window and keeps it; the window goes. */
export async function captureText(app: LaunchedApp, text: string): Promise<void> {
  const page = await openCapture(app);
  await page.getByRole('textbox', { name: 'Entry' }).fill(text);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expectNoCapture(app);
}
