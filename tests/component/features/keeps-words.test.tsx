import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { DeletePerson } from '../../../renderer/details/delete-person/delete-person.tsx';
import { MergePeople } from '../../../renderer/features/people/merge-people.tsx';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { aJournal, lock, value } from '../vault/support.ts';
import { inWindow } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
});
afterAll(() => lock(client));

test('A name that only finds somebody is nothing to throw away', async () => {
  const person = value(await client.api.createSubject('person', newPersonFields('Ana')));
  const close = vi.fn();
  const { screen } = await inWindow(client, <MergePeople person={person} onClose={close} />);
  await screen.getByLabelText('The other person').fill('Be');
  await userEvent.keyboard('{Escape}{Escape}');
  expect(close).toHaveBeenCalled();
});

test('A word that is typed to delete somebody is nothing to throw away', async () => {
  const { record } = value(await client.api.createSubject('person', newPersonFields('Ben')));
  const close = vi.fn();
  const { screen } = await inWindow(client, <DeletePerson person={record} onClose={close} onDeleted={close} />);
  await screen.getByLabelText('Type delete to go on').fill('dele');
  await userEvent.keyboard('{Escape}');
  expect(close).toHaveBeenCalledOnce();
});
