import { LOGGED_KINDS, kindInfo } from '../../shared/domain/kinds/registry.ts';
import { must } from '../../shared/base/assert.ts';
import { createJournal, unlock } from '../support/journey.ts';
import { doWithPerson } from '../support/journey-people.ts';
import { filesWith, rareWord } from '../support/journey-profile.ts';
import { explore, main } from '../support/journey-sample.ts';
import { goTo, keep, keepEntry, lock, message, search, textOf, timelineRows } from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';
import { exportTo, preview, readExport } from '../support/journey-transfer.ts';

// One journey each through a whole journal.
test.beforeEach(() => test.setTimeout(240_000));

test('In the sample a one-on-one is prepared, held and closed, and each kind is logged from Today', async ({
  app: { page },
}) => {
  await explore(page);
  await main(page).getByRole('link', { name: /^Bram/ }).click();
  await page.getByRole('button', { name: 'Open prep' }).click();
  const prep = page.getByRole('region', { name: 'Prep' });
  await expect(prep.getByRole('heading', { name: 'Bram', level: 1 })).toBeVisible();
  await prep.getByRole('textbox', { name: 'A topic of your own' }).fill('Who reads his reports');
  await page.keyboard.press('Enter');
  await prep.getByRole('checkbox', { name: 'Covered: Who reads his reports' }).click({ force: true });
  await textOf(page).fill('He reads them to me, and then he hears it himself.');
  await page.getByRole('button', { name: 'Finish' }).click();
  const end = page.getByRole('alertdialog', { name: 'One-on-one with Bram' });
  await end.getByRole('checkbox', { name: 'Growth came up' }).click({ force: true });
  await end.getByRole('button', { name: 'Finish' }).click();
  await expect(message(page, /^One-on-one closed/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Bram', level: 1 })).toBeVisible();

  await goTo(page, 'Today');
  // What the sample's lead had begun to write.
  await page.getByRole('button', { name: 'Discard draft' }).click();
  for (const kind of LOGGED_KINDS) {
    await page.getByRole('radio', { name: kindInfo(kind).short, exact: true }).click();
    await textOf(page).fill(`Logged as ${kind}.`);
    await keep(page);
  }
  await goTo(page, 'Timeline');
  for (const kind of LOGGED_KINDS) {
    await page.getByRole('searchbox', { name: 'Search entries' }).fill(`"Logged as ${kind}"`);
    await expect(timelineRows(page)).toHaveText([new RegExp(`Logged as ${kind}\\.`)]);
  }
});

test('Somebody of the sample who was deleted is found nowhere, and all the rest comes in again from an export', async ({
  app,
  launchApp,
}, info) => {
  const { page } = app;
  await explore(page);
  await main(page)
    .getByRole('link', { name: /^Anselm/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Anselm', level: 1 })).toBeVisible();
  const anselm = must(/people\/(.+)$/.exec(page.url())?.[1], 'the address names the person');
  await doWithPerson(page, 'Delete with every trace…');
  const dialog = page.getByRole('alertdialog', { name: 'Delete Anselm for good?' });
  await dialog.getByRole('textbox', { name: 'Type delete to go on' }).fill('delete');
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible();
  await expect(main(page).getByRole('link', { name: /^Anselm/ })).toHaveCount(0);
  await search(page, 'anselm');
  await expect(page.getByText('No entry matches')).toBeVisible();
  const path = info.outputPath('sample.json');
  await exportTo(app, 'JSON', path);
  const exported = readExport(path);
  expect(exported.problems).toEqual([]);
  expect(JSON.stringify(exported)).not.toMatch(/anselm/iu);
  expect(JSON.stringify(exported)).not.toContain(anselm);
  const entries = exported.records.filter(({ type }) => type === 'entry');
  expect(entries.length).toBeGreaterThan(200);

  await page.getByRole('button', { name: 'Delete the sample' }).click();
  await expect(page.getByRole('button', { name: 'Create journal' })).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain(
    'leeway-sample',
  );

  const other = await launchApp({});
  await createJournal(other.page);
  await preview(other, 'files', path);
  await other.page.getByRole('button', { name: /^Add \d/ }).click();
  await expect(other.page.getByRole('heading', { name: 'Import finished' })).toBeVisible();
  await other.page.getByRole('button', { name: 'Done' }).click();
  const again = info.outputPath('again.json');
  await exportTo(other, 'JSON', again);
  const lasting = (from: typeof exported) =>
    new Map(
      from.records
        .filter(({ type }) => type !== 'settings' && type !== 'import' && type !== 'draft')
        // What belongs to the journal that an entry is in.
        .map((record) => [record.id as string, { ...record, order: 0, imported: undefined, session: undefined }]),
    );
  const [before, after] = [lasting(exported), lasting(readExport(again))];
  for (const [id, record] of before) expect(after.get(id)).toEqual(record);
});

test('The sample leaves nothing behind: what was written into it is gone with it, and one’s own journal is as it was', async ({
  journal: app,
}) => {
  const { page } = app;
  await keepEntry(page, 'My own first entry');
  await lock(page);
  await explore(page);
  await goTo(page, 'Today');
  await page.getByRole('button', { name: 'Discard draft' }).click();
  const word = rareWord();
  await textOf(page).fill(`Tried out: ${word}`);
  await keep(page);
  await search(page, word);
  await expect(page.getByRole('list', { name: 'Found entries' }).getByRole('link')).toHaveCount(1);
  await page.getByRole('button', { name: 'Delete the sample' }).click();
  await unlock(page);
  await goTo(page, 'Timeline');
  await expect(timelineRows(page)).toHaveText([/My own first entry/]);
  await search(page, word);
  await expect(page.getByText('No entry matches')).toBeVisible();
  await app.close();
  expect(filesWith(app.profileDir, word)).toEqual([]);
});
