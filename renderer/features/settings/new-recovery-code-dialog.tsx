import { useState } from 'react';
import { useNewRecoveryCode } from '../../client/use-new-recovery-code.ts';
import { useVault } from '../../client/vault-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RecoveryCodePanel } from '../../ui/keys/recovery-code-panel.tsx';
import { AccountName, PasswordField } from '../../ui/password-field.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import type { KeyDialogProps } from './change-passphrase.tsx';
import { KeyError } from './key-error.tsx';
import { useKeyChange } from './use-key-change.ts';

export function NewRecoveryCodeDialog({ onChanged, onClose }: KeyDialogProps) {
  const vault = useVault();
  const toasts = useToasts();
  const recovery = useNewRecoveryCode();
  const [passphrase, setPassphrase] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const { busy, error, wrongCurrent, change } = useKeyChange((unlocked) => {
    onChanged(unlocked);
    toasts.show({ text: 'The new recovery code is in force' });
    onClose();
  });
  const { code } = recovery;
  const ready = passphrase !== '' && confirmed && code !== undefined;
  return (
    <Dialog
      open
      role="alertdialog"
      size="medium"
      title="Make a new recovery code"
      onClose={onClose}
      onSubmit={() => {
        if (ready) change(() => vault.changeRecoveryCode(passphrase, code));
      }}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            Keep the old one
          </Button>
          <Button type="submit" size="small" look="primary" isDisabled={!ready} busy={busy} busyLabel="Changing…">
            Use this code
          </Button>
        </>
      }
    >
      <p>The old code works until you choose this one.</p>
      <AccountName />
      <PasswordField
        purpose="current"
        label="Passphrase"
        // The first thing this dialog asks for.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={passphrase}
        onChange={setPassphrase}
        error={wrongCurrent ? 'This is not the passphrase of this journal.' : undefined}
      />
      <RecoveryCodePanel
        code={code}
        onCopy={recovery.copy}
        onSave={recovery.save}
        sheet={recovery.sheet}
        onConfirmed={setConfirmed}
      />
      <KeyError error={error} />
    </Dialog>
  );
}
