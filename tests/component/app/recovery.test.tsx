import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { HostContext } from '../../../renderer/client/host-context.ts';
import { type VaultClient, VaultContext } from '../../../renderer/client/vault-context.tsx';
import { RecoveryScreen } from '../../../renderer/features/recovery/recovery-screen.tsx';
import type { Damage, Unlocked, VaultApi } from '../../../renderer/vault/api.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { err, ok } from '../../../shared/base/result.ts';
import { aHost } from './support.tsx';

const day = '2026-05-21' as LocalDate;
const mended: Unlocked = {
  header: { createdOn: day, passphraseChangedOn: day, recoveryChangedOn: day },
  marker: 'm',
};
const SORTS: readonly Damage['sort'][] = [
  'databaseGone',
  'headerUnreadable',
  'recordsUnreadable',
  'recordsMissing',
  'rolledBack',
  'manifestUnreadable',
];

async function aRecovery(sort: Damage['sort'], more: { unlocked?: boolean; canUnlock?: boolean } = {}) {
  const { unlocked = false, canUnlock = true } = more;
  const done = { look: vi.fn(async () => undefined), read: vi.fn(), exported: vi.fn(), mended: vi.fn(), back: vi.fn() };
  const setAsideDamage = vi.fn<VaultApi['setAsideDamage']>(async () => ok(mended));
  const client: VaultClient = {
    database: 'leeway',
    api: { setAsideDamage } as unknown as VaultApi,
    onEvent: () => () => undefined,
    terminate: () => undefined,
  };
  await render(
    <HostContext value={aHost()}>
      <VaultContext value={client}>
        <RecoveryScreen
          damage={{ sort, records: [{ id: 'r1', reason: 'unsealable' }], readable: 3, expected: 4, canUnlock }}
          unlocked={unlocked}
          unlockForm={<p>The way in</p>}
          onLookAgain={done.look}
          onRead={done.read}
          onExport={done.exported}
          onMended={done.mended}
          onBringBack={done.back}
        />
      </VaultContext>
    </HostContext>,
  );
  return { ...done, setAsideDamage };
}

const names = (): readonly string[] =>
  page
    .getByRole('button')
    .elements()
    .map((button) => button.textContent ?? '');

describe.each(SORTS)('%s', (sort) => {
  test('is explained before it is unlocked: what happened, what is safe, what can be done', async () => {
    await aRecovery(sort, { canUnlock: sort !== 'databaseGone' });
    await expect.element(page.getByRole('heading', { name: 'What happened' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'What is safe' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Look again' })).toBeVisible();
    expect(names().join(' ')).not.toMatch(/erase|delete|start|new journal|create/i);
  });
});

describe('before it is unlocked', () => {
  test('the way in is offered where there is one', async () => {
    await aRecovery('recordsUnreadable');
    await expect.element(page.getByText('The way in')).toBeVisible();
  });

  test('and not where no key can be tried', async () => {
    await aRecovery('headerUnreadable', { canUnlock: false });
    expect(page.getByText('The way in').query()).toBeNull();
  });

  test('an export can be brought back only where there is nothing left to write over', async () => {
    await aRecovery('headerUnreadable', { canUnlock: false });
    expect(names()).not.toContain('Bring back');
  });

  test('a storage that is gone can be filled from an export', async () => {
    const { back } = await aRecovery('databaseGone', { canUnlock: false });
    await userEvent.click(page.getByRole('button', { name: 'Bring back' }));
    expect(back).toHaveBeenCalledOnce();
  });

  test('it can be looked at again', async () => {
    const { look } = await aRecovery('databaseGone', { canUnlock: false });
    await userEvent.click(page.getByRole('button', { name: 'Look again' }));
    expect(look).toHaveBeenCalledOnce();
  });
});

describe('once it is unlocked', () => {
  test('it can be read and exported as it is', async () => {
    const { read, exported, setAsideDamage } = await aRecovery('recordsUnreadable', { unlocked: true });
    await userEvent.click(page.getByRole('button', { name: 'Read', exact: true }));
    await userEvent.click(page.getByRole('button', { name: 'Export', exact: true }));
    expect(read).toHaveBeenCalledOnce();
    expect(exported).toHaveBeenCalledOnce();
    expect(setAsideDamage).not.toHaveBeenCalled();
  });

  test('going on without the damaged part is asked for twice', async () => {
    const { mended: onMended, setAsideDamage } = await aRecovery('recordsUnreadable', { unlocked: true });
    await userEvent.click(page.getByRole('button', { name: 'Go on…' }));
    const dialog = page.getByRole('alertdialog', { name: 'Set them aside and go on?' });
    await expect.element(dialog).toBeVisible();
    expect(setAsideDamage).not.toHaveBeenCalled();
    await userEvent.click(dialog.getByRole('button', { name: 'Leave it as it is' }));
    await expect.element(dialog).not.toBeInTheDocument();
    expect(setAsideDamage).not.toHaveBeenCalled();
    await userEvent.click(page.getByRole('button', { name: 'Go on…' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Go on', exact: true }));
    await vi.waitFor(() => expect(onMended).toHaveBeenCalledWith(mended));
  });

  test('a disk that is full is said in the dialog, and nothing is changed', async () => {
    const { mended: onMended, setAsideDamage } = await aRecovery('recordsMissing', { unlocked: true });
    setAsideDamage.mockResolvedValueOnce(err({ code: 'storageFull' }));
    await userEvent.click(page.getByRole('button', { name: 'Go on…' }));
    await userEvent.click(page.getByRole('alertdialog').getByRole('button', { name: 'Go on', exact: true }));
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('The disk is full. Make some room, then try again.');
    expect(onMended).not.toHaveBeenCalled();
  });
});
