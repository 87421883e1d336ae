import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startVault } from '../../../renderer/client/start-vault.ts';
import { lastLockNotice } from '../../../renderer/features/lock/lock-notice.ts';
import { aClosedJournal, PASSPHRASE } from '../vault/support.ts';
import { aHost, aLockedWindow, anOpenWindow, aWindow, createJournal, type TestHost, unlock } from './support.tsx';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  window.history.replaceState(null, '', '#/');
});
afterEach(() => vi.useRealTimers());

const main = () => page.getByRole('navigation', { name: 'Main' });
const lockedTitle = () => page.getByRole('heading', { level: 1, name: /^Locked/ });
const titles = () => page.getByRole('heading', { level: 1 });
const covered = () => page.getByText('Saving and locking…');

/** The platform has been told to load the window anew. */
const reloaded = (host: TestHost): Promise<void> =>
  vi.waitFor(() => expect(host.reloads()).toBe(1), { timeout: 20_000 });

describe('a first start', () => {
  test('makes the keys, opens the journal, asks for its storage to be kept and leaves a note for the host', async () => {
    const host = aHost();
    const keepStorage = vi.spyOn(host, 'keepStorage');
    await aWindow(host);
    expect(keepStorage).not.toHaveBeenCalled();
    await createJournal();
    expect(keepStorage).toHaveBeenCalled();
    await expect.element(page.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'page');
    await vi.waitFor(() => expect(host.markerText()).toBeDefined());
  });
});

describe('locking', () => {
  test('ends in a reload, after what was typed is saved', async () => {
    const { host, database } = await anOpenWindow();
    await userEvent.click(page.getByRole('textbox').first());
    await userEvent.keyboard('Held back in the review.');
    await userEvent.click(page.getByRole('button', { name: 'Lock now' }));
    await expect.element(covered()).toBeVisible();
    await reloaded(host);
    expect(lastLockNotice()).toMatchObject({ reason: 'asked' });

    const again = await startVault(database);
    await again.api.open(host.markerText());
    await again.api.unlock({ passphrase: PASSPHRASE });
    expect(JSON.stringify(await again.api.draft())).toContain('Held back in the review.');
    again.terminate();
  });

  test('follows at once when the computer goes to sleep', async () => {
    const { host } = await anOpenWindow();
    await host.happens({ type: 'suspend' });
    await reloaded(host);
    expect(lastLockNotice()).toMatchObject({ reason: 'suspend' });
  });

  test('is also in the menu of the desktop, and runs from it', async () => {
    const { host } = await anOpenWindow();
    await vi.waitFor(() =>
      expect(host.menu()).toContainEqual({
        id: 'journal.lock',
        menu: 'file',
        label: 'Lock now',
        accelerator: 'CmdOrCtrl+L',
      }),
    );
    await host.happens({ type: 'command', id: 'journal.lock' });
    await reloaded(host);
  });
});

describe('the locked window', () => {
  test('says when and why it locked, and opens with the passphrase', async () => {
    const { database, host, view } = await anOpenWindow();
    await userEvent.keyboard('{Control>}l{/Control}');
    await reloaded(host);
    await view.unmount();
    await aWindow(aHost('electron', host.markerText()), database);
    await expect.element(lockedTitle()).toBeVisible();
    expect(lockedTitle().element().textContent).toMatch(/^Locked at \d\d:\d\d$/);
    await expect.element(page.getByText('You locked it.')).toBeVisible();
    await unlock(PASSPHRASE);
    await expect.element(main()).toBeVisible();
    expect(lastLockNotice()).toBeUndefined();
  });

  test('says that a passphrase is wrong, and stays', async () => {
    await aLockedWindow();
    await unlock('not the one');
    await expect.element(page.getByRole('alert')).toHaveTextContent('This is not the passphrase of this journal.');
    expect(main().query()).toBeNull();
    await vi.waitFor(() =>
      expect(document.activeElement).toBe(page.getByLabelText('Passphrase', { exact: true }).element()),
    );
  });

  test('opens with the recovery code, and offers a new passphrase at once', async () => {
    const { code } = await aLockedWindow();
    await userEvent.click(page.getByRole('button', { name: 'Use the recovery code' }));
    await userEvent.fill(page.getByLabelText('Recovery code'), code.toLowerCase().replaceAll('-', ' '));
    await userEvent.keyboard('{Enter}');
    const offer = page.getByRole('alertdialog', { name: 'Set a new passphrase?' });
    await expect.element(offer).toBeVisible();
    const next = 'seven quiet ferries leave before dawn';
    await userEvent.fill(offer.getByLabelText('New passphrase', { exact: true }), next);
    await userEvent.fill(offer.getByLabelText('Once more', { exact: true }), next);
    await userEvent.click(offer.getByRole('button', { name: 'Set passphrase' }));
    await expect.element(offer).not.toBeInTheDocument();
    await expect.element(main()).toBeVisible();
  });
});

describe('damage', () => {
  test('where the storage is gone leads to Recovery, never to Welcome', async () => {
    const { marker } = await aClosedJournal([]);
    await aWindow(aHost('electron', marker));
    await expect.element(titles()).toHaveTextContent('The journal is not where it was');
    await expect.element(page.getByRole('button', { name: 'Look again' })).toBeVisible();
    expect(page.getByRole('button', { name: 'Create journal' }).query()).toBeNull();
  });

  test('is told from a journal that is open in another window, which is taken over when that one lets go', async () => {
    const first = await aLockedWindow();
    const { database, host } = first;
    await expect.element(lockedTitle()).toBeVisible();
    const second = await aWindow(aHost('electron', host.markerText()), database);
    await expect.element(page.getByText('The journal is open in another window')).toBeVisible();
    await first.view.unmount();
    await first.client.api.close();
    await expect.element(lockedTitle()).toBeVisible();
    expect(second.host.reloads()).toBe(0);
  });
});
