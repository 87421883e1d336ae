import { useCallback } from 'react';
import type { HostResult } from '../../shared/host/host.ts';
import { useHost } from './host-context.ts';
import { useVault } from './vault-context.tsx';

/** Copies text, and takes it off the clipboard again after the time that Settings say. */
export function useCopyText(): (text: string) => Promise<HostResult> {
  const host = useHost();
  const vault = useVault();
  return useCallback(
    async (text: string) => {
      const copied = await host.clipboard.write(text);
      if (!copied.ok) return copied;
      const { clearClipboardSeconds } = await vault.settings();
      if (clearClipboardSeconds > 0)
        setTimeout(() => void host.clipboard.clearIfUnchanged(text), clearClipboardSeconds * 1000);
      return copied;
    },
    [host, vault],
  );
}
