import { afterAll, expect, test } from 'vitest';
import { HeadingsSection } from '../../../renderer/features/settings/headings-section.tsx';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { aJournal, lock } from '../vault/support.ts';
import { inWindow, soon } from './support.tsx';

let client: VaultClient | undefined;
afterAll(async () => {
  if (client !== undefined) await lock(client);
});

test('A heading is set, ended, set again and deleted, and undo brings it back', async () => {
  const journal = (client = (await aJournal()).client);
  const { screen } = await inWindow(journal, <HeadingsSection />);
  await screen.getByRole('textbox', { name: 'A heading' }).fill('  Others answer first  ');
  await screen.getByRole('button', { name: 'Set', exact: true }).click();
  await expect.element(screen.getByRole('heading', { name: 'In force' })).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Others answer first' })).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'A heading' })).toHaveValue('');

  await screen.getByRole('button', { name: 'End: Others answer first' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Ended' })).toBeVisible();
  expect((await journal.api.subjects('heading'))[0]?.record.endedOn).toMatch(/^\d{4}-/);

  await screen.getByRole('button', { name: 'Set again: Others answer first' }).click();
  await expect.element(screen.getByRole('heading', { name: 'In force' })).toBeVisible();
  await screen.getByRole('button', { name: 'End: Others answer first' }).click();
  await screen.getByRole('button', { name: 'Delete: Others answer first' }).click();
  await soon(async () => expect(await journal.api.subjects('heading')).toEqual([]));
  expect((await journal.api.trashedSubjects()).map(({ record }) => record.type)).toEqual(['heading']);
  await screen.getByRole('button', { name: 'Undo' }).click();
  await soon(async () => expect(await journal.api.subjects('heading')).toHaveLength(1));
});
