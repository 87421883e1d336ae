import { expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { aClosedJournal, aSession, leads, unlocked, value } from './support.ts';

/** Lets this origin keep so many bytes; undefined: as many as usual. */
async function quota(bytes: number | undefined): Promise<void> {
  const { origin } = globalThis.location;
  const override = bytes === undefined ? { origin } : { origin, quotaSize: bytes };
  await (cdp() as unknown as { send(method: string, params: unknown): Promise<void> }).send(
    'Storage.overrideQuotaForOrigin',
    override,
  );
}

// Chromium keeps what it knows of the room for half a minute, whatever the quota was set to meanwhile.
const TILL_NOTICED = { timeout: 60_000, interval: 500 };

test('a full disk refuses a save as a value, keeps what was there, and can be written again when there is room', async () => {
  const made = await aClosedJournal(['one', 'two']);
  const { api } = await unlocked(made);
  const [id] = made.ids;
  if (id === undefined) throw new Error('no entry');
  let acknowledged = { rev: 1, title: undefined as string | undefined };
  const save = async (title: string): Promise<string> => {
    const answer = await api.saveEntry(id, acknowledged.rev, { title }, aSession());
    if (answer.ok) acknowledged = { rev: answer.value.rev, title };
    return answer.ok ? 'saved' : answer.error.code;
  };

  await quota(1);
  await expect.poll(() => save(`Full, ${acknowledged.rev}`), TILL_NOTICED).toBe('storageFull');
  const kept = value(await api.entry(id));
  expect({ rev: kept.rev, title: kept.entry.title }).toEqual(acknowledged);

  await quota(undefined);
  await expect.poll(() => save('There is room'), TILL_NOTICED).toBe('saved');
  await api.close();
  const again = await unlocked(made);
  expect(again.answer.damage).toBeUndefined();
  expect(await leads(again.api)).toEqual(['two', 'one']);
  expect(value(await again.api.entry(id)).entry.title).toBe('There is room');
  await again.api.close();
}, 180_000);
