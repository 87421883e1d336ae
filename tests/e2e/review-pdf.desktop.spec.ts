import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { explore } from '../support/journey-sample.ts';
import { goTo } from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';

const PDFTOTEXT = '/usr/bin/pdftotext';

test('On the desktop the review of the sample is saved as a PDF, and without the name of a colleague', async ({
  app,
}, info) => {
  const { page } = app;
  await explore(page);
  await goTo(page, 'Reviews');
  await page.getByRole('link', { name: /^Half a year/ }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export this review' });
  await dialog.getByRole('radio', { name: 'PDF' }).click();
  const path = info.outputPath('review.pdf');
  const saved = app.dialogs.saveAs(path);
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await saved;
  await expect(dialog.getByText(/^Saved: .*review\.pdf$/)).toBeVisible();
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  test.skip(!existsSync(PDFTOTEXT), 'what reads a PDF is not on this machine');
  const text = spawnSync(PDFTOTEXT, [path, '-']).stdout.toString();
  expect(text).toContain('What I got wrong, and what I do differently');
  expect(text).not.toMatch(/\b(?:Noor|Anselm|Tove|Idris|Bram|Mirela|Kasia|Jonah)\b/u);
  expect(text).not.toContain('Export this review');
});
