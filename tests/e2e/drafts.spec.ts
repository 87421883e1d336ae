import type { Page } from '@playwright/test';
import { unlock } from '../support/journey.ts';
import {
  addTag,
  composer,
  expectSaved,
  goTo,
  keepEntry,
  lock,
  message,
  openEntry,
  textOf,
} from '../support/journey-steps.ts';
import { type LaunchedApp, expect, test } from '../support/journey-test.ts';

/** What is typed and not kept yet must outlive whatever happens to the window. */
const SENTENCE = 'The migration is stuck because nobody owns the last table, and I said so in the room. ';

/** Types without a pause until `over` says so. Answers everything that was typed. */
async function typeOn(page: Page, over: () => boolean): Promise<string> {
  let typed = '';
  while (!over()) {
    for (const letter of SENTENCE) {
      if (over()) break;
      try {
        await page.keyboard.type(letter);
      } catch {
        // The window is gone while a letter was on its way.
        return typed + letter;
      }
      typed += letter;
    }
  }
  return typed;
}

/** What the text holds, with the spaces that the editor writes as spaces that do not break. */
const textContent = async (page: Page): Promise<string> =>
  ((await textOf(page).textContent()) ?? '').replaceAll('\u00a0', ' ');

/** Writes one sentence, waits until it is on disk, writes on without a pause, and is cut off in the middle. */
async function cutOff(app: LaunchedApp, cut: () => Promise<unknown>): Promise<{ saved: string; typed: string }> {
  await textOf(app.page).click();
  await app.page.keyboard.type(SENTENCE);
  await expectSaved(app.page);
  let over = false;
  const typing = typeOn(app.page, () => over);
  await app.page.waitForFunction(
    (length) => (document.querySelector('[contenteditable="true"]')?.textContent.length ?? 0) > length,
    SENTENCE.length * 1.5,
  );
  await cut();
  over = true;
  return { saved: SENTENCE.trimEnd(), typed: SENTENCE + (await typing) };
}

/** What came back begins with what was said to be saved, and is nothing but the beginning of what was typed. */
function expectBeginning(restored: string, { saved, typed }: { saved: string; typed: string }): void {
  expect(restored.startsWith(saved), `"${restored}" holds what was saved`).toBe(true);
  expect(typed.startsWith(restored.trimEnd()), `"${restored}" was typed as it is`).toBe(true);
}

test('A draft that is said to be saved is there after the processes were killed in mid-typing', async ({
  journal: app,
}) => {
  const written = await cutOff(app, () => app.kill());
  const page = await app.relaunch();
  await unlock(page);
  await expect(textOf(page)).not.toHaveText('');
  expectBeginning(await textContent(page), written);
});

test('A draft is there after the window was reloaded in mid-typing', async ({ journal: app }) => {
  const written = await cutOff(app, () => app.page.reload());
  await unlock(app.page);
  await expect(textOf(app.page)).not.toHaveText('');
  expectBeginning(await textContent(app.page), written);
});

test('What was changed in an entry is there after the processes were killed in mid-typing', async ({
  journal: app,
}) => {
  await keepEntry(app.page, 'x');
  await openEntry(app.page, 'x');
  await textOf(app.page).fill('');
  const written = await cutOff(app, () => app.kill());
  const page = await app.relaunch();
  await unlock(page);
  await openEntry(page, /migration/);
  expectBeginning(await textContent(page), written);
});

test('Somebody who types without a pause has everything saved but the last two seconds', async ({
  journal: { page },
}) => {
  await page.clock.install({ time: Date.now() });
  await page.clock.pauseAt(Date.now() + 1000);
  await textOf(page).click();
  // A letter every fifth of a second of the page's own time: never the pause that a save otherwise waits for.
  for (const letter of SENTENCE.slice(0, 9)) {
    await page.keyboard.type(letter);
    await page.clock.runFor(200);
  }
  await expect(composer(page).getByText(/^Saved/)).toBeHidden();
  await page.keyboard.type(SENTENCE.slice(9, 10));
  await page.clock.runFor(200);
  await expectSaved(page);
});

test('A draft keeps its tags, star and day over a lock, and becomes an entry whole', async ({ journal: { page } }) => {
  await textOf(page).fill('Half a thought');
  await addTag(page, 'later');
  await composer(page).getByRole('button', { name: 'Star' }).click();
  // Locking at once: what is on its way is saved first.
  await lock(page);
  await unlock(page);
  await expect(textOf(page)).toHaveText('Half a thought');
  await expect(composer(page).getByRole('group', { name: 'Tags' })).toContainText('later');
  await expect(composer(page).getByRole('button', { name: 'Star' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Keep entry' }).click();
  await expect(page.getByRole('region', { name: 'Lately' }).getByRole('listitem')).toHaveText([
    /later.*Starred.*Half a thought/,
  ]);
  await expect(composer(page).getByRole('group', { name: 'Tags' })).not.toContainText('later');
});

test('A discarded draft can be had back, and is gone after a lock where it was not', async ({ journal: { page } }) => {
  await textOf(page).fill('Never mind');
  await composer(page).getByRole('button', { name: 'Discard draft' }).click();
  await expect(textOf(page)).toHaveText('');
  await message(page, 'Draft discarded').getByRole('button', { name: 'Undo' }).click();
  await expect(textOf(page)).toHaveText('Never mind');
  await composer(page).getByRole('button', { name: 'Discard draft' }).click();
  await lock(page);
  await unlock(page);
  await expect(textOf(page)).toHaveText('');
});

test('A draft waits while other screens are visited', async ({ journal: { page } }) => {
  await textOf(page).fill('To be continued');
  await goTo(page, 'Timeline');
  await goTo(page, 'Trash');
  await goTo(page, 'Today');
  await expect(textOf(page)).toHaveText('To be continued');
});
