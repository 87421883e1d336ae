import { createJournal, expectLocked, PASSPHRASE, unlock } from '../support/journey.ts';
import { addTag, goTo, goToSettings, keep, keepEntry, message, textOf } from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';

test('A journal is made with two keys, written in, locked, and opened again', async ({ app }) => {
  const { page } = app;
  const create = page.getByRole('button', { name: 'Create journal' });

  await page.getByLabel('Passphrase', { exact: true }).fill('password1');
  await expect(page.getByText(/Very weak\.|Weak\./)).toBeVisible();
  await expect(create).toBeDisabled();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Once more').fill('quiet-harbour-lantern-nine');
  await page.getByLabel('Once more').blur();
  await expect(page.getByText('This is not the same as above.')).toBeVisible();
  await page.getByRole('textbox', { name: /Type group \d/ }).fill('0000');
  await expect(page.getByText(/^That is not group \d/)).toBeVisible();
  await expect(create).toBeDisabled();
  await createJournal(page);

  await textOf(page).click();
  await page.keyboard.type(
    '# Cutover rehearsal\nMara led it alone.\n[ ] Ask about the window\nWrite the runbook\n\nDone.',
  );
  await addTag(page, 'oncall');
  await addTag(page, 'handing over');
  await keep(page);
  await expect(message(page, 'Entry kept')).toBeVisible();

  await page.keyboard.press('ControlOrMeta+l');
  await expectLocked(page);
  await expect(page.getByText('You locked it.')).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill('another-lantern-entirely');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('This is not the passphrase of this journal.')).toBeVisible();
  await expectLocked(page);
  await unlock(page);

  await page
    .getByRole('region', { name: 'Lately' })
    .getByRole('link', { name: /Cutover rehearsal/ })
    .click();
  const text = textOf(page);
  await expect(text.getByRole('heading', { name: 'Cutover rehearsal' })).toBeVisible();
  await expect(text.getByRole('checkbox')).toHaveCount(2);
  await expect(text).toContainText('Mara led it alone.');
  const tags = page.getByRole('main').getByRole('group', { name: 'Tags' });
  await expect(tags).toContainText('oncall');
  await expect(tags).toContainText('handing over');
});

test('A link is followed only after its whole address was shown', async ({ journal: { page } }) => {
  await textOf(page).click();
  await page.keyboard.type('See the runbook');
  await page.keyboard.press('ControlOrMeta+Shift+ArrowLeft');
  await page.keyboard.press('ControlOrMeta+Shift+k');
  await page.getByRole('textbox', { name: 'Address' }).fill('https://example.org/runbook');
  await page.keyboard.press('Enter');
  await expect(textOf(page).getByRole('link', { name: 'runbook' })).toBeVisible();
  await keep(page);
  await goTo(page, 'Timeline');
  const address = page.url();
  await page.getByRole('complementary', { name: 'Entry' }).getByRole('link', { name: 'runbook' }).click();
  const question = page.getByRole('dialog', { name: 'Open this address in your browser?' });
  await expect(question).toContainText('https://example.org/runbook');
  await question.getByRole('button', { name: 'Stay here' }).click();
  await expect(question).toBeHidden();
  expect(page.url()).toBe(address);
});

test('An erased journal is gone, also after a new start', async ({ journal: app }) => {
  await keepEntry(app.page, 'Soon gone.');
  await goToSettings(app.page, 'Security');
  await app.page.getByRole('button', { name: 'Erase' }).click();
  const question = app.page.getByRole('alertdialog', { name: 'Erase this journal?' });
  await expect(question).toContainText('One entry leaves this device');
  const erase = question.getByRole('button', { name: 'Erase' });
  await expect(erase).toBeDisabled();
  await question.getByRole('textbox').fill('leeway');
  await erase.click();
  const welcome = app.page.getByRole('heading', { name: 'Make your two keys' });
  await expect(welcome).toBeVisible();
  await app.close();
  const page = await app.relaunch();
  await expect(page.getByRole('heading', { name: 'Make your two keys' })).toBeVisible();
});
