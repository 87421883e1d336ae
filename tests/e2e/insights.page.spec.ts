import type { Page } from '@playwright/test';
import { unlock } from '../support/journey.ts';
import { undo } from '../support/journey-people.ts';
import { explore } from '../support/journey-sample.ts';
import { goTo, keep, lock, message, textOf } from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';

const SENTENCE = /^You worked in the code .* for the hardest ticket\./;
const card = (page: Page) => page.getByRole('article', { name: SENTENCE });

/** Logs from Today that the hardest ticket was taken. */
async function takeTheHardest(page: Page, work: string): Promise<void> {
  await goTo(page, 'Today');
  await page.getByRole('radio', { name: 'Code', exact: true }).click();
  await page.getByRole('radio', { name: 'Hardest ticket' }).click();
  await textOf(page).fill(work);
  await keep(page);
}

test('What is written makes an insight; acted on it goes, with new evidence it comes back', async ({
  journal: { page },
}) => {
  await takeTheHardest(page, 'The race in the retry loop.');
  await goTo(page, 'Insights');
  await expect(page.getByText('Insights take about three weeks')).toBeVisible();

  await takeTheHardest(page, 'The lock that was never released.');
  await goTo(page, 'Insights');
  await expect(card(page)).toBeVisible();
  await expect(card(page).getByRole('list', { name: 'It stands on' }).getByRole('link')).toHaveText([
    'The lock that was never released.',
    'The race in the retry loop.',
  ]);

  await card(page).getByRole('button', { name: 'Promise to give one away' }).click();
  await page.getByRole('textbox', { name: 'What was promised' }).fill('The next race goes to somebody else');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(message(page, 'Promise written down')).toBeVisible();
  await expect(card(page)).toHaveCount(0);
  await goTo(page, 'Promises');
  await expect(page.getByRole('checkbox', { name: 'Kept: The next race goes to somebody else' })).toBeVisible();

  await lock(page);
  await unlock(page);
  await goTo(page, 'Insights');
  await expect(page.getByRole('button', { name: 'Put away 1' })).toBeVisible();
  await expect(card(page)).toHaveCount(0);

  await takeTheHardest(page, 'The third one.');
  // Where a line of it may be.
  await expect(page.getByRole('main').getByRole('link', { name: SENTENCE })).toBeVisible();
  await goTo(page, 'Insights');
  await expect(card(page)).toContainText('three times');
  await expect(page.getByRole('button', { name: /^Put away/ })).toHaveCount(0);
});

test('Not useful puts it away, Undo and the list bring it back', async ({ journal: { page } }) => {
  for (const work of ['The race.', 'The lock.']) await takeTheHardest(page, work);
  await goTo(page, 'Insights');
  await card(page)
    .getByRole('button', { name: /^Not useful/ })
    .click();
  await expect(card(page)).toHaveCount(0);
  await undo(page, 'Put away as not useful');
  await expect(card(page)).toBeVisible();
  await card(page)
    .getByRole('button', { name: /^Snooze/ })
    .click();
  await page.getByRole('menuitem', { name: /^7 days/ }).click();
  await expect(card(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Put away 1' }).click();
  await page.getByRole('button', { name: /^Bring back/ }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(card(page)).toBeVisible();
});

test('In the sample all four groups have findings; one opens its evidence and the way back is to the same place', async ({
  app: { page },
}) => {
  await explore(page);
  await goTo(page, 'Insights');
  await expect(page.getByRole('article')).toHaveCount(3);
  await page.getByRole('button', { name: /^Show .* more$/ }).click();
  for (const group of ['Drift', 'Unresolved tension', 'Follow-through', 'My leverage'])
    await expect(
      page
        .getByRole('region', { name: new RegExp(`^${group}`) })
        .getByRole('article')
        .first(),
    ).toBeVisible();
  const slide = page.getByRole('article', { name: /Anselm do towards Tove/ });
  await slide.scrollIntoViewIfNeeded();
  const before = await slide.boundingBox();
  await slide.getByRole('list', { name: 'It stands on' }).getByRole('link').first().click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
  await page.goBack();
  await expect(slide).toBeInViewport();
  await expect.poll(async () => Math.abs(((await slide.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(4);
});

test('What concerns a person is on their page and in prep, from where it goes among the topics', async ({
  app: { page },
}) => {
  await explore(page);
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Idris/ })
    .click();
  const suggests = page.getByRole('region', { name: 'What your entries suggest' });
  await expect(suggests.getByRole('listitem')).toHaveCount(3);
  await suggests.getByRole('button', { name: /^Show/ }).click();
  await expect(suggests.getByRole('link', { name: /^You last met Idris/ })).toBeVisible();
  await page.getByRole('button', { name: 'Open prep' }).click();
  const prep = page.getByRole('region', { name: 'Prep' });
  const row = prep.getByRole('region', { name: 'What your entries suggest' }).getByRole('listitem');
  await row
    .filter({ hasText: 'about status alone' })
    .getByRole('button', { name: /^Talk about/ })
    .click();
  await expect(prep.getByRole('checkbox', { name: /^Covered: Growth/ })).toBeVisible();
  await prep.getByRole('button', { name: /^Show .* more$/ }).click();
  await row.filter({ hasText: 'You last met Idris' }).getByRole('link').click();
  await expect(page.getByRole('article', { name: /^You last met Idris/ })).toBeFocused();
});

test('The week is looked back at, written about or left out', async ({ app: { page } }) => {
  await explore(page);
  await goTo(page, 'Insights');
  await page.getByRole('link', { name: 'Look back at the week' }).click();
  for (const part of ['What moved', 'What stayed', 'What you said you would do'])
    await expect(page.getByRole('region', { name: part }).getByRole('link').first()).toBeVisible();
  await page.getByRole('button', { name: 'Leave this week out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Insights' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Leave this week out' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Write about it' }).click();
  await expect(page.getByText('What would you like the next week to have less of?')).toBeVisible();
});
