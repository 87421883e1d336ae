import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/a11y.ts';
import { captureWindow, expectNoCapture, KEYS, machineOf, openCapture, takeKeys } from '../support/capture-window.ts';
import { unlock } from '../support/journey.ts';
import { goToSettings } from '../support/journey-steps.ts';
import { emptyJournal, expect, test } from '../support/journey-test.ts';

/** Choosing the keys of quick capture, on a machine where other programs have keys as well. */

const setting = (page: Page): Locator =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: 'From anywhere' }).first();
const recorder = (page: Page): Locator => page.getByRole('button', { name: 'Keys for quick capture' });

async function record(page: Page, button: 'Choose keys' | 'Change', ...presses: readonly string[]): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: button }).click();
  await expect(recorder(page)).toBeFocused();
  for (const keys of presses) await page.keyboard.press(keys);
}

test('Keys are chosen by pressing them, changed, and turned off', async ({ journal: app }) => {
  const { page } = app;
  await goToSettings(page, 'Shortcuts');
  await record(page, 'Choose keys', 'Control+Shift+J');
  await expect(setting(page).getByText('Ctrl Shift J')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change' })).toBeFocused();
  const capture = await openCapture(app);
  await capture.keyboard.press('Escape');
  await expectNoCapture(app);

  await record(page, 'Change', 'Alt+Space');
  await expect(setting(page).getByText('Alt Space')).toBeVisible();
  expect([...machineOf(app).shortcuts.keys()]).toEqual(['Alt+Space']);

  // The keys that it has now can be shown to it as well: they open nothing meanwhile.
  await page.getByRole('button', { name: 'Change' }).click();
  await expect(recorder(page)).toBeFocused();
  await expect.poll(() => machineOf(app).shortcutsSuspended).toBe(true);
  expect(machineOf(app).press('Alt+Space')).toBe(false);
  await page.keyboard.press('Alt+Space');
  await expect(setting(page).getByText('Alt Space')).toBeVisible();
  expect(machineOf(app).press('Alt+Space')).toBe(true);
  captureWindow(app)?.blur();

  await page.getByRole('button', { name: 'Turn off' }).click();
  await expect(page.getByRole('main').getByRole('button', { name: 'Choose keys' })).toBeFocused();
  expect([...machineOf(app).shortcuts.keys()]).toEqual([]);
});

test('While keys are recorded they do nothing else; what cannot be had everywhere is refused with the reason', async ({
  journal: app,
}) => {
  const { page } = app;
  await goToSettings(page, 'Shortcuts');
  await record(page, 'Choose keys', 'j');
  await expect(page.getByText('Hold Ctrl or Alt as well')).toBeVisible();
  await page.keyboard.press('Control+c');
  await expect(page.getByText('Ctrl C copies in every program.')).toBeVisible();
  await page.keyboard.down('Control');
  await expect(recorder(page)).toHaveText('Ctrl …');
  await page.keyboard.up('Control');
  await page.keyboard.press('Escape');
  await expect(recorder(page)).toBeHidden();
  expect([...machineOf(app).shortcuts.keys()]).toEqual([]);
  await expect.poll(() => machineOf(app).shortcutsSuspended).toBe(false);

  // Leeway's own keys may be taken: Settings say what they were for, and are still what is shown.
  await record(page, 'Choose keys', 'Control+n');
  await expect(page.getByText('In Leeway these keys were for “New entry”.')).toBeVisible();
  await record(page, 'Change', 'Backspace');
  await expect(page.getByRole('main').getByRole('button', { name: 'Choose keys' })).toBeVisible();
});

test('Keys of another program are told as such, with the command for a shortcut of the desktop; what was stays', async ({
  openSeed,
}) => {
  const { app } = await openSeed(emptyJournal, { heldElsewhere: ['CmdOrCtrl+Alt+L'] });
  const { page } = app;
  await unlock(page);
  await takeKeys(app);
  await goToSettings(page, 'Shortcuts');
  await record(page, 'Change', 'Control+Alt+l');
  await expect(page.getByRole('alert')).toContainText('Ctrl Alt L: Another program has these keys');
  await expect(page.getByText(/ --capture$/)).toBeVisible();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(machineOf(app).clipboard).toMatch(/ --capture$/);
  await expect(setting(page).getByText('Ctrl Shift J')).toBeVisible();
  await expectAccessible(page, 'Settings, with keys that were refused');
  await page.getByRole('button', { name: 'Change' }).click();
  await expectAccessible(page, 'Settings, recording keys');
  await openAfterAll(page);
  await openCapture(app);
});

const openAfterAll = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(recorder(page)).toBeHidden();
};

test('Keys that another program took meanwhile keep nobody out: Leeway starts, and Settings say it', async ({
  openSeed,
  launchApp,
}) => {
  const { app: before } = await openSeed(emptyJournal);
  await takeKeys(before);
  await before.close();
  const app = await launchApp({ profileDir: before.profileDir, heldElsewhere: [KEYS] });
  const { page } = app;
  await unlock(page);
  await goToSettings(page, 'Shortcuts');
  await expect(page.getByRole('alert')).toContainText('Ctrl Shift J could not be had when Leeway started');
  await record(page, 'Change', 'Control+Shift+k');
  await expect(page.getByRole('alert')).toBeHidden();
  expect(machineOf(app).press('CmdOrCtrl+Shift+K')).toBe(true);
});
