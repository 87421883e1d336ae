import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { useHost } from '../client/host-context.ts';
import { useFlusher } from '../client/flushers.ts';
import { useQuery } from '../client/use-query.ts';
import { flushAutosaves } from '../editor/autosave.ts';
import { OfferNewPassphrase } from '../features/lock/offer-new-passphrase.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { privateHistory } from './address.ts';
import { useShortcuts } from './commands/use-shortcuts.ts';
import { type Journal as JournalState, JournalContext } from './journal-context.ts';
import { journalRouter } from './routes.tsx';
import { useAutoLock } from './session/use-auto-lock.ts';

export interface JournalProps {
  readonly journal: JournalState;
  /** Where it opens; undefined: at the window's address, else on Today. */
  readonly startAt: string | undefined;
  /** Set where the recovery code opened it: a new passphrase is offered at once. */
  readonly recoveryCode: string | undefined;
  readonly onOffered: () => void;
}

/** The open journal: its addresses, shortcuts and the clock that locks it. */
export function Journal({ journal, startAt, recoveryCode, onOffered }: JournalProps) {
  const host = useHost();
  const toasts = useToasts();
  const [router] = useState(() => {
    const history = privateHistory();
    if (startAt !== undefined) history.replace(startAt);
    return journalRouter(history);
  });
  const settings = useQuery(['settings'], (vault) => vault.settings(), []);
  useAutoLock(settings.data?.autoLockMinutes, host, journal.lock);
  useShortcuts();
  // A screen that was left while its text could not be saved is gone; its text is not.
  useFlusher(async () => {
    if (!(await flushAutosaves())) throw new Error('A text is not saved');
  });
  return (
    <JournalContext value={journal}>
      <RouterProvider router={router} />
      {recoveryCode === undefined ? null : (
        <OfferNewPassphrase
          code={recoveryCode}
          onClose={onOffered}
          onChanged={(unlocked) => {
            journal.changed(unlocked);
            toasts.show({ text: 'The new passphrase is in force' });
            onOffered();
          }}
        />
      )}
    </JournalContext>
  );
}
