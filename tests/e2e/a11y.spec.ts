import { expectAccessible, faults, Keyboard } from '../support/a11y.ts';
import { changeRecord, flipped, readTables, wipeDatabase } from '../support/corrupt.ts';
import { expectLocked, PASSPHRASE, unlock } from '../support/journey.ts';
import { expectSaved, foundRows, message, textOf } from '../support/journey-steps.ts';
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
  await page.getByRole('button', { name: /^On this day/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'The pane as a sheet');
});

test('Axe does find what is wrong', async ({ openSeed }) => {
  const { app } = await openSeed(emptyJournal);
  await expectLocked(app.page);
  await app.page.evaluate(() => document.body.append(document.createElement('button')));
  expect(await faults(app.page)).toEqual([expect.stringContaining('button-name')]);
});

test('Everything is done by keyboard, and the focus is never lost or out of sight', async ({ app }) => {
  const { page } = app;
  const keyboard = new Keyboard(page);
  const groups = page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem');
  await expect(groups).toHaveText(Array.from({ length: 8 }, () => /^\d[A-Z0-9]{4}$/));
  await page.keyboard.press('Tab');
  await keyboard.tabTo(page.getByLabel('Passphrase', { exact: true }));
  await keyboard.type(PASSPHRASE);
  await keyboard.tabTo(page.getByLabel('Once more'));
  await keyboard.type(PASSPHRASE);
  const group = page.getByRole('textbox', { name: /Type group \d/ });
  await keyboard.tabTo(group);
  const asked = Number(/group (\d)/.exec(await page.getByText(/Type group \d/).innerText())?.[1]);
  const code = await groups.allTextContents();
  await keyboard.type(must(code[asked - 1], 'the group that is asked for').slice(1));
  await expect(page.getByRole('button', { name: 'Create journal' })).toBeEnabled();
  await page.keyboard.press('Enter');

  await expect(textOf(page)).toBeFocused();
  await keyboard.type('# Written by hand');
  await keyboard.press('Enter');
  await keyboard.type('Nobody needed a pointer.');
  await keyboard.press('ControlOrMeta+Enter');
  await expect(textOf(page)).toHaveText('');
  await keyboard.expectFocus('keeping');

  await keyboard.press('ControlOrMeta+k');
  await keyboard.type('pointer');
  await expect(page.getByRole('option', { name: /Nobody needed/ })).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
  await keyboard.expectFocus('opening');
  await keyboard.tabTo(textOf(page));
  await keyboard.press('ControlOrMeta+End');
  await keyboard.type(' Not once.');
  await expectSaved(page);

  await keyboard.tabTo(page.getByRole('button', { name: 'More', exact: true }), 'Shift+Tab');
  await keyboard.press('Enter', 'ArrowUp');
  await expect(page.getByRole('menuitem', { name: 'Move to trash' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(message(page, 'Entry moved to trash')).toBeVisible();
  await keyboard.expectFocus('deleting');
  await keyboard.press('F6');
  await keyboard.tabTo(message(page, 'Entry moved to trash').getByRole('button', { name: 'Undo' }));
  await page.keyboard.press('Enter');
  await expect(textOf(page)).toHaveText(/Nobody needed a pointer\. Not once\./);
  await keyboard.expectFocus('undoing');

  await keyboard.press('ControlOrMeta+Shift+f');
  await expect(page.getByRole('searchbox', { name: 'Search', exact: true })).toBeFocused();
  await keyboard.type('once');
  await expect(foundRows(page)).toHaveCount(1);
  await keyboard.press('ArrowDown');
  await expect(foundRows(page)).toBeFocused();

  await keyboard.press('ControlOrMeta+,');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await keyboard.tabTo(page.getByRole('link', { name: 'Appearance' }));
  await keyboard.press('Enter');
  await keyboard.tabTo(page.getByRole('radio', { name: 'System' }));
  await keyboard.press('ArrowRight', 'Space');
  await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
  await keyboard.tabTo(page.getByRole('link', { name: 'Security' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await keyboard.tabTo(page.getByRole('button', { name: 'Lock', exact: true }));
  await page.keyboard.press('Enter');
  await expectLocked(page);
  await keyboard.expectFocus('locking');
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
