import { unlock, PASSPHRASE } from '../support/journey.ts';
import {
  composer,
  foundRows,
  goTo,
  keepEntry,
  lock,
  openEntry,
  search,
  textOf,
  timelineRows,
  writeOn,
} from '../support/journey-steps.ts';
import { type LaunchedApp, type Seed, expect, test } from '../support/journey-test.ts';
import {
  changeRecord,
  flipped,
  readMarker,
  readTables,
  swapRecords,
  wipeDatabase,
  writeMarker,
  writeTables,
} from '../support/corrupt.ts';

interface TwoEntries {
  readonly hurt: string;
  readonly whole: string;
}

/** Two entries, the first of them written on once more. */
const twoEntries: Seed<TwoEntries> = {
  name: 'two entries',
  write: async (page) => {
    await keepEntry(page, 'Of anchors and of chains.');
    await keepEntry(page, 'Of bearings and of currents.');
    const whole = await openEntry(page, 'bearings');
    const hurt = await openEntry(page, 'anchors');
    await writeOn(page, ' Also of rope.');
    return { hurt, whole };
  },
};

const recovery = (app: LaunchedApp, title: string) => app.page.getByRole('heading', { name: title, level: 1 });
const welcome = (app: LaunchedApp) => app.page.getByRole('heading', { name: 'Make your two keys' });
const main = (app: LaunchedApp) => app.page.getByRole('navigation', { name: 'Main' });

/** Unlocks a journal that is expected to be damaged. */
async function unlockDamaged(app: LaunchedApp): Promise<void> {
  await app.page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await app.page.getByRole('button', { name: 'Unlock' }).click();
}

interface DamageCase {
  readonly what: string;
  readonly damage: (app: LaunchedApp, facts: TwoEntries) => Promise<void>;
  readonly title: string;
  readonly says: RegExp;
  readonly goOn: string;
  /** What the timeline shows: before anything is mended, and after. */
  readonly readable: readonly RegExp[];
  readonly mended: readonly RegExp[];
}

const ANCHORS = /anchors/;
const BEARINGS = /bearings/;

const CASES: readonly DamageCase[] = [
  {
    what: 'One bit of a record is another',
    damage: async ({ page }, { hurt }) => changeRecord(page, hurt, flipped),
    title: 'Part of this journal cannot be read',
    says: /^One record of \S+ did not pass the check/,
    goOn: 'Set them aside and go on',
    readable: [BEARINGS],
    mended: [BEARINGS],
  },
  {
    what: 'A record is missing',
    damage: async ({ page }, { hurt }) => changeRecord(page, hurt, () => undefined),
    title: 'Records are missing',
    says: /counts \S+ records, and not all of them are on the disk/,
    goOn: 'Go on without them',
    readable: [BEARINGS],
    mended: [BEARINGS],
  },
  {
    what: 'Two records have changed places',
    damage: async ({ page }, { hurt, whole }) => swapRecords(page, hurt, whole),
    title: 'Part of this journal cannot be read',
    says: /^Two records of \S+ did not pass the check/,
    goOn: 'Set them aside and go on',
    readable: [],
    mended: [],
  },
  {
    what: 'The manifest is damaged',
    damage: async ({ page }) => {
      const { manifest } = await readTables(page);
      await writeTables(page, { manifest: manifest.map(flipped) });
    },
    title: 'The journal’s own list cannot be read',
    says: /whether any is missing cannot be told/,
    goOn: 'Make a new list and go on',
    readable: [BEARINGS, ANCHORS],
    mended: [BEARINGS, ANCHORS],
  },
  {
    what: 'The header is gone, and the host has its copy',
    damage: async ({ page }) => writeTables(page, { header: [] }),
    title: 'The journal’s first page is damaged',
    says: /This device keeps a copy of it outside the storage, so you can unlock all the same/,
    goOn: 'Write the page again and go on',
    readable: [BEARINGS, ANCHORS],
    mended: [BEARINGS, ANCHORS],
  },
];

for (const { what, damage, title, says, goOn, readable, mended } of CASES) {
  test(`${what}: it is said, what is left can be read, and writing goes on after that is settled`, async ({
    openSeed,
  }) => {
    const { app, facts } = await openSeed(twoEntries);
    const { page } = app;
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
    await damage(app, facts);
    await page.reload();
    await unlockDamaged(app);

    await expect(page.getByRole('button', { name: 'Read', exact: true })).toBeVisible();
    await expect(recovery(app, title)).toBeVisible();
    await expect(page.getByText(says)).toBeVisible();
    await expect(page.getByText(/Nothing was changed\./)).toBeVisible();

    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await expect(timelineRows(page)).toHaveText([...readable]);
    if (readable.includes(BEARINGS)) {
      await search(page, 'currents');
      await foundRows(page).click();
      await expect(textOf(page)).toHaveText('Of bearings and of currents.');
    }
    await goTo(page, 'Today');
    await textOf(page).fill('Not possible yet.');
    await page.getByRole('button', { name: 'Keep entry' }).click();
    await expect(page.getByText(/takes no changes until the damage found in it is dealt with/).first()).toBeVisible();

    await page.getByRole('button', { name: 'What can be done' }).click();
    await expect(page.getByRole('heading', { name: goOn })).toBeVisible();
    await page.getByRole('button', { name: 'Go on…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Go on', exact: true }).click();
    await expect(main(app)).toBeVisible();
    await keepEntry(page, 'Of the day after.');

    await page.reload();
    await unlock(page);
    await goTo(page, 'Timeline');
    await expect(timelineRows(page)).toHaveText([/day after/, ...mended]);
  });
}

test('A record that is an older version of itself is told from one that was never written', async ({ openSeed }) => {
  const { app, facts } = await openSeed(twoEntries);
  const { page } = app;
  const before = await readTables(page);
  await unlock(page);
  await openEntry(page, 'anchors');
  await writeOn(page, ' And of knots.');
  await lock(page);
  const old = before.records.find(({ id }) => id === facts.hurt);
  await changeRecord(page, facts.hurt, () => old);
  await page.reload();
  await unlockDamaged(app);
  await expect(recovery(app, 'This journal is from an earlier day')).toBeVisible();
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(timelineRows(page).filter({ hasText: 'anchors' })).not.toContainText('knots');
});

test('A whole database from an earlier day is noticed by the host’s note', async ({ openSeed }) => {
  const { app } = await openSeed(twoEntries);
  const { page } = app;
  const before = await readTables(page);
  await unlock(page);
  await keepEntry(page, 'Written after the copy was made.');
  const seqOf = async (): Promise<number> => Number(/"seq":(\d+)/.exec((await readMarker(app)) ?? '')?.[1]);
  const lastSeq = Number((await readTables(page)).manifest[0]?.rev);
  await expect.poll(seqOf).toBe(lastSeq);
  await lock(page);
  await writeTables(page, before);
  await page.reload();
  await unlockDamaged(app);
  await expect(recovery(app, 'This journal is from an earlier day')).toBeVisible();
  await page.getByRole('button', { name: 'Go on…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(main(app)).toBeVisible();
  await lock(page);
  await unlock(page);
  await goTo(page, 'Timeline');
  await expect(timelineRows(page)).toHaveCount(2);
});

test('A wiped database leads to Recovery and never to Welcome, and comes back when the storage does', async ({
  openSeed,
}) => {
  const { app } = await openSeed(twoEntries);
  const kept = await readTables(app.page);
  await wipeDatabase(app.page);
  await app.page.reload();
  await expect(recovery(app, 'The journal is not where it was')).toBeVisible();
  await expect(app.page.getByText('Leeway has changed nothing and made nothing new.')).toBeVisible();
  await expect(welcome(app)).toBeHidden();
  await app.page.getByRole('button', { name: 'Look again' }).click();
  await expect(recovery(app, 'The journal is not where it was')).toBeVisible();

  await app.close();
  const page = await app.relaunch();
  await expect(recovery(app, 'The journal is not where it was')).toBeVisible();
  await writeTables(page, kept);
  await page.getByRole('button', { name: 'Look again' }).click();
  await unlock(page);
  await goTo(page, 'Timeline');
  await expect(timelineRows(page)).toHaveCount(2);
});

test('After a wipe, new keys are made for what an export brings back', async ({ openSeed }) => {
  const { app } = await openSeed(twoEntries);
  const { page } = app;
  await wipeDatabase(page);
  await page.reload();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByRole('heading', { name: 'Make new keys first' })).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(recovery(app, 'The journal is not where it was')).toBeVisible();
});

test('Without a header and without the host’s copy of it nothing is written over', async ({ openSeed }) => {
  const { app } = await openSeed(twoEntries);
  const { page } = app;
  const before = await readTables(page);
  await writeTables(page, { header: before.header.map((row) => ({ ...row, header: '{}' })) });
  await writeMarker(app, undefined);
  await page.reload();
  await expect(recovery(app, 'The journal’s first page is damaged')).toBeVisible();
  await expect(page.getByText(/there is no copy of it on this device/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeHidden();
  await expect(welcome(app)).toBeHidden();
  expect((await readTables(page)).records).toEqual(before.records);
});

test('A journal without the host’s note opens as ever, and the note is written again', async ({ openSeed }) => {
  const { app } = await openSeed(twoEntries);
  await writeMarker(app, undefined);
  await app.page.reload();
  await unlock(app.page);
  await expect(composer(app.page)).toBeVisible();
  await expect.poll(() => readMarker(app)).toContain('"seq"');
});

test('A journal of a newer Leeway is left as it is', async ({ openSeed }) => {
  const { app } = await openSeed(twoEntries);
  const { page } = app;
  const { header } = await readTables(page);
  const newer = header.map((row) => ({
    ...row,
    header: String(row['header']).replace(/"version":1\}$/, '"version":2}'),
  }));
  await writeTables(page, { header: newer });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This journal needs a newer Leeway' })).toBeVisible();
  await writeTables(page, { header });
  await page.getByRole('button', { name: 'Look again' }).click();
  await unlock(page);
});
