import type { Page } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unlock } from '../support/journey.ts';
import { keepEntry, lock, message, textOf, timelineRows } from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';

const openCapture = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Quick capture' }).click();
  await expect(page.getByRole('heading', { name: 'Quick capture while locked' })).toBeVisible();
};

const captureLocked = async (page: Page, text: string): Promise<void> => {
  await openCapture(page);
  await page.getByRole('textbox', { name: 'Entry' }).fill(text);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('heading', { name: 'Quick capture while locked' })).toBeHidden();
};

/** Whether a word stands readable in any file of a folder. */
const readable = (folder: string, word: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'));
    });

test('What is captured on the locked screen survives a kill and is there after the unlock, in order and once', async ({
  journal: app,
}) => {
  await keepEntry(app.page, 'There before');
  await lock(app.page);
  const texts = ['Zimtstern the first', 'Zimtstern the second', 'Zimtstern the third'];
  for (const text of texts) await captureLocked(app.page, text);
  await app.kill();
  expect(readable(app.profileDir, 'Zimtstern')).toEqual([]);

  await app.relaunch();
  await unlock(app.page);
  const toast = message(app.page, 'Three captured while locked');
  await expect(toast).toBeVisible();
  await app.page.getByRole('button', { name: 'Show' }).click();
  await expect(timelineRows(app.page)).toHaveCount(4);
  for (const [i, text] of texts.toReversed().entries()) await expect(timelineRows(app.page).nth(i)).toContainText(text);

  await lock(app.page);
  await unlock(app.page);
  await app.page.getByRole('link', { name: 'Timeline' }).click();
  await expect(timelineRows(app.page)).toHaveCount(4);
});

test('Closing loses nothing that was typed: it is there again, and is kept when the window locks', async ({
  journal: app,
}) => {
  const { page } = app;
  const show = async (): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.type('Quick capture');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Quick capture' })).toBeVisible();
  };
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Entry' });
  await show();
  await field.fill('Half a thought from yesterday');
  await expect(page.getByRole('button', { name: /^Day: Yesterday/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await show();
  await expect(field).toHaveValue('Half a thought from yesterday');
  await page.keyboard.press('Escape');
  await lock(page);
  await unlock(page);
  await expect(message(page, 'One captured while locked')).toBeVisible();
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(textOf(page)).toHaveText('Half a thought from yesterday');
});
