import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/a11y.ts';
import { unlock } from '../support/journey.ts';
import { addPerson, doWithPerson, keepMention, openPerson, undo } from '../support/journey-people.ts';
import { filesWith, rareWord } from '../support/journey-profile.ts';
import {
  expectSaved,
  foundRows,
  goTo,
  keepEntry,
  message,
  openEntry,
  search,
  textOf,
  timelineRows,
} from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';
import { exportTo, unzipped } from '../support/journey-transfer.ts';

test('A person is called otherwise in every text that mentions them, and as before after Undo', async ({
  journal: { page },
}) => {
  await addPerson(page, 'Quilla');
  await keepMention(page, 'Asked', 'Quilla', ' for the numbers');
  await openPerson(page, 'Quilla');
  await doWithPerson(page, 'Edit this person');
  await page.getByRole('textbox', { name: 'Name' }).fill('Mira 王');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(message(page, 'Renamed, also in one text that mentions them')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Mira 王', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: /Asked Mira 王 for the numbers/ })).toBeVisible();
  await undo(page, /^Renamed/);
  await expect(page.getByRole('link', { name: /Asked Quilla for the numbers/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Quilla', level: 1 })).toBeVisible();
  await openEntry(page, 'Asked Quilla for the numbers');
  await expect(page.getByRole('link', { name: 'Quilla, person' })).toBeVisible();
});

test('Somebody who is there twice becomes one, and two again after Undo', async ({ journal: { page } }) => {
  await addPerson(page, 'Quilla');
  await addPerson(page, 'Q. Vantz');
  await keepMention(page, 'Waited for', 'Q. Vantz', ' again');
  await openPerson(page, 'Quilla');
  await doWithPerson(page, 'Merge with another person…');
  await expectAccessible(page, 'the choice of whom to merge with');
  await page.getByRole('option', { name: /Q\. Vantz/ }).click();
  await expect(page.getByText('One other entry comes over to Quilla.')).toBeVisible();
  await expectAccessible(page, 'what a merge does');
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(message(page, 'Two people merged')).toBeVisible();
  await expect(page.getByRole('link', { name: /Waited for Quilla again/ })).toBeVisible();
  await doWithPerson(page, 'Edit this person');
  await expect(page.getByRole('textbox', { name: 'Also called' })).toHaveValue('Q. Vantz');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await undo(page, 'Two people merged');
  await openPerson(page, 'Q. Vantz');
  await expect(page.getByRole('link', { name: /Waited for Q\. Vantz again/ })).toBeVisible();
});

/** The words on a page, and what stands in its fields. */
const wordsOn = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      `${document.body.innerText}\n${[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value).join('\n')}`,
  );

test('A deleted person is found nowhere: not in texts, their history, the draft, search, exports or any file', async ({
  journal: app,
}, info) => {
  let { page } = app;
  // A name that stands nowhere else. In the open it begins with a capital, as names do.
  const canary = rareWord();
  const name = `${canary.charAt(0).toUpperCase()}${canary.slice(1)}`;
  const secret = rareWord();
  const hidden = new RegExp(canary, 'iu');

  await addPerson(page, name);
  await page.getByRole('button', { name: 'Add observation' }).click();
  await textOf(page).fill(`Only the two of us know: ${secret}`);
  await expectSaved(page);
  await keepMention(page, 'Asked', name, ' for the numbers');
  await keepEntry(page, `${name} was not there, and ${canary.toUpperCase()}’s notes were`, { tags: [canary] });
  // An earlier text of an entry that is written on in another session.
  await openEntry(page, /was not there/);
  await textOf(page).fill('Nobody was there.');
  await expectSaved(page);
  await goTo(page, 'Today');
  await textOf(page).fill(`Tell ${name} about the queue`);
  await expectSaved(page);
  await search(page, canary);
  await expect(foundRows(page)).not.toHaveCount(0);

  await openPerson(page, name);
  await doWithPerson(page, 'Put on hold');
  await doWithPerson(page, 'Delete with every trace…');
  await expect(page.getByRole('heading', { name: `${name} is on hold` })).toBeVisible();
  await expectAccessible(page, 'somebody on hold');
  await page.getByRole('button', { name: 'Lift the hold' }).click();

  const dialog = page.getByRole('alertdialog', { name: `Delete ${name} for good?` });
  await expect(dialog.getByText('One observation of them alone, with every earlier version')).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: `“${name}”, in two places`, exact: true })).toBeChecked();
  await expectAccessible(page, 'what deleting a person does');
  await expect(dialog.getByRole('button', { name: 'Delete for good' })).toBeDisabled();
  // In small letters it might be a word: here it is not.
  for (const box of await dialog.getByRole('checkbox').all()) await box.setChecked(true, { force: true });
  await dialog.getByRole('textbox', { name: 'Type delete to go on' }).fill('Delete');
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(message(page, /^Deleted for good/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible();

  const expectGone = async (): Promise<void> => {
    for (const query of [canary, secret, `tag:${canary}`, `"${name}"`]) {
      await search(page, query);
      await expect(page.getByText('No entry matches')).toBeVisible();
    }
    await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('');
    await goTo(page, 'Today');
    await expect(textOf(page)).toHaveText('Tell somebody about the queue');
    expect(await wordsOn(page), 'Today and navigation').not.toMatch(hidden);
    await goTo(page, 'Timeline');
    await expect(timelineRows(page).filter({ hasText: 'Asked somebody for the numbers' })).toBeVisible();
    expect(await wordsOn(page), 'the timeline').not.toMatch(hidden);
    await openEntry(page, 'Nobody was there.');
    await page.getByRole('button', { name: /^Show / }).click();
    await expect(page.getByRole('dialog')).toContainText('and somebody’s notes were');
    expect(await wordsOn(page), 'earlier versions').not.toMatch(hidden);
    await page.keyboard.press('Escape');
    await goTo(page, 'Trash');
    expect(await wordsOn(page), 'the trash').not.toMatch(hidden);
  };
  await expectGone();

  const [json, markdown] = [info.outputPath('all.json'), info.outputPath('all.zip')];
  await exportTo(app, 'JSON', json);
  await exportTo(app, 'Markdown', markdown);
  for (const text of [readFileSync(json, 'utf8'), JSON.stringify(unzipped(markdown))]) {
    expect(text).toContain('somebody');
    expect(text).not.toMatch(hidden);
    expect(text).not.toContain(secret);
  }

  await app.close();
  for (const word of [name, canary, canary.toUpperCase(), secret])
    expect(filesWith(app.profileDir, word), 'a file of the profile').toEqual([]);
  page = await app.relaunch();
  await unlock(page);
  await expectGone();
});

test('What is handed to a person says what concerns them, and names nobody else', async ({ journal: app }, info) => {
  const { page } = app;
  await addPerson(page, 'Noor');
  await addPerson(page, 'Quilla');
  await keepMention(page, 'Noor was late; asked', 'Quilla', ' for the numbers');
  await keepEntry(page, 'Noor is tired.');
  await openPerson(page, 'Quilla');
  await doWithPerson(page, 'Export what concerns them…');
  await expectAccessible(page, 'an export of what concerns a person');
  const path = info.outputPath('person.md');
  const saved = app.dialogs.saveAs(path);
  await page.getByRole('button', { name: 'Export readable file' }).click();
  await saved;
  await expect(page.getByText('One entry, readable by anybody.')).toBeVisible();
  const handed = readFileSync(path, 'utf8');
  expect(handed).toContain('asked Quilla for the numbers');
  expect(handed).not.toMatch(/Noor|tired/u);
});

test('A person is archived and brought back, goes to the trash and comes back from it', async ({
  journal: { page },
}) => {
  await addPerson(page, 'Quilla');
  await doWithPerson(page, 'Archive');
  await expect(page.getByText(/Archived today/)).toBeVisible();
  await goTo(page, 'People');
  await page.locator('summary').click();
  await page
    .getByRole('list', { name: 'Archived people' })
    .getByRole('link', { name: /^Quilla/ })
    .click();
  await doWithPerson(page, 'Bring back from the archive');
  await doWithPerson(page, 'Move to trash');
  await expect(page.getByRole('heading', { name: 'Nobody here yet' })).toBeVisible();
  await goTo(page, 'Trash');
  await page.getByRole('button', { name: 'Restore Quilla' }).click();
  await openPerson(page, 'Quilla');
});
