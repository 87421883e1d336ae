import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { sampleDatabase } from '../../../shared/sample/database-name.ts';
import { aWindow } from './support.tsx';

const explore = () => page.getByRole('button', { name: 'Explore a sample journal' });
const press = (name: string) => userEvent.click(page.getByRole('button', { name }));
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

test(
  'the sample is explored from Welcome, left and come back to, and deleted in one action; nothing is noted of it',
  { timeout: 40_000 },
  async () => {
    const { host, database } = await aWindow();
    await userEvent.click(explore());
    await expect.element(page.getByRole('region', { name: 'Sample journal' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: /^Anselm/ })).toBeVisible();
    expect(await databases()).toContain(sampleDatabase(database));
    await userEvent.click(page.getByRole('link', { name: 'Settings' }));
    await expect.element(page.getByText('Lock when you are away').first()).toBeVisible();
    expect(page.getByText('Recovery code').query()).toBeNull();
    expect(page.getByText('Erase this journal').query()).toBeNull();
    expect(host.markerText()).toBeUndefined();

    await press('Leave');
    await expect.element(page.getByRole('button', { name: 'Create journal' })).toBeVisible();
    await userEvent.click(explore());
    await press('Delete the sample');
    await expect.element(page.getByRole('button', { name: 'Create journal' })).toBeVisible();
    expect(await databases()).not.toContain(sampleDatabase(database));
    expect(host.markerText()).toBeUndefined();
  },
);
