import { afterAll, beforeAll, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { AbsencesSection } from '../../../renderer/features/practice/absences/absences-section.tsx';
import { TensionScreen } from '../../../renderer/features/practice/tensions/tension-screen.tsx';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { newTensionFields } from '../../../shared/domain/tension.ts';
import { aJournal, lock, value } from '../vault/support.ts';
import { anEntry, inWindow, type Shown, soon, today } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
});
afterAll(() => lock(client));

const undo = async ({ screen }: Shown, said: string): Promise<void> =>
  await screen.getByRole('alertdialog', { name: said }).getByRole('button', { name: 'Undo' }).click();

test('Two changes are taken back one after the other; one that was changed again says so', async () => {
  const { record } = value(await client.api.createSubject('tension', newTensionFields('The rota', today())));
  const now = async () => (await client.api.subject('tension', record.id))?.record;
  const shown = await inWindow(client, <TensionScreen id={record.id} />);
  const { screen } = shown;
  await screen.getByRole('textbox', { name: /next step/ }).fill('Ask both');
  await screen.getByRole('button', { name: 'Add step' }).click();
  await expect.element(screen.getByRole('checkbox', { name: 'Done: Ask both' })).toBeInTheDocument();
  await screen.getByRole('radio', { name: 'Watching' }).click();
  await soon(async () => expect((await now())?.state).toBe('watching'));
  await undo(shown, 'Now watching');
  await soon(async () => expect((await now())?.state).toBe('open'));
  await undo(shown, 'Step added');
  await soon(async () => expect((await now())?.steps).toEqual([]));

  await screen.getByRole('radio', { name: 'Dormant' }).click();
  await soon(async () => expect((await now())?.state).toBe('dormant'));
  await screen.getByRole('radio', { name: 'Resolved' }).click();
  await soon(async () => expect((await now())?.state).toBe('resolved'));
  await undo(shown, 'Now dormant');
  await expect.element(screen.getByText('It was not undone: it was changed again since.')).toBeVisible();
  expect((await now())?.state).toBe('resolved');
  await screen.unmount();
});

test('What is typed into a sheet and not added yet is kept where the journal locks', async () => {
  const id = await anEntry(client, '', {
    kind: 'absence',
    details: { ...newDetails('absence', today()), from: today() },
  });
  const { screen, flushers } = await inWindow(client, <AbsencesSection />);
  await screen.getByRole('textbox', { name: 'A call only you hold' }).fill('Refunds');
  await screen.getByRole('textbox', { name: 'A decision that came up' }).fill('Refund of March');
  expect(await flushers.flush(10_000)).toBe(true);
  const { entry } = value(await client.api.entry(id));
  expect(entry.details).toMatchObject({
    before: [{ text: 'Refunds' }],
    after: [{ decision: 'Refund of March', result: 'waited' }],
  });
  await screen.unmount();
});

test('What is pressed and goes away leaves the focus in its place', async () => {
  for (const { item } of (await client.api.timeline({ kind: 'absence', offset: 0, limit: 9 })).rows)
    value(await client.api.moveToTrash([item.id]));
  const before = ['The budget', 'The rota', 'The reviews'].map((text) => ({ text }));
  await anEntry(client, '', { kind: 'absence', details: { ...newDetails('absence', today()), before } });
  const { screen } = await inWindow(client, <AbsencesSection />);
  const remove = (text: string) => screen.getByRole('button', { name: `Remove call: ${text}` });
  await expect.element(remove('The rota')).toBeVisible();
  remove('The rota').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(remove('The rota')).not.toBeInTheDocument();
  // The one before it has a button of its own in the row above, the one after it is in its place.
  await expect.element(remove('The reviews')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(remove('The reviews')).not.toBeInTheDocument();
  await soon(() => expect(document.activeElement).not.toBe(document.body));
  await screen.unmount();
});
