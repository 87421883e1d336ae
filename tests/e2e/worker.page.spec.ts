import { unlock } from '../support/journey.ts';
import { expectSaved, textOf } from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';

test('Where the journal’s worker fails, the window says so, shows what is not saved, and starts anew', async ({
  journal,
}) => {
  const { page } = journal;
  await textOf(page).click();
  await page.keyboard.type('Said in the room.');
  await expectSaved(page);
  const [worker] = page.workers();
  // It is busy while more is typed, fails, and answers nothing from then on.
  await worker?.evaluate(() => {
    setTimeout(() => {
      for (const end = Date.now() + 4000; Date.now() < end;);
      reportError(new Error('a defect'));
      for (const end = Date.now() + 600_000; Date.now() < end;);
    });
  });
  await page.keyboard.type(' And not heard.');
  await expect(page.getByRole('heading', { name: 'This part of Leeway stopped' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Not saved' })).toContainText('Said in the room. And not heard.');
  await page.getByRole('button', { name: 'Reload' }).click();
  await unlock(page);
  await expect(textOf(page)).toContainText('Said in the room.');
});
