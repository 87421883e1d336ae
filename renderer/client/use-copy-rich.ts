import { useCallback } from 'react';
import type { HostResult } from '../../shared/host/host.ts';
import { useHost } from './host-context.ts';
import { useVault } from './vault-context.tsx';

/** Copies formatted text, and takes it off the clipboard again after the time that Settings say. */
export function useCopyRich(): (html: string, text: string) => Promise<HostResult> {
  const host = useHost();
  const vault = useVault();
  return useCallback(
    async (html, text) => {
      const copied = await host.clipboard.writeRich(html, text);
      if (!copied.ok) return copied;
      const { clearClipboardSeconds } = await vault.settings();
      if (clearClipboardSeconds > 0)
        setTimeout(() => void host.clipboard.clearIfUnchanged(text), clearClipboardSeconds * 1000);
      return copied;
    },
    [host, vault],
  );
}
