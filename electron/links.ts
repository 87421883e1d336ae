import { shell } from 'electron';
import { externalLink } from '../shared/host/external-link.ts';
import type { HostResult } from '../shared/host/host.ts';

/** Hands an address to the system's browser. The window has asked the person; what may be opened is checked here too. */
export async function openLink(text: string): Promise<HostResult> {
  const address = externalLink(text);
  if (address === undefined) return refused('unsupported', 'Leeway opens only https addresses.');
  try {
    await shell.openExternal(address);
    return { ok: true, value: undefined };
  } catch {
    return refused('failed', 'No program on this computer opened the address. Copy it into your browser.');
  }
}

const refused = (code: 'unsupported' | 'failed', message: string): HostResult => ({
  ok: false,
  error: { code, message },
});
