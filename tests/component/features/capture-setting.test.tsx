import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useCommands } from '../../../renderer/client/commands.ts';
import { CaptureSetting } from '../../../renderer/features/settings/capture-setting.tsx';
import type { CaptureShortcut, QuickCapture } from '../../../shared/host/host.ts';
import { aHost, aStubClient, inWindow } from './support.tsx';

/** The setting beside the command that works inside the window. */
function Setting() {
  useCommands([{ id: 'capture.open', title: 'Quick capture', group: 'Write', keys: ['Alt+Shift+N'], run: () => {} }]);
  return <CaptureSetting />;
}

const COMMAND = 'leeway --capture';

/** A desktop that takes any keys, and says of them what `state` is. */
function aDesktop(shortcut: CaptureShortcut) {
  const told: (string | undefined)[] = [];
  const quickCapture: QuickCapture = {
    shortcut: async () => shortcut,
    setShortcut: async (keys) => {
      told.push(keys);
      return { ok: true, value: keys === undefined ? { state: 'off', command: COMMAND } : { ...shortcut, keys } };
    },
    recording: async () => {},
    hide: () => {},
    showJournal: () => {},
  };
  return { told, host: { ...aHost(), kind: 'electron' as const, quickCapture } };
}

test('In a browser nothing can be chosen: a sentence says why, and which keys work here', async () => {
  const { screen } = await inWindow(aStubClient({}), <Setting />);
  await expect.element(screen.getByText(/that is for the desktop edition/)).toBeVisible();
  await expect.element(screen.getByText('Alt Shift N')).toBeVisible();
  expect(screen.getByRole('button').elements()).toEqual([]);
});

test('Where the desktop decides about keys and does not say what it decided, that is said, with the way round', async () => {
  const { host } = aDesktop({ keys: 'CmdOrCtrl+Shift+J', state: 'asked', command: COMMAND });
  const { screen } = await inWindow(aStubClient({}), <Setting />, false, host);
  await expect.element(screen.getByText(/Your desktop decides whether Ctrl Shift J is for Leeway/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  await expect.element(screen.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(host.copied).toEqual([COMMAND]);
});

test('A person who goes elsewhere while keys are recorded has changed nothing, and is not brought back', async () => {
  const { host, told } = aDesktop({ state: 'off', command: COMMAND });
  const { screen } = await inWindow(
    aStubClient({}),
    <>
      <Setting />
      <input aria-label="Elsewhere" />
    </>,
    false,
    host,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Choose keys' }));
  await expect.element(screen.getByRole('button', { name: 'Keys for quick capture' })).toHaveFocus();
  await expect.element(screen.getByText('Esc leaves it as it was.')).toBeVisible();
  await userEvent.click(screen.getByRole('textbox', { name: 'Elsewhere' }));
  await expect.element(screen.getByRole('button', { name: 'Choose keys' })).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Elsewhere' })).toHaveFocus();
  expect(told).toEqual([]);
});
