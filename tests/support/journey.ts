import { type Page, expect } from '@playwright/test';
import { must } from '../../shared/base/assert.ts';

/** What every journey through the screens begins with, done as a person does it. */
export const PASSPHRASE = 'quiet-harbour-lantern-ninety';

/** From Welcome to Today. Answers the recovery code, `ABCD-…`. */
export async function createJournal(page: Page, passphrase = PASSPHRASE): Promise<string> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Once more').fill(passphrase);
  const groups = page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem');
  // Each shows its number, then the group; eight empty places are there before the code is.
  await expect(groups).toHaveText(Array.from({ length: 8 }, () => /^\d[A-Z0-9]{4}$/));
  const code = (await groups.allTextContents()).map((text) => text.slice(1));
  const wanted = page.getByRole('textbox', { name: /Type group \d/ });
  const label =
    (await wanted.getAttribute('aria-label')) ??
    (await page
      .getByText(/Type group \d/)
      .first()
      .innerText());
  await wanted.fill(must(code[Number(/\d/.exec(label)?.[0]) - 1], 'the code has the group that is asked for'));
  await page.getByRole('button', { name: 'Create journal' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  return code.join('-');
}

/** From Locked to the journal. */
export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

/** Waits for the Locked screen. */
export async function expectLocked(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
}
