import { expect, test } from 'vitest';
import { type DiskNews, watchingWrites } from '../../../renderer/app/session/watch-failures.ts';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import type { VaultApi } from '../../../renderer/vault/api.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { err, ok } from '../../../shared/base/result.ts';

/** A worker whose disk has the room that it is given. */
function aDisk() {
  let room = true;
  const news: DiskNews[] = [];
  const api = {
    saveSettings: async () => (room ? ok(undefined) : err({ code: 'storageFull' })),
    discardDraft: async () => err({ code: 'readOnly' }),
    facts: async () => ({ entries: 3 }),
  } as unknown as VaultApi;
  const client: VaultClient = { database: 'leeway', api, onEvent: () => () => undefined, terminate: () => undefined };
  return {
    vault: watchingWrites(client, (one) => news.push(one)).api,
    news,
    fill: () => {
      room = false;
    },
    empty: () => {
      room = true;
    },
  };
}

test('a full disk is heard of, and so is the first write that goes through again', async () => {
  const { vault, news, fill, empty } = aDisk();
  fill();
  expect(await vault.saveSettings(defaultSettings)).toEqual({ ok: false, error: { code: 'storageFull' } });
  expect(news).toEqual(['full']);
  empty();
  await vault.saveSettings(defaultSettings);
  expect(news).toEqual(['full', 'written']);
});

test('other refusals and questions are passed on and are no news', async () => {
  const { vault, news } = aDisk();
  expect(await vault.discardDraft()).toEqual({ ok: false, error: { code: 'readOnly' } });
  expect(await vault.facts()).toEqual({ entries: 3 });
  expect(news).toEqual([]);
});
