import { unlock } from '../support/journey.ts';
import { goTo, keepEntry, lock, timelineRows } from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';

/** Two windows of one browser on one journal. The desktop has one program and one window. */
test('A second window says that the journal is open elsewhere, and takes over when the first one closes', async ({
  journal: { page, address },
}) => {
  await keepEntry(page, 'Written in the first window.');
  const second = await page.context().newPage();
  await second.goto(address);
  await expect(second.getByRole('heading', { name: 'The journal is open in another window' })).toBeVisible();
  await second.getByRole('button', { name: 'Try again' }).click();
  await expect(second.getByRole('heading', { name: 'The journal is open in another window' })).toBeVisible();
  await keepEntry(page, 'The first window goes on writing.');

  await page.close({ runBeforeUnload: true });
  await unlock(second);
  await goTo(second, 'Timeline');
  await expect(timelineRows(second)).toHaveText([/goes on writing/, /Written in the first window/]);
});

test('A locked window holds the journal as an open one does', async ({ journal: { page, address } }) => {
  await lock(page);
  const second = await page.context().newPage();
  await second.goto(address);
  await expect(second.getByRole('heading', { name: 'The journal is open in another window' })).toBeVisible();
  await unlock(page);
});
