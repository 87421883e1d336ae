import { expect, test } from 'vitest';
import { startVault } from '../../../renderer/client/start-vault.ts';
import { aJournal, aSession, fields, lock, PASSPHRASE, value } from './support.ts';

test('what is written in one session is there after lock and unlock', async () => {
  const { client, name, marker } = await aJournal();
  const made = value(await client.api.createEntry(fields('Paired with Ana on the flaky test.'), aSession()));
  await lock(client);

  const again = await startVault(name);
  expect(await again.api.open(marker)).toMatchObject({ state: 'locked' });
  const unlocked = value(await again.api.unlock({ passphrase: PASSPHRASE }));
  expect(unlocked.damage).toBeUndefined();
  const answer = await again.api.timeline({ offset: 0, limit: 10 });
  expect(answer.total).toBe(1);
  expect(answer.rows[0]).toMatchObject({
    month: '2026-03',
    item: { id: made.entry.id, lead: 'Paired with Ana on the flaky test.', words: 7 },
  });
  expect(value(await again.api.entry(made.entry.id))).toEqual(made);
  await lock(again);
});
