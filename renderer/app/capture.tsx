import { useState } from 'react';
import { useCommands } from '../client/commands.ts';
import { useFlusher } from '../client/flushers.ts';
import { useVaultClient } from '../client/vault-context.tsx';
import { CaptureDialog } from '../features/capture/capture-dialog.tsx';
import { useCapture } from '../features/capture/use-capture.ts';
import { useToasts } from '../ui/toasts.tsx';
import { useShortcuts } from './commands/use-shortcuts.ts';

/**
 * Quick capture inside the window, whether the journal is open or locked. What was typed stays when the dialog is
 * closed; where the window locks or closes over it, it is sealed and becomes an entry at the next unlock.
 */
export function Capture({ locked }: { readonly locked: boolean }) {
  const { database } = useVaultClient();
  const toasts = useToasts();
  const [open, setOpen] = useState(false);
  const capture = useCapture(database);
  useFlusher(async () => {
    const kept = await capture.flush();
    if (!kept.ok) throw new Error('A capture is not kept');
  });
  useCommands([
    {
      id: 'capture.open',
      title: 'Quick capture',
      group: 'Write',
      // A browser opens a private window with Mod+Shift+N.
      keys: {
        desktop: ['Mod+Shift+N'],
        browser: ['Alt+Shift+N'],
        mac: ['Mod+Shift+N'],
        macBrowser: ['Ctrl+Alt+Shift+N'],
      },
      run: () => setOpen(true),
    },
  ]);
  const kept = (): void => {
    setOpen(false);
    if (locked) toasts.show({ text: 'Kept, sealed. It is an entry when you unlock' });
  };
  return (
    <>
      {locked ? <Shortcuts /> : null}
      <CaptureDialog open={open} capture={capture} locked={locked} onClose={() => setOpen(false)} onKept={kept} />
    </>
  );
}

/** The open journal listens by itself. */
function Shortcuts() {
  useShortcuts();
  return null;
}
