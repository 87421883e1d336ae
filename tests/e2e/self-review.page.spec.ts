import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { kindInfo } from '../../shared/domain/kinds/registry.ts';
import { choose, goTo, timelineRows } from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';
import { exportTo } from '../support/journey-transfer.ts';

test('For a self-review the impact of half a year is gathered, the best of it starred, and taken out', async ({
  app,
}, info) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Explore a sample journal' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Anselm/ })).toBeVisible();
  await goTo(page, 'Timeline');
  const rows = timelineRows(page);
  await choose(page, 'Any kind', new RegExp(`^${kindInfo('impact').plural}`));
  const narrowed = page.getByRole('button', { name: 'Clear filters' });
  await expect(narrowed).toBeVisible();
  await expect(rows.first()).toBeVisible();
  await rows.first().dblclick();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
  const title = await page.getByRole('textbox', { name: 'Title' }).inputValue();
  expect(title).not.toBe('');
  await page.getByRole('button', { name: /^Star/ }).click();
  await page.goBack();
  // The way back is to the narrowed timeline.
  await expect(narrowed).toBeVisible();
  await page.getByRole('button', { name: /Starred/ }).click();
  // The lead of the sample had starred one before.
  await expect(rows).toHaveCount(2);

  const path = info.outputPath('review.zip');
  await exportTo(app, 'Markdown', path);
  const files = Object.entries(unzipSync(readFileSync(path))).map(
    ([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const,
  );
  const starred = files.filter(([, text]) => /^kind: impact$/m.test(text) && /^starred: true$/m.test(text));
  expect(starred.some(([, text]) => text.includes(title))).toBe(true);
});
