import { expectAccessible, Keyboard } from '../support/a11y.ts';
import { explore } from '../support/journey-sample.ts';
import { goToSettings } from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';

const RULE = 'A promise of yours that waits';

test('The settings of the insights have no faults that axe knows, and a keyboard is enough for them', async ({
  app: { page },
}) => {
  await explore(page);
  await goToSettings(page, 'Insights');
  const count = page.getByRole('button', { name: new RegExp(`^Would speak of .*: ${RULE}$`) });
  const fields = page.getByRole('button', { name: `From when on: ${RULE}` });
  await expect(count).toBeVisible();
  await expectAccessible(page, 'Settings, Insights');

  const keyboard = new Keyboard(page);
  await fields.focus();
  await keyboard.press('Shift+Tab', 'Enter');
  await expect(count).toHaveAttribute('aria-expanded', 'true');
  await keyboard.tabTo(fields);
  await keyboard.press('Enter');
  await expect(fields).toHaveAttribute('aria-expanded', 'true');
  const group = page.getByRole('group', { name: `From when on: ${RULE}` });
  await keyboard.tabTo(group.getByRole('textbox').first());
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('20');
  await keyboard.press('Tab', 'ControlOrMeta+A');
  await keyboard.type('999');
  await expect(group.getByRole('alert')).toBeVisible();
  await expect(group.getByRole('button', { name: /^Back to the usual/ })).toBeVisible();
  await expectAccessible(page, 'Settings, Insights, with an error');
});

test('Headings with what they belong to have no faults that axe knows', async ({ app: { page } }) => {
  await explore(page);
  await goToSettings(page, 'Headings');
  await expect(page.getByRole('heading', { name: 'In force' })).toBeVisible();
  await expectAccessible(page, 'Settings, Headings');
  await page.getByRole('button', { name: /Belongs to an insight/ }).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectAccessible(page, 'the choice of an insight');
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^Edit: / })
    .first()
    .click();
  await expect(page.getByRole('alertdialog', { name: 'Edit the heading' })).toBeVisible();
  await expectAccessible(page, 'the dialog “Edit the heading”');
});
