import { type SubmitEvent, useRef, useState } from 'react';
import { whyNot } from '../../client/error-words.ts';
import { useVault } from '../../client/vault-context.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { AccountName, PasswordField } from '../../ui/password-field.tsx';
import { counted } from '../../../shared/words/counts.ts';
import type { VaultError } from '../../vault/api.ts';
import type { UnlockProps } from './unlock-props.ts';
import { useSecondsUntil } from './use-seconds-until.ts';
import styles from './unlock-form.module.css';

export interface UnlockFormProps extends UnlockProps {
  readonly by: 'passphrase' | 'code';
}

/** One secret and a button. Says a wrong secret, a wait and every other failure apart. */
export function UnlockForm({ by, lockedUntil, onUnlocked, onFailed }: UnlockFormProps) {
  const vault = useVault();
  const [secret, setSecret] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<VaultError>();
  const input = useRef<HTMLInputElement>(null);
  const wait = useSecondsUntil(retryAt(error) ?? lockedUntil);

  const unlock = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy || wait > 0 || secret === '') return;
    setBusy(true);
    setError(undefined);
    const answer = await vault
      .unlock(by === 'passphrase' ? { passphrase: secret } : { recoveryCode: secret })
      .catch((reason: unknown) => {
        setBusy(false);
        throw reason;
      });
    if (answer.ok) return onUnlocked(answer.value, by === 'code' ? secret : undefined);
    setBusy(false);
    setError(answer.error);
    input.current?.focus();
    input.current?.select();
    return onFailed(answer.error);
  };

  const shared = {
    size: 'large',
    value: secret,
    onChange: setSecret,
    inputRef: input,
    error: error === undefined ? undefined : problem(error, by),
    hint: wait > 0 ? `The next try is possible in ${counted(wait, 'second', 'seconds')}.` : undefined,
    // Nothing else on this screen can be wanted first.
    autoFocus: true,
  } as const;

  return (
    <form className={styles.form} onSubmit={(event) => void unlock(event).catch(reportError)} noValidate>
      <AccountName />
      {by === 'passphrase' ? (
        <PasswordField purpose="current" label="Passphrase" hideLabel placeholder="Passphrase" {...shared} />
      ) : (
        <TextField
          label="Recovery code"
          hideLabel
          placeholder="Recovery code, eight groups of four"
          autoComplete="off"
          spellCheck="false"
          {...shared}
        />
      )}
      <Button
        type="submit"
        look="primary"
        size="large"
        wide
        isDisabled={wait > 0}
        busy={busy}
        busyLabel={by === 'passphrase' ? 'Unlocking…' : 'Checking the code…'}
      >
        Unlock
      </Button>
    </form>
  );
}

const retryAt = (error: VaultError | undefined): number | undefined =>
  error?.code === 'wrongSecret' || error?.code === 'tooManyTries' ? error.retryAt : undefined;

function problem(error: VaultError, by: 'passphrase' | 'code'): string | undefined {
  if (error.code === 'wrongSecret')
    return by === 'passphrase'
      ? 'This is not the passphrase of this journal.'
      : 'This code does not open this journal. It may be from before a newer one was made.';
  // The countdown below the field says it.
  if (error.code === 'tooManyTries') return undefined;
  return whyNot(error);
}
