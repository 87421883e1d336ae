import { expectAccessible, faults } from '../support/a11y.ts';
import { changeRecord, flipped, readTables, wipeDatabase } from '../support/corrupt.ts';
import { expectLocked, PASSPHRASE, unlock } from '../support/journey.ts';
import { livedIn, SCREENS } from '../support/journey-screens.ts';
import { emptyJournal, expect, test } from '../support/journey-test.ts';
import { must } from '../../shared/base/assert.ts';

const PARTS = 3;

test('Welcome has no faults that axe knows', async ({ app: { page } }) => {
  await expect(page.getByRole('list', { name: 'Recovery code' })).toBeVisible();
  await expectAccessible(page, 'Welcome');
  await page.getByLabel('Passphrase', { exact: true }).fill('password1');
  await page.getByLabel('Once more').fill('other');
  await expect(page.getByText(/Weak\.|Very weak\./)).toBeVisible();
  await expectAccessible(page, 'Welcome with errors');
});

test('Locked has no faults that axe knows', async ({ openSeed }) => {
  const { app } = await openSeed(emptyJournal);
  const { page } = app;
  await expectLocked(page);
  await expectAccessible(page, 'Locked');
  await page.getByLabel('Passphrase', { exact: true }).fill('not the one');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'Locked with an error');
  await page.getByRole('button', { name: 'Use the recovery code' }).click();
  await expectAccessible(page, 'Locked, with the code');
});

test('Recovery has no faults that axe knows', async ({ openSeed }) => {
  const { app } = await openSeed(livedIn);
  const { page } = app;
  const { records } = await readTables(page);
  await changeRecord(page, String(must(records[0], 'there are records').id), flipped);
  await page.reload();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('button', { name: 'Go on…' })).toBeVisible();
  await expectAccessible(page, 'Recovery, unlocked');
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(page.getByRole('button', { name: 'What can be done' })).toBeVisible();
  await expectAccessible(page, 'A journal that can only be read');
  await wipeDatabase(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Bring back' })).toBeVisible();
  await expectAccessible(page, 'Recovery, nothing there');
});

for (let part = 0; part < PARTS; part++) {
  test(`No screen has faults that axe knows, in light and in dark (${part + 1} of ${PARTS})`, async ({ openSeed }) => {
    const { app } = await openSeed(livedIn);
    const { page } = app;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await unlock(page);
    for (const screen of SCREENS.filter((_screen, index) => index % PARTS === part)) {
      await test.step(screen.name, async () => {
        await screen.show(page);
        await expectAccessible(page, screen.name);
        await screen.leave?.(page);
      });
    }
  });
}

test('In a narrow window no screen has faults that axe knows', async ({ openSeed }) => {
  const { app } = await openSeed(livedIn, { context: { viewport: { width: 700, height: 900 } } });
  const { page } = app;
  await unlock(page);
  await expectAccessible(page, 'Today, narrow');
  await page.getByRole('button', { name: /^Due/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'The pane as a sheet');
});

test('Axe does find what is wrong', async ({ openSeed }) => {
  const { app } = await openSeed(emptyJournal);
  await expectLocked(app.page);
  await app.page.evaluate(() => document.body.append(document.createElement('button')));
  expect(await faults(app.page)).toEqual([expect.stringContaining('button-name')]);
});
