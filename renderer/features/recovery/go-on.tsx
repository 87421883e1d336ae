import { useState } from 'react';
import { whyNot } from '../../client/error-words.ts';
import { useVault } from '../../client/vault-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorWords } from '../../ui/field.tsx';
import type { Unlocked, VaultError } from '../../vault/api.ts';
import type { DamageWords } from './damage-words.ts';

export interface GoOnProps {
  readonly words: DamageWords['goOn'];
  readonly onClose: () => void;
  readonly onMended: (unlocked: Unlocked) => void;
}

/** Asks once more before the journal goes on without its damaged part. */
export function GoOn({ words, onClose, onMended }: GoOnProps) {
  const vault = useVault();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<VaultError>();
  const mend = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    const mended = await vault.setAsideDamage();
    if (mended.ok) return onMended(mended.value);
    setBusy(false);
    return setError(mended.error);
  };
  return (
    <Dialog
      open
      role="alertdialog"
      title={`${words.title}?`}
      onClose={onClose}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            Leave it as it is
          </Button>
          <Button
            size="small"
            look="primary"
            busy={busy}
            busyLabel="Working…"
            onPress={() => void mend().catch(reportError)}
          >
            Go on
          </Button>
        </>
      }
    >
      <p>{words.does}</p>
      <p>If you have not exported what can be read, do that first.</p>
      {error === undefined ? null : <ErrorWords text={whyNot(error)} />}
    </Dialog>
  );
}
