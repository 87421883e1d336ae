import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { TrashScreen } from '../../../renderer/features/trash/trash-screen.tsx';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import type { EntryId } from '../../../shared/base/ids.ts';
import { aJournal, lock, value } from '../vault/support.ts';
import { anEntry, inWindow, soon } from './support.tsx';

let client: VaultClient | undefined;
let first: EntryId;
let second: EntryId;
beforeEach(async () => {
  client ??= (await aJournal()).client;
  await client.api.purge((await client.api.trash()).map((item) => item.id));
  first = await anEntry(client, 'Thrown away first', { title: 'First' });
  second = await anEntry(client, 'Thrown away second', { title: 'Second' });
  value(await client.api.moveToTrash([first]));
  value(await client.api.moveToTrash([second]));
});
afterAll(async () => {
  if (client !== undefined) await lock(client);
});
const journal = (): VaultClient => {
  if (client === undefined) throw new Error('The journal is made before each test');
  return client;
};
const inTrash = async (): Promise<readonly EntryId[]> => (await journal().api.trash()).map((item) => item.id);

describe('the trash', () => {
  test('says what is in it and how long it stays', async () => {
    const { screen } = await inWindow(journal(), <TrashScreen />);
    await expect.element(screen.getByText('Thrown away first')).toBeVisible();
    await expect.element(screen.getByText(/^Two entries\. Each goes for good 30 days/)).toBeVisible();
    expect(screen.getByText(/^(29|30) days left$/).elements()).toHaveLength(2);
  });

  test('gives an entry back, moves the focus on, and takes it again by Undo', async () => {
    const { screen } = await inWindow(journal(), <TrashScreen />);
    await screen.getByRole('button', { name: 'Restore Second' }).click();
    await expect.element(screen.getByText('Entry restored')).toBeVisible();
    expect(await inTrash()).toEqual([first]);
    await expect.element(screen.getByRole('button', { name: 'Restore First' })).toHaveFocus();
    await screen.getByRole('button', { name: 'Undo' }).click();
    await soon(async () => expect(await inTrash()).toEqual([second, first]));
  });

  test('deletes for good only after it was asked', async () => {
    const { screen } = await inWindow(journal(), <TrashScreen />);
    await screen.getByRole('button', { name: 'Delete First for good' }).click();
    const dialog = screen.getByRole('alertdialog', { name: 'Delete this entry for good?' });
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    expect(await inTrash()).toHaveLength(2);
    await screen.getByRole('button', { name: 'Delete First for good' }).click();
    await screen.getByRole('button', { name: 'Delete for good', exact: true }).last().click();
    await soon(async () => expect(await inTrash()).toEqual([second]));
    expect((await journal().api.entry(first)).ok).toBe(false);
  });

  test('is emptied as a whole, and says that it is empty', async () => {
    const { screen } = await inWindow(journal(), <TrashScreen />);
    await screen.getByRole('button', { name: 'Empty trash' }).click();
    await screen.getByRole('button', { name: 'Delete two entries' }).click();
    await expect.element(screen.getByText('Nothing in the trash')).toBeVisible();
    expect(await inTrash()).toEqual([]);
    await expect.element(screen.getByText('Two entries deleted for good')).toBeVisible();
  });
});
