import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { AboutSection } from '../../../renderer/features/settings/about-section.tsx';
import { aJournal, lock } from '../vault/support.ts';
import { aHost, inWindow } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  client = (await aJournal()).client;
});
afterAll(async () => lock(client));

describe('what is said of this edition', () => {
  test.each([
    [true, 'browser', /^The browser keeps the journal/],
    [false, 'browser', /^The browser has not agreed to keep the journal: it may clear it/],
    [undefined, 'browser', /^The browser does not say/],
    [true, 'electron', /^Leeway’s storage keeps the journal/],
  ] as const)('where the platform answers %s, in the %s', async (keeps, kind, words) => {
    const { screen } = await inWindow(client, <AboutSection />, false, {
      ...aHost(),
      kind,
      keepStorage: async () => keeps,
    });
    await expect.element(screen.getByText(words)).toBeVisible();
  });
});
