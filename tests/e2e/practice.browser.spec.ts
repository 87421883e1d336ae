import type { Page } from '@playwright/test';
import { addPerson, undo } from '../support/journey-people.ts';
import { expectSaved, goTo, lock, message } from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';
import { unlock } from '../support/journey.ts';

/** What is practised beside writing: each made, worked on and found again after a lock, as a person does it. */

const main = (page: Page) => page.getByRole('navigation', { name: 'Main' });

async function goToBets(page: Page, section: string): Promise<void> {
  await main(page).getByRole('link', { name: 'Bets and audits' }).click();
  await page.getByRole('radio', { name: section, exact: true }).click({ force: true });
  await expect(page.getByRole('radio', { name: section, exact: true })).toBeChecked();
}

const addRow = async (page: Page, label: string, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: label }).fill(text);
  await page.keyboard.press('Enter');
};

test('A tension gets a step that is taken, and is resolved; Undo opens it again', async ({ journal: { page } }) => {
  const name = 'Who carries the pager over the holidays';
  await goTo(page, 'Tensions');
  await page.getByRole('button', { name: 'Add a tension' }).click();
  await page.getByRole('textbox', { name: 'What it is about on the surface' }).fill(name);
  await page.getByRole('radio', { name: 'Ownership' }).click();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await addRow(page, 'The smallest next step', 'Ask both on Monday');
  await expect(message(page, 'Step added')).toBeVisible();
  const done = page.getByRole('checkbox', { name: 'Done: Ask both on Monday' });
  await done.click({ force: true });
  await expect(message(page, 'Step done')).toBeVisible();
  await page.getByRole('radio', { name: 'Resolved' }).click({ force: true });
  await expect(page.getByRole('radio', { name: 'Resolved' })).toBeChecked();
  await undo(page, 'Now resolved');
  await expect(page.getByRole('radio', { name: 'Open' })).toBeChecked();

  await lock(page);
  await unlock(page);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(done).toBeChecked();
});

test('A promise is renegotiated and another released, with why; each is found by its state', async ({
  journal: { page },
}) => {
  await goTo(page, 'Promises');
  for (const text of ['The cost sheet', 'The old plan']) {
    await page.getByRole('button', { name: 'Add a promise' }).click();
    await page.getByRole('textbox', { name: 'What was promised' }).fill(text);
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(page.getByRole('checkbox', { name: `Kept: ${text}` })).toBeVisible();
  }
  for (const [text, end, why] of [
    ['The cost sheet', 'Renegotiate…', 'Half of it is enough'],
    ['The old plan', 'Release…', 'Nobody needs it'],
  ] as const) {
    await page.getByRole('button', { name: `More about: ${text}` }).click();
    await page.getByRole('menuitem', { name: end }).click();
    await page.getByRole('textbox', { name: 'Why, if you like' }).fill(why);
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(page.getByRole('main').getByText(why)).toBeVisible();
  }
  for (const [state, there, gone] of [
    ['Renegotiated', 'The cost sheet', 'The old plan'],
    ['Released', 'The old plan', 'The cost sheet'],
  ] as const) {
    await page.getByRole('button', { name: /State$/ }).click();
    await page.getByRole('option', { name: state, exact: true }).click();
    await expect(page.getByRole('checkbox', { name: `Kept: ${there}` })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: `Kept: ${gone}` })).toHaveCount(0);
  }
});

test('A bet, an audit and a week are logged from their screens and stand there after a lock', async ({
  journal: { page },
}) => {
  await goToBets(page, 'Bets');
  await page.getByRole('button', { name: 'New bet' }).click();
  await page.getByRole('textbox', { name: 'The guess' }).fill('A second worker halves the night');
  await expectSaved(page);
  await goToBets(page, 'Audits');
  await page.getByRole('button', { name: 'New audit' }).click();
  await page.getByRole('textbox', { name: 'Where' }).fill('Retry keys');
  await page.getByRole('radio', { name: 'a broken invariant' }).click();
  await expectSaved(page);
  await goToBets(page, 'Pulse');
  await page.getByRole('button', { name: 'Log this week' }).click();
  await page.getByRole('textbox', { name: 'Handled without you' }).fill('7');
  await page.keyboard.press('Tab');
  await expectSaved(page);

  await lock(page);
  await unlock(page);
  await goToBets(page, 'Bets');
  await expect(page.getByText('A second worker halves the night')).toBeVisible();
  await goToBets(page, 'Audits');
  await expect(page.getByRole('row', { name: /^A broken invariant 1/ })).toBeVisible();
  await goToBets(page, 'Pulse');
  await expect(page.getByRole('table', { name: 'Weeks' }).getByRole('cell', { name: '7', exact: true })).toBeVisible();
});

test('Before going away and after it: what only you hold, what became of it, and who can explain an area', async ({
  journal: { page },
}) => {
  await addPerson(page, 'Mara');
  await goToBets(page, 'Areas');
  await page.getByRole('button', { name: 'New area' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Billing');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Billing' })).toBeVisible();
  await page.getByRole('button', { name: /Somebody who can explain it/ }).click();
  await page.getByRole('option', { name: 'Mara' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Remove Mara' })).toBeVisible();

  await goToBets(page, 'Absences');
  await page.getByRole('button', { name: 'New absence' }).click();
  await expect(page.getByRole('textbox', { name: 'Entry' })).toBeVisible();
  await goToBets(page, 'Absences');
  for (const day of ['First day away', 'Last day away']) {
    await page.getByRole('button', { name: new RegExp(`^${day}: Choose`) }).click();
    await page
      .getByRole('grid')
      .getByRole('button', { name: /^Today/ })
      .click();
    await expect(page.getByRole('button', { name: new RegExp(`^${day}: Choose`) })).toHaveCount(0);
  }
  // One person explains it: that is said before going.
  await expect(page.getByRole('link', { name: 'Billing' })).toBeVisible();
  await addRow(page, 'A call only you hold', 'Refunds above a thousand');
  await expect(message(page, 'Call added')).toBeVisible();
  await addRow(page, 'A decision that came up', 'Refund of March');
  await expect(message(page, 'Decision added')).toBeVisible();
  await page
    .getByRole('radiogroup', { name: 'Result: Refund of March' })
    .getByRole('radio')
    .first()
    .click({ force: true });
  await expect(message(page, 'Decision changed')).toBeVisible();

  await lock(page);
  await unlock(page);
  await goToBets(page, 'Absences');
  await expect(page.getByText('Refunds above a thousand')).toBeVisible();
  await expect(
    page.getByRole('radiogroup', { name: 'Result: Refund of March' }).getByRole('radio').first(),
  ).toBeChecked();
});
