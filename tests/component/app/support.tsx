import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';
import type { RootOptions } from 'react-dom/client';
import { expect } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { Root } from '../../../renderer/app/root.tsx';
import { startVault } from '../../../renderer/client/start-vault.ts';
import { systemClock } from '../../../shared/base/clock.ts';
import { sampleDatabase } from '../../../shared/sample/database-name.ts';
import type { Host, HostListener, HostEvent, MenuItem } from '../../../shared/host/host.ts';
import { aClosedJournal, PASSPHRASE } from '../vault/support.ts';

/** A platform that remembers what it was told: the border of the window, held in a hand. */
export interface TestHost extends Host {
  readonly reloads: () => number;
  readonly menu: () => readonly MenuItem[];
  readonly markerText: () => string | undefined;
  /** Something happens on the platform; settles when every listener has. */
  readonly happens: (event: HostEvent) => Promise<void>;
}

export function aHost(kind: Host['kind'] = 'electron', marker?: string): TestHost {
  const listeners = new Set<HostListener>();
  let kept = marker;
  let reloads = 0;
  let menu: readonly MenuItem[] = [];
  const done = { ok: true, value: undefined } as const;
  return {
    kind,
    lacks: kind === 'browser' ? ['There is no application menu.'] : [],
    about: { version: '0.1.0', platform: 'Linux', engine: 'Chromium' },
    marker: {
      read: async () => kept,
      write: async (text) => {
        kept = text;
        return done;
      },
      remove: async () => {
        kept = undefined;
        return done;
      },
    },
    files: {
      pickFiles: async () => undefined,
      pickFolder: async () => undefined,
      save: async () => undefined,
    },
    pdf: undefined,
    clipboard: { write: async () => done, writeRich: async () => done, clearIfUnchanged: async () => undefined },
    openExternal: async () => done,
    setMenu: (items) => {
      menu = items;
    },
    keepStorage: async () => true,
    reload: () => {
      reloads += 1;
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    idleSeconds: async () => undefined,
    quickCapture: undefined,
    reloads: () => reloads,
    menu: () => menu,
    markerText: () => kept,
    happens: async (event) => void (await Promise.all([...listeners].map(async (listener) => listener(event)))),
  };
}

/** The whole window on a real worker and a database of its own. */
export async function aWindow(
  host: TestHost = aHost(),
  database = `window-${crypto.randomUUID()}`,
  createRootOptions: RootOptions = {},
) {
  const client = await startVault(database);
  const view = await render(
    <Root host={host} client={client} startSample={() => startVault(sampleDatabase(database))} />,
    { createRootOptions },
  );
  return { host, client, database, view };
}

/** Does what a person does on the first start; answers the recovery code. */
export async function createJournal(): Promise<string> {
  await userEvent.fill(page.getByLabelText('Passphrase', { exact: true }), PASSPHRASE);
  await userEvent.fill(page.getByLabelText('Once more', { exact: true }), PASSPHRASE);
  const groups = page
    .getByRole('list', { name: 'Recovery code' })
    .getByRole('listitem')
    .elements()
    .map((item) => item.querySelector('span')?.textContent ?? '');
  const field = page.getByLabelText(/^Type group/);
  const asked = Number(/\d/.exec(page.getByText(/^Type group/).element().textContent ?? '')?.[0]);
  await userEvent.fill(field, groups[asked - 1] ?? '');
  await userEvent.click(page.getByRole('button', { name: 'Create journal' }));
  await expect.element(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  return groups.join('-');
}

export const unlock = async (passphrase: string): Promise<void> => {
  await userEvent.fill(page.getByLabelText('Passphrase', { exact: true }), passphrase);
  await userEvent.keyboard('{Enter}');
};

/** The whole window on a journal that was made before, with keys that cost the least; its host knows of it. */
export async function aLockedWindow(createRootOptions: RootOptions = {}) {
  const { name, marker, recoveryCode } = await aClosedJournal([], { clock: systemClock });
  return { ...(await aWindow(aHost('electron', marker), name, createRootOptions)), code: recoveryCode };
}

/** The same, unlocked. */
export async function anOpenWindow(createRootOptions: RootOptions = {}) {
  const opened = await aLockedWindow(createRootOptions);
  await unlock(PASSPHRASE);
  await expect.element(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  return opened;
}
