import { useState } from 'react';
import { useJudge } from '../../client/use-judge.ts';
import { useVault } from '../../client/vault-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NewPassphrase } from '../../ui/keys/new-passphrase.tsx';
import { AccountName, PasswordField } from '../../ui/password-field.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import type { Unlocked } from '../../vault/api.ts';
import { KeyError } from './key-error.tsx';
import { useKeyChange } from './use-key-change.ts';

export interface KeyDialogProps {
  readonly onChanged: (unlocked: Unlocked) => void;
  readonly onClose: () => void;
}

export function ChangePassphrase({ onChanged, onClose }: KeyDialogProps) {
  const vault = useVault();
  const toasts = useToasts();
  const judge = useJudge();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<string>();
  const { busy, error, wrongCurrent, change } = useKeyChange((unlocked) => {
    onChanged(unlocked);
    toasts.show({ text: 'Passphrase changed' });
    onClose();
  });
  const ready = current !== '' && next !== undefined;
  return (
    <Dialog
      open
      role="alertdialog"
      title="Change the passphrase"
      onClose={onClose}
      onSubmit={() => {
        if (ready) change(() => vault.changePassphrase(current, next));
      }}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            Keep the old one
          </Button>
          <Button type="submit" size="small" look="primary" isDisabled={!ready} busy={busy} busyLabel="Changing…">
            Change
          </Button>
        </>
      }
    >
      <AccountName />
      <PasswordField
        purpose="current"
        label="Passphrase now"
        // The first thing this dialog asks for.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={current}
        onChange={setCurrent}
        error={wrongCurrent ? 'This is not the passphrase of this journal.' : undefined}
      />
      <NewPassphrase
        label="New passphrase"
        judge={judge}
        onReady={setNext}
        error={error?.code === 'weakPassphrase' ? error.hint : undefined}
      />
      <KeyError error={error} />
    </Dialog>
  );
}
