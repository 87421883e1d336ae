import { useCallback, useEffect, useState } from 'react';
import { useHost } from './host-context.ts';
import { useVault } from './vault-context.tsx';

/** The code is a key: it leaves the clipboard after a minute, whatever Settings say of other text. */
const ON_CLIPBOARD_MS = 60_000;

export interface NewRecoveryCode {
  /** Undefined while it is being made. */
  readonly code: string | undefined;
  /** Each answers what happened, in a few words; undefined where the person changed their mind. */
  readonly copy: () => Promise<string>;
  readonly save: () => Promise<string | undefined>;
  readonly sheet: () => Promise<string>;
}

/** Makes a recovery code for this screen. Nothing is kept of it until the journal takes it. */
export function useNewRecoveryCode(): NewRecoveryCode {
  const host = useHost();
  const vault = useVault();
  const [code, setCode] = useState<string>();
  useEffect(() => void vault.newRecoveryCode().then(setCode, reportError), [vault]);

  const copy = useCallback(async () => {
    if (code === undefined) return 'It is not ready yet.';
    const written = await host.clipboard.write(code);
    if (!written.ok) return written.error.message;
    // A browser lets nobody look at the clipboard, and so nothing can be taken off it.
    if (host.kind === 'browser') return 'Copied. Copy something else once it is on paper.';
    setTimeout(() => void host.clipboard.clearIfUnchanged(code), ON_CLIPBOARD_MS);
    return 'Copied. It leaves the clipboard in a minute.';
  }, [host, code]);

  const sheet = useCallback(async () => (code === undefined ? '' : vault.recoverySheet(code)), [vault, code]);

  const save = useCallback(async () => {
    if (code === undefined) return 'It is not ready yet.';
    const bytes = new TextEncoder().encode(await sheet());
    const saved = await host.files.save('leeway-recovery.txt', bytes);
    if (saved === undefined) return undefined;
    return saved.ok ? `Saved in ${saved.value.where}. Move it off this computer.` : saved.error.message;
  }, [host, sheet, code]);

  return { code, copy, save, sheet };
}
