import type { Locator, Page } from '@playwright/test';
import { must } from '../../shared/base/assert.ts';
import { expectLocked } from './journey.ts';
import { expect } from './launch.ts';

/** What a person does in an open journal, by the names that the screen gives. */
type PlaceName =
  | 'Search'
  | 'Today'
  | 'Timeline'
  | 'Insights'
  | 'Decisions'
  | 'Reviews'
  | 'Tensions'
  | 'Promises'
  | 'People'
  | 'Trash'
  | 'Settings';

export async function goTo(page: Page, place: PlaceName): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: new RegExp(`^${place}`) });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

export async function goToSettings(page: Page, section: string): Promise<void> {
  await goTo(page, 'Settings');
  const link = page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: section });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

/** Where a new entry is written, on Today. */
export const composer = (page: Page): Locator => page.getByRole('region', { name: 'New entry' });

/** The text that can be written in: of the composer, or of the entry's page. */
export const textOf = (page: Page): Locator =>
  page.getByRole('main').getByRole('textbox', { name: 'Entry', exact: true });

/** A message at the edge of the window. */
export const message = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('region', { name: 'Messages' }).getByRole('alertdialog').filter({ hasText: text });

export interface NewEntry {
  readonly tags?: readonly string[];
  readonly starred?: boolean;
}

/** Writes into the composer and keeps it. Settles when the journal has it. */
export async function keepEntry(
  page: Page,
  text: string,
  { tags = [], starred = false }: NewEntry = {},
): Promise<void> {
  await goTo(page, 'Today');
  await textOf(page).fill(text);
  for (const tag of tags) await addTag(page, tag);
  if (starred) await composer(page).getByRole('button', { name: 'Star' }).click();
  await keep(page);
}

/** Keeps what is in the composer. */
export async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep entry' }).click();
  // An empty composer says that the entry is on disk: until then the text stays.
  await expect(textOf(page)).toHaveText('');
}

/** Adds a tag in the composer or on the entry's page. */
export async function addTag(page: Page, tag: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a tag' }).click();
  const field = page.getByRole('dialog', { name: 'Tags' }).getByRole('textbox', { name: 'Tag' });
  await field.fill(tag);
  await page.getByRole('listbox', { name: 'Tags to choose' }).getByRole('option', { name: tag }).first().click();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
}

/** The rows of the timeline, each a link to its entry. */
export const timelineRows = (page: Page): Locator => page.getByRole('list', { name: 'Entries' }).getByRole('link');

/** Opens the entry with that text from the timeline. Answers its id, from the address. */
export async function openEntry(page: Page, text: string | RegExp): Promise<string> {
  await goTo(page, 'Timeline');
  await timelineRows(page).filter({ hasText: text }).dblclick();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
  return must(/#\/entry\/(.+)$/.exec(page.url())?.[1], 'the address names the entry');
}

/** Opens the menu of the entry's page and does that. */
export async function doWithEntry(page: Page, deed: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: deed }).click();
}

/** Waits until everything typed on the page of an entry, or in the composer, is on disk. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
}

/** Writes at the end of the open text, and waits until it is on disk. */
export async function writeOn(page: Page, text: string): Promise<void> {
  await textOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
  await expectSaved(page);
}

export async function lock(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Lock now' }).click();
  await expectLocked(page);
}

/** Types into the search of the whole journal. */
export async function search(page: Page, query: string): Promise<void> {
  await goTo(page, 'Search');
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill(query);
}

export const foundRows = (page: Page): Locator => page.getByRole('list', { name: 'Found entries' }).getByRole('link');

/** Chooses from a list that a button opens. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}
