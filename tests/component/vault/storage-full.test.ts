import { expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { aClosedJournal, aSession, fields, leads, paragraphs, unlocked, value } from './support.ts';

/** Lets this origin keep so many bytes; undefined: as many as usual. */
async function quota(bytes: number | undefined): Promise<void> {
  const { origin } = globalThis.location;
  const override = bytes === undefined ? { origin } : { origin, quotaSize: bytes };
  await (cdp() as unknown as { send(method: string, params: unknown): Promise<void> }).send(
    'Storage.overrideQuotaForOrigin',
    override,
  );
}

test('a full disk refuses a save as a value, keeps what was there, and can be written again when there is room', async () => {
  // Before the first database is opened: Chromium keeps what it knows of the room for half a minute.
  const { usage = 0 } = await navigator.storage.estimate();
  await quota(usage + 2_000_000);
  const made = await aClosedJournal(['one', 'two']);
  const { api } = await unlocked(made);
  const [id] = made.ids;
  if (id === undefined) throw new Error('no entry');
  const large = fields('', { body: paragraphs('x'.repeat(3_000_000)) });
  const refused = await api.createEntry(large, aSession());
  await quota(undefined);
  expect(refused).toEqual({ ok: false, error: { code: 'storageFull' } });
  expect(await leads(api)).toEqual(['two', 'one']);
  expect(value(await api.entry(id)).rev).toBe(1);
  value(await api.saveEntry(id, 1, { title: 'There is room' }, aSession()));
  await api.close();
  const again = await unlocked(made);
  expect(again.answer.damage).toBeUndefined();
  expect(await leads(again.api)).toEqual(['two', 'one']);
  await again.api.close();
});
