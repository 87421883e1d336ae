import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/a11y.ts';
import { goTo, textOf } from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';

test('A person, what was observed of her and what is open have their screens, without faults that axe knows', async ({
  journal: { page },
}) => {
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('button', { name: 'Add a person' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Mara');
  await expectAccessible(page, 'a person that is added');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Mara', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Add a promise' }).click();
  await page.getByRole('textbox', { name: 'What was promised' }).fill('The on-call numbers');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByText('The on-call numbers', { exact: true })).toBeVisible();

  for (const strength of ['+1', '+2', '−1']) {
    await logAbout(page, 'Trust', `Strength ${strength}.`, strength);
  }
  await logAbout(page, 'Decision', 'Keep the queue, or move it.', 'The team, without you');
  await main.getByRole('link', { name: 'Mara' }).click();
  await expect(page.getByRole('figure').getByRole('link')).toHaveCount(3);
  await expectAccessible(page, 'a person');
  await page.getByRole('button', { name: 'Show as list' }).click();
  await expect(page.getByRole('cell', { name: '−1', exact: true })).toBeVisible();

  await goTo(page, 'People');
  await expect(page.getByText('one promise of yours open')).toBeVisible();
  await expectAccessible(page, 'People');
  await goTo(page, 'Promises');
  await expect(page.getByText('One promise is open.')).toBeVisible();
  await expectAccessible(page, 'Promises');
  await page.getByRole('checkbox', { name: 'Kept: The on-call numbers' }).click({ force: true });
  await expect(page.getByText('None is open.')).toBeVisible();
  await goTo(page, 'Tensions');
  await page.getByRole('button', { name: 'Add a tension' }).click();
  await page.getByRole('textbox', { name: /surface/ }).fill('The exporter nobody touches');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'The exporter nobody touches' })).toBeVisible();
  await expectAccessible(page, 'Tensions');
  await goTo(page, 'Decisions');
  await expect(page.getByRole('link', { name: 'Keep the queue, or move it.' })).toBeVisible();
  await expectAccessible(page, 'Decisions');
});

/** An entry of that kind about Mara, from Today. */
async function logAbout(page: Page, kind: string, text: string, answer: string): Promise<void> {
  await goTo(page, 'Today');
  await page.getByRole('radio', { name: kind, exact: true }).click();
  await textOf(page).fill(text);
  await page.getByRole('radio', { name: answer, exact: true }).click();
  await page.getByRole('button', { name: 'People: choose' }).click();
  await page.keyboard.type('Mara');
  await page.getByRole('option', { name: 'Mara' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Keep entry/ }).click();
  await expect(textOf(page)).toHaveText('');
}
