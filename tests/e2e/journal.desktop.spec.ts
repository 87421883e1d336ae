import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '../../shared/base/assert.ts';
import { createJournal, expectLocked, unlock } from '../support/journey.ts';
import { expect, test } from '../support/launch.ts';

/** A journal in use in the desktop program: what only the desktop does to it. */
for (const happening of ['suspend', 'lockScreen', 'switchUser'] as const) {
  test(`An open journal locks on ${happening}`, async ({ app }) => {
    await createJournal(app.page);
    await must(app.power, 'the desktop hears of power')[happening]();
    await expectLocked(app.page);
    await unlock(app.page);
  });
}

test('What was typed last is there after the window was closed at once', async ({ app }) => {
  await createJournal(app.page);
  await app.page.getByRole('textbox', { name: 'Entry' }).click();
  await app.page.keyboard.type('The hand-off went well because we wrote it down first.');
  await app.close();
  const page = await app.relaunch();
  await expectLocked(page);
  await unlock(page);
  await expect(page.getByRole('textbox', { name: 'Entry' })).toContainText('because we wrote it down first.');
});

test('The note that a journal exists is beside the database and says nothing of what is in it', async ({ app }) => {
  await createJournal(app.page);
  await app.page.getByRole('textbox', { name: 'Entry' }).click();
  await app.page.keyboard.type('marmalade semaphore');
  await app.close();
  const marker = readFileSync(join(app.profileDir, 'journal.json'), 'utf8');
  expect(marker).not.toBe('');
  expect(marker).not.toContain('marmalade');
  expect(readdirSync(app.profileDir).filter((name) => name.endsWith('.part'))).toEqual([]);
});
