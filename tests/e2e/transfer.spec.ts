import { existsSync, readFileSync } from 'node:fs';
import { must } from '../../shared/base/assert.ts';
import { unlock } from '../support/journey.ts';
import {
  addTag,
  composer,
  expectSaved,
  goTo,
  goToSettings,
  keep,
  keepEntry,
  message,
  openEntry,
  textOf,
  timelineRows,
  writeOn,
} from '../support/journey-steps.ts';
import { type LaunchedApp, emptyJournal, expect, test } from '../support/journey-test.ts';
import { writeNotes } from '../support/journey-notes.ts';
import { add, exportTo, preview, readExport, unzipped } from '../support/journey-transfer.ts';

/** Everything that one takes out comes in again as it was. */
const LINES = [
  '1. not a list',
  '- not an item',
  'a | b | c',
  '“quoted” \\ back*slash*',
  '🧭 and שלום',
  '<b>no tag</b>',
];

async function fillJournal({ page }: LaunchedApp): Promise<void> {
  await textOf(page).click();
  await page.keyboard.type('# Cutover\n> A quote\n\nThen a task\n[ ] Call Mara\nAnd Jonas\n\n');
  await addTag(page, 'oncall');
  await composer(page).getByRole('button', { name: 'Star' }).click();
  await keep(page);
  await openEntry(page, 'Cutover');
  await page.getByRole('textbox', { name: 'Title' }).fill('The "big" day: part 1');
  await textOf(page).getByRole('checkbox').first().check();
  await expectSaved(page);
  // Put in as it is, where typing would make lists and marks of it.
  await goTo(page, 'Today');
  for (const line of LINES) {
    await textOf(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(line);
    await page.keyboard.press('Shift+Enter');
  }
  await keep(page);
}

const notes = (files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith('.md')));

test('A Markdown export holds every text and gives the same journal where it is imported', async ({
  journal: app,
  openSeed,
}, info) => {
  await fillJournal(app);
  const first = info.outputPath('first.zip');
  await exportTo(app, 'Markdown', first);
  const files = notes(unzipped(first));
  expect(Object.keys(files)).toHaveLength(2);
  const cutover = must(
    Object.entries(files).find(([path]) => path.includes('big-day'))?.[1],
    'it is named by its title',
  );
  expect(cutover).toMatch(/^---\n[^]*title: "The \\"big\\" day: part 1"\n/);
  expect(cutover).toMatch(/tags:\s*(?:\n\s+- |\[)"?oncall/);
  expect(cutover).toMatch(/# Cutover[^]*> A quote[^]*\[x\] Call Mara[^]*\[ \] And Jonas/);
  const other = must(Object.entries(files).find(([path]) => !path.includes('big-day'))?.[1], 'the second entry');
  expect(other).toContain('🧭 and שלום');

  const { app: fresh } = await openSeed(emptyJournal);
  await unlock(fresh.page);
  await preview(fresh, 'files', first);
  await expect(fresh.page.getByText(/^Two entries about /)).toBeVisible();
  await add(fresh.page, 'two entries');
  await goTo(fresh.page, 'Timeline');
  await expect(timelineRows(fresh.page)).toHaveCount(2);
  await openEntry(fresh.page, 'not a list');
  for (const line of LINES) await expect(textOf(fresh.page)).toContainText(line);
  await openEntry(fresh.page, 'Cutover');
  await expect(fresh.page.getByRole('textbox', { name: 'Title' })).toHaveValue('The "big" day: part 1');
  await expect(textOf(fresh.page).getByRole('checkbox').first()).toBeChecked();
  await expect(fresh.page.getByRole('button', { name: 'Starred' })).toBeVisible();

  const second = info.outputPath('second.zip');
  await exportTo(fresh, 'Markdown', second);
  expect(notes(unzipped(second))).toEqual(files);
});

test('A complete JSON export holds earlier versions and the trash, and gives the same journal where it is imported', async ({
  journal: app,
  openSeed,
}, info) => {
  await keepEntry(app.page, 'Version one.');
  await openEntry(app.page, 'Version one.');
  await writeOn(app.page, ' And two.');
  await keepEntry(app.page, 'To be deleted.');
  await openEntry(app.page, 'To be deleted.');
  await app.page.getByRole('button', { name: 'More', exact: true }).click();
  await app.page.getByRole('menuitem', { name: 'Move to trash' }).click();
  await expect(message(app.page, 'Entry moved to trash')).toBeVisible();
  const first = info.outputPath('first.json');
  await exportTo(app, 'JSON', first);
  const exported = readExport(first);
  expect(exported.problems).toEqual([]);
  const sorts = exported.records.map(({ type }) => type).sort();
  expect(sorts).toEqual(['entry', 'entry', 'revision', 'settings']);

  const { app: fresh } = await openSeed(emptyJournal);
  await unlock(fresh.page);
  await preview(fresh, 'files', first);
  await fresh.page.getByRole('button', { name: /^Add .*entr/ }).click();
  await fresh.page.getByRole('button', { name: 'Done' }).click();
  await openEntry(fresh.page, 'Version one.');
  await expect(textOf(fresh.page)).toHaveText('Version one. And two.');
  await expect(fresh.page.getByRole('button', { name: 'Show it' })).toBeVisible();
  await goTo(fresh.page, 'Trash');
  await expect(fresh.page.getByText('To be deleted.')).toBeVisible();
});

test('An export that is stopped at the question where it goes writes nothing', async ({ journal: app }, info) => {
  test.skip(app.dialogs.cancelSave === undefined, 'a download asks nothing');
  await goToSettings(app.page, 'Import and export');
  await app.page.getByRole('button', { name: 'Export…' }).click();
  app.dialogs.cancelSave?.();
  await app.page.getByRole('button', { name: 'Export readable file' }).click();
  await expect(app.page.getByRole('button', { name: 'Export readable file' })).toBeVisible();
  await expect(app.page.getByRole('heading', { name: 'Export everything' })).toBeVisible();
  expect(existsSync(info.outputPath('nothing.zip'))).toBe(false);
  // The next one goes on as ever.
  await app.page.getByRole('button', { name: 'Close' }).click();
  const path = info.outputPath('after.zip');
  await exportTo(app, 'Markdown', path);
  expect(readFileSync(path).length).toBeGreaterThan(0);
});

test('What an import added is taken back as one; what was changed since goes to the trash', async ({
  journal: app,
}, info) => {
  const { page } = app;
  await keepEntry(page, 'Mine.');
  const files = writeNotes(info.outputPath('notes'), {
    '2020-01-01.md': 'About the first.',
    '2020-01-02.md': 'About the second.',
  });
  await preview(app, 'files', ...files);
  await add(page, 'two entries');
  await message(page, 'Two entries added').getByRole('button', { name: 'Undo' }).click();
  await expect(message(page, 'Two entries taken back out')).toBeVisible();
  await goTo(page, 'Timeline');
  await expect(timelineRows(page)).toHaveText([/Mine/]);

  await preview(app, 'files', ...files);
  await add(page, 'two entries');
  await openEntry(page, 'About the second');
  await writeOn(page, ' With a word of mine.');
  await goToSettings(page, 'Import and export');
  await page.getByRole('button', { name: /^Take back/ }).click();
  await page
    .getByRole('alertdialog', { name: 'Take this import back?' })
    .getByRole('button', { name: 'Take back' })
    .click();
  await expect(message(page, 'One entry taken back out; one that you changed is in the trash')).toBeVisible();
  await goTo(page, 'Trash');
  await expect(page.getByText('With a word of mine.')).toBeVisible();
});
