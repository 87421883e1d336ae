import { afterAll, beforeAll, expect, test } from 'vitest';
import { findIn } from '../../../renderer/client/mention-index.ts';
import { memoryOf } from '../../../renderer/client/record-memory.ts';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { PersonScreen } from '../../../renderer/features/people/person-screen.tsx';
import type { PersonId } from '../../../shared/base/ids.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { newPromiseFields } from '../../../shared/domain/promise.ts';
import { nobody } from '../vault/people-support.ts';
import { aJournal, failure, lock, value } from '../vault/support.ts';
import { inWindow, soon, today, withCalls } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
});
afterAll(() => lock(client));

const aPerson = async (name: string): Promise<PersonId> =>
  value(await client.api.createSubject('person', newPersonFields(name))).record.id;

test('What somebody promised others is apart from what is open between you', async () => {
  const [wren, otto] = [await aPerson('Wren'), await aPerson('Otto')];
  value(await client.api.createSubject('promise', newPromiseFields('The rota', wren, otto, today())));
  value(await client.api.createSubject('promise', newPromiseFields('The numbers', wren, 'me', today())));
  const { screen } = await inWindow(client, <PersonScreen id={wren} />);
  const block = (title: string) => screen.getByRole('heading', { name: title }).element().parentElement?.textContent;
  await expect.element(screen.getByRole('heading', { name: 'Wren promised others' })).toBeVisible();
  expect(block('Wren promised others')).toContain('The rota');
  expect(block('Wren promised others')).toContain('Otto');
  expect(block('Wren promised you')).toContain('The numbers');
  expect(block('Wren promised you')).not.toContain('The rota');
});

test('A page that could not be read says so and is read again; the one before it is not taken for it', async () => {
  const [wren, otto] = [await aPerson('Wren the second'), await aPerson('Otto the second')];
  let fails = false;
  const failing = withCalls(client, {
    personEntries: async (...args) => {
      if (fails) throw new Error('the worker is gone');
      return await client.api.personEntries(...args);
    },
  });
  const { screen, show } = await inWindow(failing, <PersonScreen id={wren} />);
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Wren the second' })).toBeVisible();
  fails = true;
  await show(<PersonScreen id={otto} />);
  await expect.element(screen.getByText('This page could not be read')).toBeVisible();
  await expect.element(screen.getByRole('heading', { level: 1 })).not.toBeInTheDocument();
  fails = false;
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Otto the second' })).toBeVisible();
});

test('A deletion that still waits for its turn can be stopped', async () => {
  const wren = await aPerson('Wren the third');
  const before = client.api.exportAll('json', nobody);
  const deletion = client.api.deletePerson(wren, [], nobody);
  await client.api.cancelDeletion();
  expect(failure(await deletion)).toEqual({ code: 'cancelled' });
  value(await before);
  expect(await client.api.subject('person', wren)).toBeDefined();
});

test('The names of somebody who was deleted are not kept at hand', async () => {
  const wren = await aPerson('Wren the fourth');
  const memory = memoryOf(client);
  const stop = memory.subscribe(() => undefined);
  await soon(() => expect(memory.get('person', wren)?.name).toBe('Wren the fourth'));
  stop();
  value(await client.api.deletePerson(wren, [], nobody));
  await soon(() => expect(memory.get('person', wren)).toBeUndefined());
  expect(findIn(memory.index('person'), 'Wren the fourth')).toEqual([]);
});
