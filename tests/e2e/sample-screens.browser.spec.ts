import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/a11y.ts';
import { explore, main } from '../support/journey-sample.ts';
import { goTo } from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';

test('In forced colours a box that is not ticked shows no tick', async ({ app: { page } }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await explore(page);
  const box = page.getByRole('complementary', { name: 'Due' }).getByRole('checkbox').first();
  await expect(box).not.toBeChecked();
  await expect(page.getByRole('complementary', { name: 'Due' }).locator('label svg').first()).toBeHidden();
});

const PRACTICE: readonly (readonly [
  name: string,
  show: (page: Page) => Promise<void>,
  leave?: (page: Page) => Promise<void>,
])[] = [
  ['Today with what is due', (page) => goTo(page, 'Today')],
  [
    'Timeline of a person',
    async (page) => {
      await goTo(page, 'Timeline');
      await page.getByRole('button', { name: 'Person', exact: true }).click();
      await page.getByRole('option', { name: 'Tove' }).click();
      await expect(page.getByRole('button', { name: /Tove/ }).first()).toBeVisible();
    },
  ],
  [
    'Insights, all of them and why',
    async (page) => {
      await goTo(page, 'Insights');
      await page.getByRole('button', { name: /^Show .* more$/ }).click();
      for (const name of ['Why am I seeing this?', 'What is missing?', 'Show as table'])
        await page.getByRole('button', { name }).first().click();
      await expect(page.getByRole('article')).not.toHaveCount(3);
      await expect(page.getByRole('table').first()).toBeVisible();
    },
  ],
  [
    'the evidence of an insight',
    async (page) => {
      await goTo(page, 'Insights');
      await page
        .getByRole('button', { name: /^Open all/ })
        .first()
        .click();
      await expect(page.getByRole('dialog', { name: 'All the evidence' })).toBeVisible();
    },
    (page) => page.keyboard.press('Escape'),
  ],
  [
    'the week behind',
    async (page) => {
      await goTo(page, 'Insights');
      await page.getByRole('link', { name: 'Look back at the week' }).click();
      await expect(page.getByRole('heading', { level: 1, name: /^The week of/ })).toBeVisible();
    },
  ],
  ['People', (page) => goTo(page, 'People')],
  ['a person', (page) => main(page).getByRole('link', { name: /^Tove/ }).click()],
  ['Decisions', (page) => goTo(page, 'Decisions')],
  ['Tensions', (page) => goTo(page, 'Tensions')],
  [
    'a tension',
    async (page) => {
      await goTo(page, 'Tensions');
      await page.getByRole('link', { name: 'The settlement handover nobody reads' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'The settlement handover nobody reads' })).toBeVisible();
    },
  ],
  ['Promises', (page) => goTo(page, 'Promises')],
  ...['Bets', 'Audits', 'Pulse', 'Absences', 'Areas'].map(
    (section) =>
      [
        section,
        async (page: Page) => {
          await main(page).getByRole('link', { name: 'Bets and audits' }).click();
          await page.getByRole('radio', { name: section, exact: true }).click({ force: true });
          await expect(page.getByRole('heading', { level: 1, name: 'Bets and audits' })).toBeVisible();
        },
      ] as const,
  ),
];

for (let part = 0; part < 2; part++) {
  test(`With the sample in it no screen of practice has faults that axe knows (${part + 1} of 2)`, async ({
    app: { page },
  }) => {
    await explore(page);
    for (const [name, show, leave] of PRACTICE.filter((_screen, index) => index % 2 === part)) {
      await test.step(name, async () => {
        await show(page);
        await expect(page.getByRole('main')).toBeVisible();
        await expectAccessible(page, name);
        await leave?.(page);
      });
    }
  });
}
