import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createJournal, unlock } from '../support/journey.ts';
import {
  addTag,
  expectSaved,
  foundRows,
  goTo,
  keep,
  lock,
  openEntry,
  search,
  textOf,
} from '../support/journey-steps.ts';
import { filesWith, rareWord } from '../support/journey-profile.ts';
import { listen } from '../support/journey-screens.ts';
import { type LaunchedApp, expect, test } from '../support/journey-test.ts';
import { exportTo } from '../support/journey-transfer.ts';

test.use({ build: 'whole' });

test('What is written, searched for or typed as a secret is in no file of the profile, and on no console', async ({
  launchApp,
}, info) => {
  const words = {
    title: rareWord(),
    body: rareWord(),
    tag: rareWord(),
    deleted: rareWord(),
    draft: rareWord(),
    searched: rareWord(),
    narrowed: rareWord(),
    palette: rareWord(),
    tagTyped: rareWord(),
    address: rareWord(),
    passphrase: rareWord(),
    wrongPassphrase: rareWord(),
  };
  const passphrase = `${words.passphrase} and three more words`;
  const app = await launchApp();
  let { page } = app;
  const heard = listen(page);
  await page.getByRole('button', { name: 'Show passphrase' }).first().click();
  const code = await createJournal(page, passphrase);

  await lock(page);
  await page.getByLabel('Passphrase', { exact: true }).fill(words.wrongPassphrase);
  await page.getByRole('button', { name: 'Show passphrase' }).click();
  await expectSessionWritten(app);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('This is not the passphrase of this journal.')).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await expectSessionWritten(app);
  await unlock(page, passphrase);

  await textOf(page).fill(`About ${words.body}, and ${words.deleted}.`);
  await addTag(page, words.tag);
  await keep(page);
  await openEntry(page, words.body);
  await page.getByRole('textbox', { name: 'Title' }).fill(words.title);
  await expectSaved(page);
  await textOf(page).fill(`About ${words.body}.`);
  await expectSaved(page);
  await search(page, words.searched);
  await expect(page.getByText('No entry matches')).toBeVisible();
  await search(page, words.body);
  await expect(foundRows(page)).toHaveCount(1);
  await goTo(page, 'Timeline');
  await page.getByRole('searchbox', { name: 'Search entries' }).fill(words.narrowed);
  await expect(page.getByText('No entry matches')).toBeVisible();
  // Fields in which something is typed and left.
  await openEntry(page, words.body);
  await page.getByRole('button', { name: 'Add a tag' }).click();
  await page.keyboard.type(words.tagTyped);
  await expectSessionWritten(app);
  await page.keyboard.press('Escape');
  await textOf(page).click();
  await page.keyboard.press('ControlOrMeta+Shift+k');
  await page.getByRole('textbox', { name: 'Address' }).fill(`https://${words.address}.example`);
  await expectSessionWritten(app);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(words.palette);
  await expect(page.getByRole('option', { name: words.palette })).toBeVisible();
  await page.keyboard.press('Escape');
  await goTo(page, 'Today');
  await textOf(page).fill(`A draft about ${words.draft}`);
  await expectSaved(page);

  await expectSessionWritten(app);
  const inDatabase = rareWord();
  await page.evaluate(
    (text) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('control', 1);
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('kept'));
        opening.addEventListener('success', () => {
          const change = opening.result.transaction('kept', 'readwrite', { durability: 'strict' });
          change.objectStore('kept').put({ text }, 'word');
          change.addEventListener('complete', () => resolve());
        });
      }),
    inDatabase,
  );

  const secrets = { ...words, code, groups: code.slice(0, 19) };
  const leaks = (): Record<string, string[]> =>
    Object.fromEntries(
      Object.entries(secrets).flatMap(([what, word]) => {
        const found = filesWith(app.profileDir, word);
        return found.length === 0 ? [] : [[what, found]];
      }),
    );

  // First as the end of the power leaves the files, then as an orderly end does.
  await app.kill();
  expect(leaks()).toEqual({});
  expect(filesWith(app.profileDir, inDatabase), 'a word in the open is found').not.toEqual([]);

  page = await app.relaunch();
  heard.push(...listen(page));
  await unlock(page, passphrase);
  await expect(textOf(page)).toContainText(words.draft);
  const exported = info.outputPath('export.json');
  await exportTo(app, 'JSON', exported);
  const inStorage = rareWord();
  const inAddress = rareWord();
  await page.evaluate(
    ([stored, address]) => {
      localStorage.setItem('control', stored);
      history.pushState(null, '', `#/${address}`);
    },
    [inStorage, inAddress] as const,
  );
  await app.close();
  expect(leaks()).toEqual({});
  for (const word of [inDatabase, inStorage, inAddress])
    expect(filesWith(app.profileDir, word), 'a word in the open is found').not.toEqual([]);

  const beside = join(app.profileDir, '../documents');
  if (existsSync(beside)) expect(filesWith(beside, words.body)).toEqual([]);
  expect(filesWith(info.outputDir, words.body)).toEqual(['export.json']);
  expect(heard).toEqual([]);
});

/**
 * Waits until Chromium has written down what stands in the fields of the page, as it does for the next start. (After a
 * crash it does not until it is told to.)
 */
async function expectSessionWritten({ page, profileDir }: LaunchedApp): Promise<void> {
  const word = rareWord();
  await page.evaluate((value) => {
    document.querySelector('#control')?.remove();
    document.body.append(Object.assign(document.createElement('textarea'), { id: 'control', value }));
  }, word);
  await expect.poll(() => filesWith(join(profileDir, 'chromium'), word), 'a plain field is found').not.toEqual([]);
}
