import { goTo, keepEntry, openEntry, timelineRows } from '../support/journey-steps.ts';
import { listen } from '../support/journey-screens.ts';
import { type LaunchedApp, expect, test } from '../support/journey-test.ts';

/** As somebody who changes the address by hand. */
const typeAddress = ({ page }: LaunchedApp, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

test('An address that is typed by hand leads to its screen, and back again', async ({ journal: app }) => {
  const { page } = app;
  const heard = listen(page);
  await goTo(page, 'Timeline');
  await typeAddress(app, '#/settings/transfer');
  await expect(page.getByRole('button', { name: 'Import…' })).toBeVisible();
  await typeAddress(app, '#/trash');
  await expect(page.getByText('Nothing in the trash')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Import…' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeAttached();
  await page.goForward();
  await expect(page.getByRole('button', { name: 'Import…' })).toBeVisible();
  expect(heard).toEqual([]);
});

test('An address that leads nowhere says so, with a way on', async ({ journal: app }) => {
  const { page } = app;
  const heard = listen(page);
  await keepEntry(page, 'Still here.');
  const id = await openEntry(page, 'Still here.');
  for (const hash of ['#/nowhere', '#/settings/security/deeper', '#/%E0%A4%A', '#/entry/', '#//example.org']) {
    await typeAddress(app, hash);
    await expect(page.getByText('There is nothing at this address'), hash).toBeVisible();
    await page.getByRole('link', { name: 'Go to Today' }).click();
    await expect(page.getByRole('region', { name: 'New entry' })).toBeVisible();
  }
  for (const hash of ['#/entry/nonsense', `#/entry/${id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))}`]) {
    await typeAddress(app, hash);
    await expect(page.getByText('No entry has this address'), hash).toBeVisible();
    await page.getByRole('link', { name: 'Go to the timeline' }).click();
    await expect(timelineRows(page)).toHaveCount(1);
  }
  await typeAddress(app, '#/settings/nonsense');
  await expect(page.getByRole('heading', { name: 'Getting in' })).toBeVisible();
  expect(heard).toEqual([]);
});
