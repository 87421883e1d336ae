import { useState } from 'react';
import { whyNot } from '../../client/error-words.ts';
import { useJudge } from '../../client/use-judge.ts';
import { useVault } from '../../client/vault-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorWords } from '../../ui/field.tsx';
import { NewPassphrase } from '../../ui/keys/new-passphrase.tsx';
import { AccountName } from '../../ui/password-field.tsx';
import type { Unlocked, VaultError } from '../../vault/api.ts';

export interface OfferNewPassphraseProps {
  /** The recovery code that opened the journal: it vouches for the change. */
  readonly code: string;
  readonly onChanged: (unlocked: Unlocked) => void;
  readonly onClose: () => void;
}

/** After the recovery code was used: a new passphrase, at once, or the old one after all. */
export function OfferNewPassphrase({ code, onChanged, onClose }: OfferNewPassphraseProps) {
  const vault = useVault();
  const judge = useJudge();
  const [passphrase, setPassphrase] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<VaultError>();

  const change = async (): Promise<void> => {
    if (passphrase === undefined || busy) return;
    setBusy(true);
    setError(undefined);
    const changed = await vault.changePassphrase(code, passphrase);
    setBusy(false);
    if (changed.ok) onChanged(changed.value);
    else setError(changed.error);
  };

  return (
    <Dialog
      open
      role="alertdialog"
      title="Set a new passphrase?"
      onClose={onClose}
      onSubmit={() => void change().catch(reportError)}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            Keep the old one
          </Button>
          <Button
            type="submit"
            size="small"
            look="primary"
            isDisabled={passphrase === undefined}
            busy={busy}
            busyLabel="Changing…"
          >
            Set passphrase
          </Button>
        </>
      }
    >
      <p>
        The recovery code opened the journal. If the passphrase is lost, choose another now. The code stays the same.
      </p>
      <AccountName />
      <NewPassphrase
        label="New passphrase"
        // The first thing this dialog asks for.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        judge={judge}
        onReady={setPassphrase}
        error={error?.code === 'weakPassphrase' ? error.hint : undefined}
      />
      {error === undefined || error.code === 'weakPassphrase' ? null : <ErrorWords text={whyNot(error)} />}
    </Dialog>
  );
}
