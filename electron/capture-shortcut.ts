import { type BrowserWindow, app, globalShortcut } from 'electron';
import { z } from 'zod';
import { isGlobalAccelerator } from '../shared/host/accelerator.ts';
import type { CaptureShortcut, HostError, HostResult } from '../shared/host/host.ts';
import { fileError } from './files/file-errors.ts';
import { readSmall, writeSmall } from './small-file.ts';

/** The keys that open quick capture from anywhere. Kept outside the journal: they work while it is locked. */
export interface CaptureKeys {
  readonly read: () => CaptureShortcut;
  readonly set: (keys: string | undefined) => HostResult<CaptureShortcut>;
  /** While a window is shown the keys as a new choice they do nothing else; until it says so, loses the focus or reloads. */
  readonly record: (window: BrowserWindow, on: boolean) => void;
}

const stored = z.object({ keys: z.string().refine(isGlobalAccelerator).optional() });

/** Takes the keys of last time; where they cannot be had, the program starts all the same. */
export function createCaptureKeys(file: string, command: string, open: () => void): CaptureKeys {
  let { keys } = readSmall(file, stored) ?? {};
  let held = keys !== undefined && take(keys, open);
  app.on('will-quit', () => globalShortcut.unregisterAll());

  const read = (): CaptureShortcut => {
    if (keys === undefined) return { state: 'off', command };
    return { keys, state: !held ? 'refused' : isWayland() ? 'asked' : 'on', command };
  };

  const set = (next: string | undefined): HostResult<CaptureShortcut> => {
    // Nothing can be registered meanwhile.
    resume();
    const before = held ? keys : undefined;
    if (next !== undefined && next !== before && !take(next, open)) return { ok: false, error: refusal() };
    try {
      writeSmall(file, { keys: next });
    } catch (reason) {
      if (next !== undefined && next !== before) globalShortcut.unregister(next);
      return { ok: false, error: fileError(reason) };
    }
    if (before !== undefined && before !== next) globalShortcut.unregister(before);
    keys = next;
    held = next !== undefined;
    return { ok: true, value: read() };
  };

  return {
    read,
    set,
    record: (window, on) => {
      globalShortcut.setSuspended(on);
      if (!on) return;
      window.once('blur', resume);
      window.once('closed', resume);
      window.webContents.once('did-start-navigation', resume);
    },
  };
}

const resume = (): void => globalShortcut.setSuspended(false);

/** False where another program or the system has the keys, or where the desktop gives none to programs. */
function take(keys: string, open: () => void): boolean {
  try {
    return globalShortcut.register(keys, open);
  } catch {
    // Electron knows these keys under no name of its own: to the person they are keys that cannot be had.
    return false;
  }
}

const isWayland = (): boolean => process.platform === 'linux' && process.env['XDG_SESSION_TYPE'] === 'wayland';

/** Why keys could not be had. Platforms tell no more than that. */
const refusal = (): HostError =>
  isWayland()
    ? { code: 'unsupported', message: 'This desktop did not give Leeway these keys.' }
    : { code: 'busy', message: 'Another program has these keys, or the system keeps them. Choose others.' };

/** What a person or a desktop calls to open quick capture in the program that runs, on the same folder. */
export function captureCommand(): string {
  const program = process.env['APPIMAGE'] ?? process.execPath;
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  return [
    quoted(program),
    ...(app.isPackaged ? [] : [quoted(app.getAppPath())]),
    ...(folder === '' ? [] : [quoted(`--user-data-dir=${app.getPath('userData')}`)]),
    '--capture',
  ].join(' ');
}

const quoted = (text: string): string => (/^[\w./:\\=-]+$/.test(text) ? text : `"${text}"`);
