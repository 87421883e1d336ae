import type { Page } from '@playwright/test';
import { KIND_NAMES, kindInfo } from '../../shared/domain/kinds/registry.ts';
import { expectAccessible } from '../support/a11y.ts';
import { createJournal } from '../support/journey.ts';
import { doWithPerson } from '../support/journey-people.ts';
import { goTo, keep, message, search, textOf, timelineRows } from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';
import { exportTo, preview, readExport } from '../support/journey-transfer.ts';

// One journey each through a whole journal.
test.beforeEach(() => test.setTimeout(240_000));

const main = (page: Page) => page.getByRole('navigation', { name: 'Main' });

async function explore(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample journal' }).click();
  await expect(main(page).getByRole('link', { name: /^Anselm/ })).toBeVisible();
}

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
  for (const kind of KIND_NAMES) {
    await page.getByRole('radio', { name: kindInfo(kind).short, exact: true }).click();
    await textOf(page).fill(`Logged as ${kind}.`);
    await keep(page);
  }
  await goTo(page, 'Timeline');
  for (const kind of KIND_NAMES.toReversed().slice(0, 3))
    await expect(timelineRows(page).filter({ hasText: `Logged as ${kind}.` })).toBeVisible();
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

test('In forced colours a box that is not ticked shows no tick', async ({ app: { page } }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await explore(page);
  const box = page.getByRole('complementary', { name: 'Due' }).getByRole('checkbox').first();
  await expect(box).not.toBeChecked();
  await expect(page.getByRole('complementary', { name: 'Due' }).locator('label svg').first()).toBeHidden();
});

const PRACTICE: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['Today with what is due', (page) => goTo(page, 'Today')],
  [
    'Timeline of a person',
    async (page) => {
      await goTo(page, 'Timeline');
      await page.getByRole('button', { name: 'Person', exact: true }).click();
      await page.getByRole('option', { name: 'Tove' }).click();
      await expect(page.getByRole('button', { name: /Tove/ }).first()).toBeVisible();
    },
  ],
  ['People', (page) => goTo(page, 'People')],
  ['a person', (page) => main(page).getByRole('link', { name: /^Tove/ }).click()],
  ['Decisions', (page) => goTo(page, 'Decisions')],
  ['Tensions', (page) => goTo(page, 'Tensions')],
  [
    'a tension',
    async (page) => {
      await goTo(page, 'Tensions');
      await page.getByRole('link', { name: 'The settlement handover nobody reads' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'The settlement handover nobody reads' })).toBeVisible();
    },
  ],
  ['Promises', (page) => goTo(page, 'Promises')],
  ...['Bets', 'Audits', 'Pulse', 'Absences', 'Areas'].map(
    (section) =>
      [
        section,
        async (page: Page) => {
          await main(page).getByRole('link', { name: 'Bets and audits' }).click();
          await page.getByRole('radio', { name: section, exact: true }).click({ force: true });
          await expect(page.getByRole('heading', { level: 1, name: 'Bets and audits' })).toBeVisible();
        },
      ] as const,
  ),
];

for (let part = 0; part < 2; part++) {
  test(`With the sample in it no screen of practice has faults that axe knows (${part + 1} of 2)`, async ({
    app: { page },
  }) => {
    await explore(page);
    for (const [name, show] of PRACTICE.filter((_screen, index) => index % 2 === part)) {
      await test.step(name, async () => {
        await show(page);
        await expect(page.getByRole('main')).toBeVisible();
        await expectAccessible(page, name);
      });
    }
  });
}
