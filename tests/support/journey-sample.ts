import type { Locator, Page } from '@playwright/test';
import { expect } from './launch.ts';

export const main = (page: Page): Locator => page.getByRole('navigation', { name: 'Main' });

/** From Welcome or Locked into the sample journal. */
export async function explore(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample journal' }).click();
  await expect(main(page).getByRole('link', { name: /^Anselm/ })).toBeVisible();
}
