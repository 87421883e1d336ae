import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '../../shared/base/assert.ts';
import { expectAccessible } from '../support/a11y.ts';
import {
  captureText,
  captureWindow,
  expectNoCapture,
  KEYS,
  machineOf,
  openCapture,
  shownCapture,
  takeKeys,
} from '../support/capture-window.ts';
import { expectLocked, unlock } from '../support/journey.ts';
import { filesWith } from '../support/journey-profile.ts';
import { goTo, goToSettings, lock, message, textOf, timelineRows } from '../support/journey-steps.ts';
import { emptyJournal, expect, test } from '../support/journey-test.ts';

/** The window for quick capture: what the desktop's own code does, on the machine that the stand-in makes. */

test('The keys open a small window with every protection on, on the screen where the pointer is', async ({
  launchApp,
}) => {
  const screens = [
    { x: 0, y: 0, width: 1600, height: 1000 },
    { x: 1600, y: 0, width: 1000, height: 800 },
  ];
  const app = await launchApp({ screens });
  await takeKeys(app);
  expect(captureWindow(app)).toBeUndefined();
  machineOf(app).pointer = { x: 1700, y: 10 };
  await openCapture(app);
  const window = must(captureWindow(app), 'it is there');
  expect(window.options).toMatchObject({
    show: false,
    title: 'Leeway',
    frame: false,
    resizable: false,
    alwaysOnTop: true,
    skipTaskbar: true,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true },
  });
  expect(window.contentProtected).toBe(true);
  expect(window.bounds).toEqual({ x: 1820, y: 240, width: 560, height: 320 });
  await expectNoWayOut(app);
});

/** Its page goes nowhere, and asks nothing but what it is for. */
async function expectNoWayOut(app: Parameters<typeof openCapture>[0]): Promise<void> {
  const window = must(captureWindow(app), 'it is there');
  const page = await window.page;
  for (const address of ['/', '/index.html', 'https://example.org/']) {
    await page.evaluate((to) => {
      location.href = to;
    }, address);
    await expect(page.getByRole('heading', { name: 'Quick capture' })).toBeAttached();
  }
  const frame = { origin: 'app://journal', url: 'app://journal/capture.html', parent: null };
  for (const channel of ['markerRemove', 'filesPickFolder', 'linkOpen', 'menuSet', 'captureShortcutSet']) {
    expect(await window.ask(frame, channel, [undefined])).toEqual({ error: `Error: Refused: ${channel}` });
  }
  expect(await window.ask(frame, 'markerRead', [undefined])).toEqual({ value: undefined });
}

test('What is captured while the journal is locked survives a kill and is there after the unlock, once', async ({
  openSeed,
}) => {
  const { app } = await openSeed(emptyJournal);
  await expectLocked(app.page);
  await takeKeys(app);
  await captureText(app, 'Zimtstern the first');
  await captureText(app, 'Zimtstern the second');
  await app.kill();
  expect(filesWith(app.profileDir, 'Zimtstern')).toEqual([]);

  await app.relaunch();
  await unlock(app.page);
  await expect(message(app.page, 'Two captured while locked')).toBeVisible();
  await goTo(app.page, 'Timeline');
  await expect(timelineRows(app.page)).toHaveCount(2);
  await expect(timelineRows(app.page).first()).toContainText('Zimtstern the second');
  await lock(app.page);
  await unlock(app.page);
  await goTo(app.page, 'Timeline');
  await expect(timelineRows(app.page)).toHaveCount(2);
});

test('While the journal is open, what is captured is in it at once and told; the window looks as the journal does', async ({
  journal: app,
}) => {
  await takeKeys(app);
  await captureText(app, 'Said in passing, at the door');
  await expect(message(app.page, 'Capture kept')).toBeVisible();
  await app.page.getByRole('button', { name: 'Show' }).click();
  await expect(textOf(app.page)).toHaveText('Said in passing, at the door');

  await goToSettings(app.page, 'Appearance');
  await app.page.getByRole('radio', { name: 'Dark' }).click();
  const page = await openCapture(app);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('Escape and another program hide the window; what stands in it stays until it is kept or discarded', async ({
  journal: app,
}) => {
  await takeKeys(app);
  const page = await openCapture(app);
  const field = page.getByRole('textbox', { name: 'Entry' });
  await expect(field).toBeFocused();
  await field.fill('Half a thought');
  await page.keyboard.press('Escape');
  await expectNoCapture(app);
  await openCapture(app);
  await expect(field).toHaveValue('Half a thought');
  await expect(field).toBeFocused();
  captureWindow(app)?.blur();
  await expectNoCapture(app);
  await openCapture(app);
  await expect(field).toHaveValue('Half a thought');

  await page.getByRole('button', { name: /^Day/ }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toBeHidden();
  expect(captureWindow(app)?.visible).toBe(true);

  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(field).toHaveValue('');
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(field).toHaveValue('Half a thought');
  await page.getByRole('button', { name: 'Discard' }).click();
  await field.fill('Another');
  await expect(page.getByRole('button', { name: 'Bring back' })).toBeHidden();
});

test('What stands in the hidden window is sealed when the journal locks, and nobody finds it there', async ({
  journal: app,
}) => {
  await takeKeys(app);
  const page = await openCapture(app);
  await page.getByRole('textbox', { name: 'Entry' }).fill('Not for other eyes');
  await page.keyboard.press('Escape');
  await expectNoCapture(app);
  await lock(app.page);
  await openCapture(app);
  await expect(page.getByRole('textbox', { name: 'Entry' })).toHaveValue('');
  await unlock(app.page);
  await expect(message(app.page, 'One captured while locked')).toBeVisible();
});

test('A screen that locks seals what is being written, and closing the journal ends the program with it', async ({
  journal: app,
}) => {
  await takeKeys(app);
  const page = await openCapture(app);
  const field = page.getByRole('textbox', { name: 'Entry' });
  await field.fill('Before the screen locked');
  await must(app.power, 'the desktop hears of power').lockScreen();
  await expect(field).toHaveValue('');
  await field.fill('Before the program ended');
  await page.keyboard.press('Escape');
  await expectNoCapture(app);
  await app.close();
  expect(filesWith(app.profileDir, 'Before the')).toEqual([]);
  await app.relaunch();
  await unlock(app.page);
  await expect(message(app.page, 'Two captured while locked')).toBeVisible();
});

test('Where there is no journal the window says so, and leads to the one that makes it', async ({ app }) => {
  await takeKeys(app);
  const page = await openCapture(app);
  await expect(page.getByText('There is no journal on this device yet.')).toBeVisible();
  await expectAccessible(page, 'Quick capture without a journal');
  await page.getByRole('button', { name: 'Open Leeway' }).click();
  await expectNoCapture(app);
  expect(machineOf(app).windows.size).toBe(2);
});

test('A second start with --capture opens the window in the first; one without brings the journal to the front', async ({
  app,
  launchApp,
}) => {
  await expect(launchApp({ profileDir: app.profileDir, capture: true })).rejects.toThrow('ended without a window');
  await shownCapture(app);
  const [journal] = machineOf(app).windows;
  must(journal, 'the journal is open').minimized = true;
  await expect(launchApp({ profileDir: app.profileDir })).rejects.toThrow('ended without a window');
  expect(journal?.minimized).toBe(false);
});

test('Started with --capture, Leeway is that window alone, and ends with it', async ({ openSeed, launchApp }) => {
  const { app: first } = await openSeed(emptyJournal);
  await first.close();
  const app = await launchApp({ profileDir: first.profileDir, capture: true });
  expect(machineOf(app).windows.size).toBe(1);
  const page = await shownCapture(app);
  // There is no other window to come back to it from.
  captureWindow(app)?.blur();
  await page.getByRole('textbox', { name: 'Entry' }).fill('Put down between two meetings');
  await page.keyboard.press('Escape');
  await machineOf(app).exited;

  const again = await launchApp({ profileDir: first.profileDir });
  await unlock(again.page);
  await expect(message(again.page, 'One captured while locked')).toBeVisible();
});

test('What cannot be kept does not go with its window: it stays, says why, and ends with it once that is settled', async ({
  openSeed,
  launchApp,
}) => {
  const { app: first } = await openSeed(emptyJournal);
  await first.close();
  const app = await launchApp({ profileDir: first.profileDir, capture: true });
  const page = await shownCapture(app);
  await page.getByRole('textbox', { name: 'Entry' }).fill('Put down on a full disk');
  await page.evaluate(() => {
    const add = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add') ?? {};
    Object.defineProperty(IDBObjectStore.prototype, 'add', {
      ...add,
      value: () => {
        throw new DOMException('No room', 'QuotaExceededError');
      },
    });
    Object.assign(globalThis, { thereIsRoom: () => Object.defineProperty(IDBObjectStore.prototype, 'add', add) });
  });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toHaveText(/^Not kept\. The disk is full/);
  await shownCapture(app);
  await expect(page.getByRole('textbox', { name: 'Entry' })).toHaveValue('Put down on a full disk');

  await page.evaluate(() => (globalThis as unknown as { thereIsRoom: () => void }).thereIsRoom());
  await page.keyboard.press('Escape');
  await machineOf(app).exited;
  const again = await launchApp({ profileDir: first.profileDir });
  await unlock(again.page);
  await expect(message(again.page, 'One captured while locked')).toBeVisible();
});

test('The keys are kept outside the journal, taken again at the next start, and given back at the end', async ({
  app,
}) => {
  await takeKeys(app);
  const file = join(app.profileDir, 'capture.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ keys: KEYS });
  const before = machineOf(app);
  await app.close();
  expect([...before.shortcuts.keys()]).toEqual([]);
  await app.relaunch();
  await openCapture(app);
  expect(existsSync(`${file}.part`)).toBe(false);
});

test('Quick capture in its window has no faults that axe knows, in light and in dark', async ({ openSeed }) => {
  const { app } = await openSeed(emptyJournal);
  await takeKeys(app);
  const page = await openCapture(app);
  await expectAccessible(page, 'Quick capture, empty');
  await page.getByRole('radio', { name: 'Tension' }).click();
  await page.getByRole('textbox', { name: 'Entry' }).fill('@Nobody asked yesterday');
  await expectAccessible(page, 'Quick capture, written');
});
