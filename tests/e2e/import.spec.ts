import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { must } from '../../shared/base/assert.ts';
import { unlock } from '../support/journey.ts';
import { foundRows, goTo, goToSettings, keepEntry, message, search, timelineRows } from '../support/journey-steps.ts';
import { writeNotes } from '../support/journey-notes.ts';
import { expect, test } from '../support/journey-test.ts';
import { add, openImport, preview } from '../support/journey-transfer.ts';

/** Real minutes of real meetings, a part of them in the repository, all of them where they are beside it. */
const SOME = join(import.meta.dirname, '../fixtures/minutes');
const ALL = process.env['LEEWAY_MINUTES'] ?? join(import.meta.dirname, '../../../shared/data/tsc-minutes');

interface Note {
  readonly name: string;
  readonly day: string;
  readonly words: ReadonlySet<string>;
}

function notesIn(folder: string): Note[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, day: name.slice(0, 10), words: new Set(text.toLowerCase().match(/[a-z]{7,}/g)) };
    });
}

/** A word that stands in this note and inside no word of another. */
function ownWord(note: Note, notes: readonly Note[]): string | undefined {
  const others = notes.filter((other) => other !== note).map(({ words }) => [...words].join(' '));
  return [...note.words].find((word) => others.every((text) => !text.includes(word)));
}

const dayOfRows = (page: Page) =>
  foundRows(page)
    .locator('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));

async function expectFound(page: Page, sample: readonly Note[], notes: readonly Note[]): Promise<void> {
  for (const note of sample) {
    const word = ownWord(note, notes);
    if (word === undefined) continue;
    await search(page, word);
    await expect.poll(() => dayOfRows(page), `${word} of ${note.name}`).toEqual([note.day]);
  }
}

function copyOf(folder: string, info: TestInfo): string {
  const files = notesIn(folder).map(({ name }) => [name, readFileSync(join(folder, name))]);
  writeNotes(info.outputPath('minutes'), Object.fromEntries(files) as Record<string, Uint8Array>);
  return info.outputPath('minutes');
}

test('A folder of minutes comes in under the days of its files, every one is found, and a second time adds nothing', async ({
  journal: app,
}, info) => {
  const { page } = app;
  const notes = notesIn(SOME);
  const folder = copyOf(SOME, info);
  await preview(app, 'folder', folder);
  await expect(page.getByText('Twelve entries, from 9 October 2014 to 1 April 2026.')).toBeVisible();
  await expect(page.getByText('Every day was taken from the file name.')).toBeVisible();
  await add(page, 'twelve entries');

  await goTo(page, 'Timeline');
  const days = timelineRows(page).locator('time');
  await expect(days.first()).toHaveAttribute('datetime', '2026-04-01');
  await timelineRows(page).first().press('End');
  await expect(days.last()).toHaveAttribute('datetime', '2014-10-09');
  await expect(timelineRows(page).last()).toBeFocused();
  await expectFound(page, notes, notes);
  expect(notes.filter((note) => ownWord(note, notes) !== undefined).length).toBeGreaterThan(8);

  await preview(app, 'folder', folder);
  await expect(page.getByText('Nothing here is new.')).toBeVisible();
  await expect(page.getByText('Twelve entries are in the journal already and do not come in again.')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await search(page, 'after:2014');
  await expect(page.getByText('12 entries', { exact: true })).toBeVisible();
});

test('Eleven years of minutes come in, are searched and are taken back out', async ({ journal: app }) => {
  test.skip(!existsSync(ALL), 'the 398 minutes are not beside this checkout (LEEWAY_MINUTES names their folder)');
  const { page } = app;
  const notes = notesIn(ALL);
  await preview(app, 'folder', ALL);
  await add(page, '398 entries');
  const some = notes.filter((note) => ownWord(note, notes) !== undefined).filter((_note, index) => index % 15 === 0);
  expect(some.length).toBeGreaterThan(10);
  await expectFound(page, some, notes);
  await page.reload();
  await unlock(page);
  await expectFound(page, some.slice(0, 3), notes);

  await goToSettings(page, 'Import and export');
  await page.getByRole('button', { name: /^Take back/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take back' }).click();
  await expect(message(page, '398 entries taken back out')).toBeVisible();
  await goTo(page, 'Timeline');
  await expect(page.getByText('Nothing written yet')).toBeVisible();
});

/** A ZIP of so many short notes: enough that adding them can be stopped half-way. */
function manyNotes(info: TestInfo, count: number): string {
  const notes = Object.fromEntries(
    Array.from({ length: count }, (_none, index) => {
      const day = new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10);
      return [`${day}.md`, strToU8(`Note number ${index} about rope and weather.`)];
    }),
  );
  return must(
    writeNotes(info.outputPath('many'), { 'many.zip': zipSync(notes, { level: 1 }) })[0],
    'one file is written',
  );
}

const MANY = 4_000;

test('An import that is stopped while it adds leaves nothing behind', async ({ journal: app }, info) => {
  const { page } = app;
  await keepEntry(page, 'Here before.');
  await preview(app, 'files', manyNotes(info, MANY));
  await page.getByRole('button', { name: 'Add 4,000 entries' }).click();
  const bar = page.getByRole('progressbar', { name: 'Sealing and saving' });
  await expect(bar).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Add 4,000 entries' })).toBeVisible();
  await page.getByRole('button', { name: 'Choose others' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Earlier imports')).toBeHidden();
  await goTo(page, 'Timeline');
  await expect(timelineRows(page)).toHaveText([/Here before/]);
  await page.reload();
  await unlock(page);
  await expect(timelineRows(page)).toHaveText([/Here before/]);
});

test('An import that was cut off by the end of the program leaves nothing behind', async ({ journal: app }, info) => {
  await keepEntry(app.page, 'Here before.');
  await preview(app, 'files', manyNotes(info, MANY));
  await app.page.getByRole('button', { name: 'Add 4,000 entries' }).click();
  await expect(app.page.getByText(/^[\d,]*[1-9][\d,]* of 4,000$/)).toBeVisible();
  await app.kill();
  const page = await app.relaunch();
  await unlock(page);
  await goTo(page, 'Timeline');
  await expect(timelineRows(page)).toHaveText([/Here before/]);
  await goToSettings(page, 'Import and export');
  await expect(page.getByText('Earlier imports')).toBeHidden();
});

test('Files that cannot come in are listed with the reason, and the others come in', async ({ journal: app }, info) => {
  const { page } = app;
  const archive = zipSync({
    '../escape.md': strToU8('Outside.'),
    '/absolute.md': strToU8('Outside.'),
    'inside/2021-03-04.md': strToU8('From the archive.'),
    'inside/again.zip': zipSync({ 'a.md': strToU8('Too deep.') }),
  });
  writeNotes(info.outputPath('mixed'), {
    '2021-03-05.md': 'A good one.',
    'western.md': Uint8Array.from([...strToU8('caf'), 0xe9, 0x0a]),
    'empty.md': '',
    'blank.md': ' \n\t\n',
    'binary.md': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
    'large.md': new Uint8Array(50 * 1024 * 1024).fill(0x61),
    'picture.png': Uint8Array.from([0x89, 0x50]),
    'archive.zip': archive,
    'broken.zip': strToU8('PK and then nothing of the kind'),
  });
  await preview(app, 'folder', info.outputPath('mixed'));
  await expect(page.getByText(/^Two entries, from 4 March 2021 to 5 March 2021\.$/)).toBeVisible();
  const list = page.getByRole('list', { name: /not come in$/ });
  const reasons: Readonly<Record<string, RegExp>> = {
    'western.md': /not UTF-8 text/,
    'empty.md': /It is empty\./,
    'blank.md': /It is empty\./,
    'binary.md': /binary file/,
    'large.md': /larger than 20 MB/,
    'picture.png': /not Markdown or plain text/,
    'broken.zip': /damaged, or not a ZIP/,
    '../escape.md': /points outside the folder/,
    '/absolute.md': /points outside the folder/,
    'inside/again.zip': /An archive inside an archive/,
  };
  for (const [path, reason] of Object.entries(reasons)) {
    const line = list.getByRole('listitem').filter({ hasText: path });
    await expect(line, path).toHaveText(reason);
  }
  await expect(list.getByRole('listitem')).toHaveCount(Object.keys(reasons).length);
  await add(page, 'two entries');
  await goTo(page, 'Timeline');
  await expect(timelineRows(page)).toHaveText([/A good one/, /From the archive/]);
});

test('A choice that is cancelled leads back to choosing', async ({ journal: app }) => {
  await openImport(app.page);
  app.dialogs.choose();
  await app.page.getByRole('button', { name: /^Files or a ZIP/ }).click();
  await expect(app.page.getByRole('button', { name: /^A folder/ })).toBeEnabled();
  await app.page.getByRole('button', { name: 'Close' }).click();
  await goTo(app.page, 'Timeline');
  await expect(app.page.getByText('Nothing written yet')).toBeVisible();
});
