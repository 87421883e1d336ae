import type { Page } from '@playwright/test';
import { goTo, keep, message, textOf } from './journey-steps.ts';
import { expect } from './launch.ts';

/** Adds somebody from the navigation; their page is shown then. */
export async function addPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Add a person' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

/** Opens somebody's page from the list of people. */
export async function openPerson(page: Page, name: string): Promise<void> {
  await goTo(page, 'People');
  await page
    .getByRole('list', { name: 'People' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

/** Opens the menu of a person's page and does that. */
export async function doWithPerson(page: Page, deed: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: deed }).click();
}

/** An entry from Today that mentions somebody: `before`, the mention, `after`. */
export async function keepMention(page: Page, before: string, name: string, after: string): Promise<void> {
  await goTo(page, 'Today');
  await textOf(page).click();
  await page.keyboard.type(`${before} @${name}`);
  await page.getByRole('option', { name, exact: false }).first().click();
  await page.keyboard.type(after);
  await keep(page);
}

/** Takes back what the last message tells of. */
export async function undo(page: Page, said: string | RegExp): Promise<void> {
  await message(page, said).getByRole('button', { name: 'Undo' }).click();
}
