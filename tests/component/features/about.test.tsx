import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { AboutSection } from '../../../renderer/features/settings/about-section.tsx';
import { ok } from '../../../shared/base/result.ts';
import { aJournal, lock } from '../vault/support.ts';
import { aHost, inWindow, withCalls } from './support.tsx';

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

describe('what was set aside', () => {
  const aside = { at: new Date(2026, 2, 2, 9).getTime(), rows: 2 };

  test('is not spoken of where there is nothing', async () => {
    const { screen } = await inWindow(client, <AboutSection />);
    await expect.element(screen.getByText(/^No entries,|^0 entries,/)).toBeVisible();
    expect(screen.getByText('Set aside').query()).toBeNull();
  });

  test('is counted with its day, and saved as a file', async () => {
    const bytes = new TextEncoder().encode('{"format":"leeway-set-aside"}');
    const damaged = withCalls(client, {
      setAside: async () => ok([aside]),
      exportSetAside: async () => ok({ name: 'leeway-set-aside.json', bytes }),
    });
    const { screen, host } = await inWindow(damaged, <AboutSection />);
    await expect.element(screen.getByText(/^Two records on .*2 March.* could not be read/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Save a copy' }));
    await expect.element(screen.getByText('Saved in /home/you/leeway.zip.')).toBeVisible();
    expect(host.saved).toEqual([{ name: 'leeway-set-aside.json', bytes }]);
  });
});
