import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from '../support/a11y.ts';
import { explore } from '../support/journey-sample.ts';
import { goTo } from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';
import { hasPandoc, readBack } from '../support/pandoc.ts';

/** Everybody of the sample. */
const NAMES = /\b(?:Noor|Anselm|Tove|Idris|Bram|Mirela|Kasia|Jonah)\b/u;
const PDFTOTEXT = '/usr/bin/pdftotext';

const words = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

test('The review of the sample leaves in each format without the name of a colleague', async ({ app }, info) => {
  const { page } = app;
  await page.evaluate(() => void Object.assign(globalThis, { print: () => undefined }));
  await explore(page);
  await goTo(page, 'Reviews');
  await page.getByRole('link', { name: /^Half a year/ }).click();
  const document = page.getByRole('textbox', { name: 'Review' });
  await expect(document).toContainText('Bram');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export this review' });
  await expect(dialog.getByText(/“Bram” becomes/)).toBeVisible();

  const files: Record<string, Buffer> = {};
  for (const [form, ending] of [
    ['Word', 'docx'],
    ['HTML', 'html'],
    ['Markdown', 'md'],
  ] as const) {
    const path = info.outputPath(`review.${ending}`);
    await dialog.getByRole('radio', { name: form }).click();
    const saved = app.dialogs.saveAs(path);
    await dialog.getByRole('button', { name: `Save as ${form}` }).click();
    await saved;
    await expect(dialog.getByText(/^Saved: /)).toBeVisible();
    files[ending] = readFileSync(path);
  }
  const markdown = files['md']?.toString() ?? '';
  expect(markdown).toContain('# Half a year, and the nights that got shorter');
  expect(markdown).toContain('## What I got wrong, and what I do differently');
  const parts = Object.values(unzipSync(files['docx'] ?? new Uint8Array())).map((part) => strFromU8(part));
  for (const text of [markdown, files['html']?.toString() ?? '', ...parts]) expect(text).not.toMatch(NAMES);
  expect(parts.join('')).toContain('What I got wrong, and what I do differently');

  // What is printed is the same, and so is a PDF of it.
  await dialog.getByRole('button', { name: 'Print or PDF' }).click();
  await page.emulateMedia({ media: 'print' });
  const pdf = info.outputPath('review.pdf');
  await page.pdf({ path: pdf });
  await page.emulateMedia({ media: null });
  if (existsSync(PDFTOTEXT)) {
    const printed = spawnSync(PDFTOTEXT, [pdf, '-']).stdout.toString();
    expect(printed).toContain('What I got wrong, and what I do differently');
    expect(printed).not.toMatch(NAMES);
  }
  if (hasPandoc()) {
    const read = words(readBack(markdown, 'markdown', 'plain'));
    expect(words(readBack(files['html'] ?? '', 'html', 'plain'))).toBe(read);
    expect(words(readBack(files['docx'] ?? '', 'docx', 'plain'))).toContain(words('What I got wrong, and what I do'));
  }
});

test('A year is chosen, and a review is begun and written by keyboard alone; nothing of it fails axe', async ({
  app,
}) => {
  const { page } = app;
  await explore(page);
  await goTo(page, 'Reviews');
  await page.getByRole('button', { name: 'New review' }).press('Enter');
  await page.getByRole('button', { name: 'This year' }).press('Enter');
  await expectAccessible(page, 'the dialog');
  await page.getByRole('button', { name: 'Begin' }).press('Enter');
  const evidence = page.getByRole('region', { name: 'Evidence' });
  const use = evidence.getByRole('button', { name: /^Use: / }).first();
  await expect(use).toBeVisible();
  await expectAccessible(page, 'the review');
  await use.press('Enter');
  // The caret is in the document, behind the number.
  await page.keyboard.type(' It held.');
  await expect(page.getByRole('textbox', { name: 'Review' })).toContainText('1 It held.');
  await page.getByRole('button', { name: 'Export', exact: true }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Export this review' })).toBeVisible();
  await expectAccessible(page, 'the export');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
