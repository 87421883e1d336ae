import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { BetsScreen } from '../../../renderer/features/practice/bets-screen.tsx';
import { addDays, mondayOf } from '../../../shared/base/local-date.ts';
import { aJournal, lock } from '../vault/support.ts';
import { anEntry, inWindow, soon, today } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
});
afterAll(() => lock(client));

const weeks = async (handled: readonly number[], from: number): Promise<void> => {
  for (const [i, handledWithoutMe] of handled.entries())
    await anEntry(client, '', {
      kind: 'pulse',
      details: { week: addDays(mondayOf(today()), -7 * (from + i)), handledWithoutMe },
    });
};

test('A week that is logged twice is one week, with each figure as it was logged last', async () => {
  const week = mondayOf(today());
  await anEntry(client, '', { kind: 'pulse', details: { week, deploys: 4, handledWithoutMe: 1 } });
  await anEntry(client, '', { kind: 'pulse', details: { week, recoveryHours: 3, handledWithoutMe: 2 } });
  const { screen } = await inWindow(client, <BetsScreen section="pulse" />);
  const row = screen.getByRole('table', { name: 'Weeks' }).getByRole('row').nth(1);
  await expect.element(row).toMatchTextContent(/^\d+ \w+ ?2 ?– ?3 ?4$/);
  await expect.element(screen.getByRole('button', { name: 'Open this week' })).toBeVisible();
  await screen.unmount();
  await client.api.moveToTrash(
    (await client.api.timeline({ kind: 'pulse', offset: 0, limit: 9 })).rows.map(({ item }) => item.id),
  );
});

test('Two weeks are a list; twelve are a chart with limits, and the week that stands out is named', async () => {
  await weeks([2, 3], 1);
  const { screen, places } = await inWindow(client, <BetsScreen section="pulse" />);
  await expect.element(screen.getByRole('table', { name: 'Weeks' })).toBeVisible();
  await weeks([2], 3);
  await expect
    .element(screen.getByRole('img', { name: /^Handled without you, three weeks\. .*trial limits/ }))
    .toBeVisible();
  await weeks([3, 40, 3, 2, 3, 2, 3, 2, 3], 4);
  await expect.element(screen.getByRole('img', { name: /, limits up to .* One week outside/ })).toBeVisible();
  const marks = screen.getByRole('list', { name: 'Handled without you' });
  await soon(() => expect(marks.getByRole('link').elements()).toHaveLength(12));
  await marks.getByRole('link', { name: /: 40, outside the limits$/ }).click();
  expect(places.been.at(-1)).toMatchObject({ to: 'entry' });
  await screen.getByRole('button', { name: 'Show as list' }).click();
  await expect.element(screen.getByRole('cell', { name: '40', exact: true })).toBeVisible();
  await screen.getByRole('button', { name: 'Log this week' }).click();
  await soon(async () => expect((await client.api.timeline({ kind: 'pulse', offset: 0, limit: 1 })).total).toBe(13));
  await screen.unmount();
});
