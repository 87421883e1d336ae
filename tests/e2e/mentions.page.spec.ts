import { expectAccessible } from '../support/a11y.ts';
import { goTo, message, openEntry, textOf } from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';

/** A line of a note that names a person, and one that becomes a promise to her. */
test('What is mentioned and marked while writing becomes records, each with a way back', async ({
  journal: { page },
}) => {
  const { keyboard } = page;
  await textOf(page).click();
  await keyboard.type('Long hour with @Noor');
  await page.getByRole('option', { name: 'Create “Noor”' }).click();
  await expect(textOf(page).getByRole('link', { name: 'Noor, person' })).toBeVisible();
  await keyboard.type(' about ~who reads the handover 4');
  await keyboard.press('Enter');
  await expect(textOf(page).getByRole('link', { name: 'who reads the handover, tension, felt 4 of 5' })).toBeVisible();
  await keyboard.press('Enter');
  await keyboard.type('Send @noo');
  await keyboard.press('Enter');
  await keyboard.type(' the on-call numbers by Friday /prom');
  await expectAccessible(page, 'a line that is to be marked');
  await keyboard.press('Enter');
  await expect(textOf(page).getByRole('button', { name: /: open the promise$/ })).toHaveCount(2);
  await expectAccessible(page, 'a text with mentions and a marked line');
  await keyboard.press('End');
  await keyboard.press('Enter');
  await keyboard.type('Told me something hard before I asked /trust');
  await keyboard.press('Enter');
  await expect(message(page, 'Marked as a trust observation')).toBeVisible();
  // A draft that was left and come back to: its lines lead back to it all the same.
  await goTo(page, 'Timeline');
  await goTo(page, 'Today');
  await expect(textOf(page).getByRole('button', { name: /: open the trust observation$/ })).toBeVisible();
  await page.getByRole('button', { name: /^Keep entry/ }).click();
  await expect(message(page, 'Entry kept')).toBeVisible();

  // The promise: to Noor, as the line says.
  await goTo(page, 'Promises');
  await expect(page.getByText('Send Noor the on-call numbers', { exact: true })).toBeVisible();
  await expect(page.getByText('You to Noor')).toBeVisible();
  // The observation is an entry of its own, which leads back to the note.
  await openEntry(page, 'Trust observation');
  await expect(page.getByRole('button', { name: 'Kind: Trust observation' })).toBeVisible();
  await page
    .getByRole('definition')
    .getByRole('link', { name: /^Long hour with Noor/ })
    .click();
  await expect(page.getByRole('button', { name: 'Kind: Note' })).toBeVisible();
  // A mention leads to its record.
  await textOf(page).getByRole('link', { name: 'Noor, person' }).first().click();
  await expect(page.getByRole('heading', { name: 'Noor', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: /Long hour with Noor/ })).toBeVisible();
});

test('What was marked by mistake is taken back, and a mention that is deleted leaves its record', async ({
  journal: { page },
}) => {
  const { keyboard } = page;
  await textOf(page).click();
  await keyboard.type('Ask @Tove');
  await page.getByRole('option', { name: 'Create “Tove”' }).click();
  await keyboard.type(' first /deci');
  await keyboard.press('Enter');
  await message(page, 'Marked as a decision').getByRole('button', { name: 'Undo' }).click();
  await expect(textOf(page).getByRole('button', { name: /decision/ })).toHaveCount(0);
  await expect(textOf(page)).toHaveText('Ask @Tove first');
  await goTo(page, 'Trash');
  await expect(page.getByRole('main').getByText(/Ask Tove first/)).toBeVisible();
  await goTo(page, 'Today');
  await textOf(page).click();
  await keyboard.press('Control+A');
  await keyboard.press('Delete');
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Tove' })).toBeVisible();
});
