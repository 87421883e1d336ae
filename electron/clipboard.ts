import { clipboard } from 'electron';
import type { HostResult } from '../shared/host/host.ts';

export async function writeClipboard(text: string): Promise<HostResult> {
  try {
    await clipboard.writeText(text);
    return { ok: true, value: undefined };
  } catch {
    return { ok: false, error: { code: 'busy', message: 'Another program holds the clipboard. Copy again.' } };
  }
}

/** Empties the clipboard where it still holds `text`; what else is on it is never told to a window. */
export async function clearClipboardIf(text: string): Promise<undefined> {
  if ((await clipboard.readText()) === text) clipboard.clear();
}
