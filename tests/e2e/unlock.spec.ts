import type { Page } from '@playwright/test';
import { readTables, writeTables } from '../support/corrupt.ts';
import { expectLocked, PASSPHRASE, unlock } from '../support/journey.ts';
import {
  choose,
  expectSaved,
  goToSettings,
  keepEntry,
  lock,
  message,
  openEntry,
  textOf,
} from '../support/journey-steps.ts';
import { emptyJournal, expect, test } from '../support/journey-test.ts';

const NEW_PASSPHRASE = 'slow-gravel-umbrella-forty';

async function tryPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

async function tryCode(page: Page, code: string): Promise<void> {
  const way = page.getByRole('button', { name: 'Use the recovery code' });
  if (await way.isVisible()) await way.click();
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

const isOpen = (page: Page) => expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();

test('The recovery code opens the journal, however it is typed, and a new passphrase is set with it', async ({
  openSeed,
}) => {
  const { app, recoveryCode } = await openSeed(emptyJournal);
  const { page } = app;
  await expectLocked(page);
  await tryCode(page, recoveryCode.slice(0, -5));
  await expect(page.getByRole('alert')).toContainText(/group|short|character/i);
  const wrong = recoveryCode.replace(/^./, (first) => (first === '7' ? '8' : '7'));
  await tryCode(page, wrong);
  await expect(page.getByRole('alert')).toBeVisible();
  await expectLocked(page);

  await tryCode(page, recoveryCode.toLowerCase().replaceAll('-', ' '));
  const offer = page.getByRole('alertdialog', { name: 'Set a new passphrase?' });
  await offer.getByLabel('New passphrase').fill(NEW_PASSPHRASE);
  await offer.getByLabel('Once more').fill(NEW_PASSPHRASE);
  await offer.getByRole('button', { name: 'Set passphrase' }).click();
  await expect(message(page, 'The new passphrase is in force')).toBeVisible();

  await lock(page);
  await tryPassphrase(page, PASSPHRASE);
  await expect(page.getByText('This is not the passphrase of this journal.')).toBeVisible();
  await unlock(page, NEW_PASSPHRASE);
});

test('The passphrase is changed in Settings, by whoever knows the present one', async ({ openSeed }) => {
  const { app, recoveryCode } = await openSeed(emptyJournal);
  const { page } = app;
  await unlock(page);
  await goToSettings(page, 'Security');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Change the passphrase' });
  await dialog.getByLabel('Passphrase now').fill('not-the-one-in-force');
  await dialog.getByLabel('New passphrase').fill(NEW_PASSPHRASE);
  await dialog.getByLabel('Once more').fill(NEW_PASSPHRASE);
  await dialog.getByRole('button', { name: 'Change' }).click();
  await expect(dialog.getByText('This is not the passphrase of this journal.')).toBeVisible();
  await dialog.getByLabel('Passphrase now').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Change' }).click();
  await expect(message(page, 'Passphrase changed')).toBeVisible();

  await lock(page);
  await tryPassphrase(page, PASSPHRASE);
  await expect(page.getByText('This is not the passphrase of this journal.')).toBeVisible();
  await unlock(page, NEW_PASSPHRASE);
  await lock(page);
  // The code is as it was.
  await tryCode(page, recoveryCode);
  await isOpen(page);
});

test('A new recovery code takes the place of the old one', async ({ openSeed }) => {
  const { app, recoveryCode } = await openSeed(emptyJournal);
  const { page } = app;
  await unlock(page);
  await goToSettings(page, 'Security');
  await page.getByRole('button', { name: 'Make a new code' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Make a new recovery code' });
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  const groups = dialog.getByRole('list', { name: 'Recovery code' }).getByRole('listitem');
  await expect(groups).toHaveText(Array.from({ length: 8 }, () => /^\d[A-Z0-9]{4}$/));
  const code = (await groups.allTextContents()).map((text) => text.slice(1));
  expect(code.join('-')).not.toBe(recoveryCode);
  const asked = Number(/group (\d)/.exec(await dialog.getByText(/Type group \d/).innerText())?.[1]);
  await dialog.getByRole('textbox', { name: /Type group/ }).fill(code[asked - 1] ?? '');
  await dialog.getByRole('button', { name: 'Use this code' }).click();
  await expect(message(page, 'The new recovery code is in force')).toBeVisible();

  await lock(page);
  await tryCode(page, recoveryCode);
  await expect(page.getByText('This code does not open this journal.')).toBeVisible();
  await tryCode(page, code.join('-'));
  await isOpen(page);
});

test('After five wrong passphrases there is a wait, which is told, kept over a new start, and ended by the right one', async ({
  openSeed,
}) => {
  const { app } = await openSeed(emptyJournal);
  let { page } = app;
  const failures = async (): Promise<unknown> => (await readTables(page)).header[0]?.['failures'];
  const wait = () => page.getByText(/^The next try is possible in \S+ seconds\.$/);
  await expectLocked(page);
  for (let count = 1; count <= 5; count++) {
    await tryPassphrase(page, `a wrong one, number ${count}`);
    await expect.poll(failures).toBe(count);
    await expect(page.getByText('This is not the passphrase of this journal.')).toBeVisible();
    await expect(wait()).toBeHidden();
  }

  // As after six more, each with its wait: the next one makes it a minute.
  const [row] = (await readTables(page)).header;
  await writeTables(page, { header: [{ ...row, id: 'header', failures: 11, lastAt: Date.now() - 61_000 }] });
  await page.reload();
  await tryPassphrase(page, 'a wrong one, the last');
  await expect(wait()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeDisabled();
  await app.close();
  page = await app.relaunch();
  await expect(wait()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeDisabled();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expectLocked(page);
  expect(await failures()).toBe(12);

  await writeTables(page, { header: [{ ...row, id: 'header', failures: 12, lastAt: Date.now() - 61_000 }] });
  await page.reload();
  await unlock(page);
  expect(await failures()).toBe(0);
});

test('The journal locks by itself after the minutes that were set, and leaves nothing of it in the window', async ({
  journal: app,
}) => {
  const { page } = app;
  test.skip(app.host === 'electron', 'the idle time of a real computer cannot be set');
  await keepEntry(page, 'marmalade semaphore');
  await goToSettings(page, 'Security');
  await choose(page, 'Lock when you are away', 'After 1 minute');
  await expect(page.getByRole('button', { name: /^After 1 minute/ })).toBeVisible();
  await openEntry(page, 'marmalade');
  await textOf(page).press('End');
  await page.keyboard.type(' at noon');
  await expectSaved(page);

  await page.clock.install({ time: Date.now() });
  await page.keyboard.type('!');
  await page.clock.runFor(50_000);
  await expect(textOf(page)).toBeVisible();
  if (app.machine) app.machine.power.idleSeconds = 70;
  await page.clock.runFor(20_000);
  await expectLocked(page);
  await expect(page.getByText('One minute without you.')).toBeVisible();
  const html = await page.content();
  expect(html).not.toContain('marmalade');
  expect(html).not.toContain('noon');
  expect(await page.title()).toBe('Leeway');
  await page.clock.resume();
  await unlock(page);
  await expect(textOf(page)).toHaveText('marmalade semaphore at noon!');
});

test('The window is called Leeway and nothing else, whatever is open in it', async ({ journal: { page } }) => {
  const titles = new Set<string>();
  const note = async (): Promise<void> => void titles.add(await page.title());
  await keepEntry(page, 'marmalade semaphore');
  await openEntry(page, 'marmalade');
  await page.getByRole('textbox', { name: 'Title' }).fill('Marmalade');
  await expectSaved(page);
  await note();
  await goToSettings(page, 'About');
  await note();
  await lock(page);
  await note();
  expect([...titles]).toEqual(['Leeway']);
  expect(await page.content()).not.toMatch(/marmalade/i);
});
