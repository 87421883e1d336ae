import { useState } from 'react';
import { whyNot } from '../../client/error-words.ts';
import { useHost } from '../../client/host-context.ts';
import { useQuery } from '../../client/use-query.ts';
import { useVault } from '../../client/vault-context.tsx';
import { ConfirmTyped } from '../../ui/confirm-typed.tsx';
import { capitalised, counted } from '../../../shared/words/counts.ts';

export interface EraseJournalProps {
  readonly onErased: () => void;
  readonly onClose: () => void;
}

/** Asks for the name of the journal, then removes it: the database first, then the host's note that it exists. */
export function EraseJournal({ onErased, onClose }: EraseJournalProps) {
  const vault = useVault();
  const host = useHost();
  const facts = useQuery(['entries', 'trash'], (api) => api.facts(), []);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const erase = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    const erased = await vault.erase();
    if (!erased.ok) {
      setBusy(false);
      return setError(`Nothing was erased. ${whyNot(erased.error)}`);
    }
    const removed = await host.marker.remove();
    if (!removed.ok) {
      setBusy(false);
      return setError(`The entries are gone, and the note that a journal was here is not. ${removed.error.message}`);
    }
    return onErased();
  };

  return (
    <ConfirmTyped
      open
      title="Erase this journal?"
      word="Leeway"
      confirmLabel="Erase"
      busy={busy}
      busyLabel="Erasing…"
      error={error}
      onClose={onClose}
      onConfirm={() => void erase().catch(reportError)}
    >
      {whatGoes(facts.data?.entries)}
    </ConfirmTyped>
  );
}

function whatGoes(entries: number | undefined): string {
  if (entries === 0)
    return 'There are no entries in it. Its keys and settings leave this device, and what is in the trash.';
  const which =
    entries === undefined ? 'All entries leave' : capitalised(counted(entries, 'entry leaves', 'entries leave'));
  return `${which} this device, with every earlier version and the trash. Only a file you exported brings them back.`;
}
