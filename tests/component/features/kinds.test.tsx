import { afterAll, beforeAll, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { EntryScreen } from '../../../renderer/features/entry/entry-screen.tsx';
import { TodayScreen } from '../../../renderer/features/today/today-screen.tsx';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { must } from '../../../shared/base/assert.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import type { EntryItem } from '../../../renderer/vault/api.ts';
import { aJournal, lock, value } from '../vault/support.ts';
import { inWindow, soon } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
});
afterAll(() => lock(client));

const newest = async (): Promise<EntryItem> =>
  must((await client.api.timeline({ offset: 0, limit: 1 })).rows[0], 'an entry was kept').item;

test('A decision that is logged after it was made has no day of its own: it was made on that of its entry', async () => {
  const { screen } = await inWindow(client, <TodayScreen />);
  await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
  await screen.getByRole('radio', { name: 'Decision' }).click();
  await userEvent.keyboard('The night shift ends');
  await screen.getByRole('radio', { name: 'You alone' }).click();
  await screen.getByRole('button', { name: /^Keep entry/ }).click();
  await expect.element(screen.getByText('Entry kept')).toBeVisible();
  const item = await newest();
  expect(ofKind(item, 'decision') && item.details.decidedBy).toBe('meAlone');
  expect(ofKind(item, 'decision') && item.details.decidedOn).toBeUndefined();
  value(await client.api.moveToTrash([item.id]));
  await screen.unmount();
});

test('Restraint is logged with its question, about a person who is named on the way', async () => {
  const { screen } = await inWindow(client, <TodayScreen />);
  await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
  await screen.getByRole('radio', { name: 'Restraint' }).click();
  await expect.element(screen.getByText('Would the mistake have taught, or destroyed?')).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
  await userEvent.keyboard('Kept my hands in my lap');
  await screen.getByRole('radio', { name: 'Would teach' }).click();
  await screen.getByRole('button', { name: 'People: choose' }).click();
  await userEvent.keyboard('Tove{ArrowDown}{Enter}');
  await expect.element(screen.getByRole('button', { name: 'Remove Tove' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await screen.getByRole('button', { name: /^Keep entry/ }).click();
  await expect.element(screen.getByText('Entry kept')).toBeVisible();

  const item = await newest();
  const [tove] = await client.api.subjects('person');
  expect(tove?.record.name).toBe('Tove');
  expect(ofKind(item, 'restraint') && item.details).toEqual({
    did: 'stayedQuiet',
    outcome: 'pending',
    kindOfWrong: 'teaches',
  });
  expect(item.links.people).toEqual([tove?.record.id]);
  expect((await client.api.timeline({ person: item.links.people[0], offset: 0, limit: 9 })).total).toBe(1);
  // The composer is for a note again.
  await expect.element(screen.getByRole('radio', { name: 'Note', exact: true })).toBeChecked();
});

test('A draft of a kind is there after the window was left', async () => {
  const first = await inWindow(client, <TodayScreen />);
  await first.screen.getByRole('radio', { name: 'Decision' }).click();
  await first.screen.getByRole('radio', { name: 'The team, without you' }).click();
  await soon(async () => expect((await client.api.draft())?.fields.kind).toBe('decision'));
  await first.screen.unmount();
  const { screen } = await inWindow(client, <TodayScreen />);
  await expect.element(screen.getByRole('radio', { name: 'The team, without you' })).toBeChecked();
  await screen.getByRole('button', { name: 'Discard draft' }).click();
  await soon(async () => expect(await client.api.draft()).toBeUndefined());
});

test('A promise and a tension are written down from Today, and can be taken back', async () => {
  const { screen } = await inWindow(client, <TodayScreen />);
  await screen.getByRole('radio', { name: 'Promise', exact: true }).click();
  await userEvent.keyboard('Put a second name on call{Enter}');
  await expect.element(screen.getByText('Promise written down')).toBeVisible();
  expect((await client.api.subjects('promise')).map(({ record }) => [record.text, record.from, record.to])).toEqual([
    ['Put a second name on call', 'me', 'me'],
  ]);
  await screen.getByRole('button', { name: 'Undo' }).click();
  await soon(async () => expect(await client.api.subjects('promise')).toEqual([]));

  await screen.getByRole('radio', { name: 'Tension', exact: true }).click();
  await userEvent.keyboard('The exporter nobody touches');
  await screen.getByRole('radio', { name: 'Authorship' }).click();
  await screen.getByRole('button', { name: 'Keep', exact: true }).click();
  await soon(async () =>
    expect((await client.api.subjects('tension')).map(({ record }) => [record.surface, record.underneath])).toEqual([
      ['The exporter nobody touches', 'authorship'],
    ]),
  );
});

test('The kind of an entry is changed, its fields saved beside the text, and what does not fit is said', async () => {
  const item = await newest();
  const { screen } = await inWindow(client, <EntryScreen id={item.id} />);
  await screen.getByRole('button', { name: 'Kind: Restraint' }).click();
  await screen.getByRole('menuitem', { name: 'Tech bet' }).click();
  await screen.getByRole('textbox', { name: 'The guess' }).fill('Two queues are one too many');
  await soon(async () => {
    const now = await newest();
    expect(ofKind(now, 'bet') && now.details.hypothesis).toBe('Two queues are one too many');
  });
  expect((await client.api.search('"two queues"', { offset: 0, limit: 1 })).total).toBe(1);
  await screen.getByRole('button', { name: 'Undo' }).click();
  await soon(async () => expect((await newest()).kind).toBe('restraint'));
});

test('An observation is asked how it is known, beside whether it built trust or cost it', async () => {
  const { screen } = await inWindow(client, <TodayScreen />);
  await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
  await screen.getByRole('radio', { name: 'Trust', exact: true }).click();
  await userEvent.keyboard('Apologised, unasked');
  await screen.getByRole('radio', { name: '+2' }).click();
  await screen.getByRole('radio', { name: 'I was told' }).click();
  await screen.getByRole('button', { name: /^Keep entry/ }).click();
  await expect.element(screen.getByText('Entry kept')).toBeVisible();
  const item = await newest();
  expect(ofKind(item, 'trust') && item.details).toEqual({ by: 'them', strength: 2, basis: 'heard' });
});
