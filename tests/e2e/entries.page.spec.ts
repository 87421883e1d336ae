import { unlock } from '../support/journey.ts';
import {
  choose,
  composer,
  doWithEntry,
  expectSaved,
  foundRows,
  goTo,
  keep,
  keepEntry,
  lock,
  message,
  openEntry,
  search,
  textOf,
  timelineRows,
  writeOn,
} from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';

test('An entry is edited where it stands and saves itself', async ({ journal: { page } }) => {
  await keepEntry(page, 'The hand-off took twenty minutes.');
  await openEntry(page, 'hand-off');
  await page.getByRole('textbox', { name: 'Title' }).fill('Hand-off on Friday');
  await writeOn(page, ' Nobody called me over the weekend.');

  await lock(page);
  await unlock(page);
  // It opens where it was locked.
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Hand-off on Friday');
  await expect(textOf(page)).toHaveText('The hand-off took twenty minutes. Nobody called me over the weekend.');
  await goTo(page, 'Timeline');
  await expect(timelineRows(page)).toHaveText([/Hand-off on Friday.*Nobody called me/]);
});

test('A task is ticked off on the page of its entry, and stays so', async ({ journal: { page } }) => {
  await textOf(page).click();
  await page.keyboard.type('[ ] Thank Jonas');
  await keep(page);
  await openEntry(page, 'Thank Jonas');
  await textOf(page).getByRole('checkbox').check();
  await expectSaved(page);
  await lock(page);
  await unlock(page);
  await expect(textOf(page).getByRole('checkbox')).toBeChecked();
});

test('Search answers as one types, marks what it found and explains what it could not read', async ({
  journal: { page },
}) => {
  await keepEntry(page, 'The retry queue drained before anybody noticed.', { tags: ['oncall'], starred: true });
  await keepEntry(page, 'Über den Retry der Queue gesprochen, in dieser Reihenfolge.');
  await keepEntry(page, 'A quiet day. 昨日の障害を振り返った。', { tags: ['review'] });

  await goTo(page, 'Search');
  const field = page.getByRole('searchbox', { name: 'Search', exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.type('qu');
  await expect(foundRows(page)).toHaveCount(3);
  await page.keyboard.type('eu');
  await expect(foundRows(page)).toHaveCount(2);
  await expect(foundRows(page).first().locator('mark')).toHaveText([/^queu$/i]);

  const finds = async (query: string, ...texts: RegExp[]): Promise<void> => {
    await search(page, query);
    await expect(foundRows(page)).toHaveText(texts);
  };
  await finds('"retry queue"', /drained/);
  await finds('uber retry', /Über den Retry/);
  await finds('障害', /昨日/);
  await finds('tag:oncall', /drained/);
  await finds('is:starred', /drained/);
  await finds('qu -retry', /A quiet day/);
  await finds('notised', /noticed/);
  await expect(page.getByText('Showing “noticed”.')).toBeVisible();
  await finds('retry after:sometime', /retry/i, /retry/i);
  await expect(page.getByRole('list', { name: 'About this search' })).toContainText('after:sometime');
  await search(page, 'nowhere at all');
  await expect(page.getByText('No entry matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).first().click();
  await expect(field).toHaveValue('');

  await finds('drained', /drained/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(textOf(page)).toContainText('drained');
});

test('The timeline is narrowed by a tag; going back keeps it, the address and a lock do not', async ({
  journal: { page },
}) => {
  await keepEntry(page, 'About the incident.', { tags: ['incident'] });
  await keepEntry(page, 'About nothing much.');
  await goTo(page, 'Timeline');
  await expect(timelineRows(page)).toHaveCount(2);
  await choose(page, 'Any tag', /^incident/);
  await expect(timelineRows(page)).toHaveText([/About the incident/]);

  await timelineRows(page).first().dblclick();
  await expect(textOf(page)).toContainText('About the incident');
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Remove incident' })).toBeVisible();
  await expect(timelineRows(page)).toHaveText([/About the incident/]);
  // A browser keeps every address it was at: what narrows the timeline is not in it.
  expect(page.url()).toMatch(/#\/timeline$/);

  await page.reload();
  await unlock(page);
  await expect(timelineRows(page)).toHaveCount(2);
  expect(page.url()).toMatch(/#\/timeline$/);
});

test('The timeline is narrowed by words, stars and days, and all of it is taken away at once', async ({
  journal: { page },
}) => {
  await keepEntry(page, 'Starred and about rope.', { starred: true });
  await keepEntry(page, 'Plain and about rope.');
  await goTo(page, 'Timeline');
  const field = page.getByRole('searchbox', { name: 'Search entries' });
  await field.fill('rope');
  await expect(timelineRows(page)).toHaveCount(2);
  await expect(timelineRows(page).first().locator('mark')).toHaveText('rope');
  await page.getByRole('button', { name: 'Starred' }).click();
  await expect(timelineRows(page)).toHaveText([/Starred and about rope/]);
  await field.fill('plain');
  await expect(page.getByText('No entry matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(timelineRows(page)).toHaveCount(2);

  const days = page.getByRole('table', { name: 'Entries by day' });
  await days
    .getByRole('button', { name: /, no entries$/ })
    .last()
    .click();
  await expect(page.getByText('No entry matches')).toBeVisible();
  await page.getByRole('button', { name: 'Any time' }).click();
  await days.getByRole('button', { name: /, 2 entries$/ }).click();
  await expect(timelineRows(page)).toHaveCount(2);
});

test('A deleted entry is undone, deleted again, and restored from the trash', async ({ journal: { page } }) => {
  await keepEntry(page, 'Not meant to go.');
  await openEntry(page, 'Not meant to go.');
  await doWithEntry(page, 'Move to trash');
  await expect(page.getByText('Nothing written yet')).toBeVisible();
  await message(page, 'Entry moved to trash').getByRole('button', { name: 'Undo' }).click();
  await expect(textOf(page)).toHaveText('Not meant to go.');

  await doWithEntry(page, 'Move to trash');
  await expect(message(page, 'Entry moved to trash')).toBeVisible();
  await search(page, 'meant');
  await expect(page.getByText('No entry matches')).toBeVisible();
  await goTo(page, 'Trash');
  const deleted = page.getByRole('list', { name: 'Deleted entries' }).getByRole('listitem');
  await expect(deleted).toHaveText([/Not meant to go\..*days left/]);
  await lock(page);
  await unlock(page);
  await deleted.getByRole('button', { name: /^Restore/ }).click();
  await expect(page.getByText('Nothing in the trash')).toBeVisible();
  await goTo(page, 'Timeline');
  await expect(timelineRows(page)).toHaveText([/Not meant to go/]);
});

test('What is deleted for good is gone from the journal', async ({ journal: { page } }) => {
  await keepEntry(page, 'Better forgotten.');
  await openEntry(page, 'Better forgotten.');
  await doWithEntry(page, 'Move to trash');
  await expect(message(page, 'Entry moved to trash')).toBeVisible();
  await goTo(page, 'Trash');
  await page.getByRole('button', { name: /for good$/ }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete this entry for good?' });
  await question.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('list', { name: 'Deleted entries' }).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: /for good$/ }).click();
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('Nothing in the trash')).toBeVisible();
  await lock(page);
  await unlock(page);
  await expect(page.getByText('Nothing in the trash')).toBeVisible();
  await search(page, 'forgotten');
  await expect(page.getByText('No entry matches')).toBeVisible();
});

test('A star is set and taken away', async ({ journal: { page } }) => {
  await keepEntry(page, 'Worth another look.');
  await openEntry(page, 'Worth another look.');
  await page.getByRole('button', { name: 'Star', exact: true }).click();
  await expectSaved(page);
  await search(page, 'is:starred');
  await expect(foundRows(page)).toHaveText([/Worth another look.*/]);
  await expect(foundRows(page)).toContainText('Starred');
  await foundRows(page).click();
  await page.getByRole('button', { name: 'Starred' }).click();
  await expectSaved(page);
  await search(page, 'is:starred');
  await expect(page.getByText('No entry matches')).toBeVisible();
});

test('An earlier version is compared with the present one and brought back, and the present one is kept', async ({
  journal: { page },
}) => {
  await keepEntry(page, 'Version one.');
  const id = await openEntry(page, 'Version one.');
  await writeOn(page, ' And two.');
  await goTo(page, 'Timeline');
  await openEntry(page, 'Version one.');
  await writeOn(page, ' And three.');

  await page.getByRole('button', { name: 'Show the two' }).click();
  const history = page.getByRole('dialog', { name: 'Earlier versions' });
  const versions = history.getByRole('listbox', { name: 'Earlier versions' }).getByRole('option');
  await expect(versions).toHaveCount(2);
  await versions.last().click();
  const compared = history.getByRole('region', { name: /to the present text$/ });
  await expect(compared.getByRole('insertion')).toContainText('And two. And three.');
  await expect(compared).toContainText('4 words added, 0 words removed.');
  await history.getByRole('button', { name: 'Bring this version back' }).click();
  await expect(history).toBeHidden();
  await expect(textOf(page)).toHaveText('Version one.');
  expect(page.url()).toContain(id);

  await lock(page);
  await unlock(page);
  await expect(textOf(page)).toHaveText('Version one.');
  await page.getByRole('button', { name: 'Show the three' }).click();
  await versions.first().click();
  await expect(compared.getByRole('deletion')).toContainText('And two. And three.');
});

test('A day can be chosen for an entry, and the last days are shown by it', async ({ journal: { page } }) => {
  await textOf(page).fill('It was yesterday, in fact.');
  await composer(page).getByRole('button', { name: /^Day/ }).click();
  // The calendar opens on the day that is chosen.
  await expect(page.getByRole('dialog').getByRole('button', { name: /selected/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(composer(page).getByRole('button', { name: 'Day: Yesterday' })).toBeVisible();
  await keep(page);
  await goTo(page, 'Timeline');
  await expect(timelineRows(page)).toHaveText([/Yesterday/]);
});
