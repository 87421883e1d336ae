import { type SubmitEvent, useState } from 'react';
import { whyNot } from '../../client/error-words.ts';
import { useNewRecoveryCode } from '../../client/use-new-recovery-code.ts';
import { useJudge } from '../../client/use-judge.ts';
import { useVault } from '../../client/vault-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorWords } from '../../ui/field.tsx';
import { NewPassphrase } from '../../ui/keys/new-passphrase.tsx';
import { RecoveryCodePanel } from '../../ui/keys/recovery-code-panel.tsx';
import { AccountName } from '../../ui/password-field.tsx';
import type { VaultError } from '../../vault/api.ts';
import type { WelcomeScreenProps } from './welcome-props.ts';
import styles from './create-form.module.css';

/** Passphrase, once more, recovery code, and one group of it typed back. */
export function CreateForm({ purpose = 'start', onCreated, onFailed, onBack, sample }: WelcomeScreenProps) {
  const vault = useVault();
  const recovery = useNewRecoveryCode();
  const judge = useJudge();
  const [passphrase, setPassphrase] = useState<string>();
  const [confirmed, setConfirmed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<VaultError>();

  const create = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy || passphrase === undefined || !confirmed || recovery.code === undefined) return;
    setBusy(true);
    setError(undefined);
    const created = await vault.create({ passphrase, recoveryCode: recovery.code });
    if (created.ok) return onCreated(created.value);
    setBusy(false);
    setError(created.error);
    return onFailed(created.error);
  };

  return (
    <form className={styles.form} onSubmit={(event) => void create(event).catch(reportError)} noValidate>
      <h1 className="title">{purpose === 'start' ? 'Make your two keys' : 'Make new keys first'}</h1>
      {purpose === 'start' ? null : (
        <p className="subtitle">
          The old keys went with the storage. Once you have new ones, choose your export file: its entries come in with
          their days, titles and words.
        </p>
      )}
      <AccountName />
      <section className={styles.fields}>
        <NewPassphrase
          size="large"
          judge={judge}
          onReady={setPassphrase}
          error={error?.code === 'weakPassphrase' ? error.hint : undefined}
        />
      </section>
      <section className={styles.code}>
        <RecoveryCodePanel
          code={recovery.code}
          onCopy={recovery.copy}
          onSave={recovery.save}
          sheet={recovery.sheet}
          onConfirmed={setConfirmed}
        />
      </section>
      {error === undefined || error.code === 'weakPassphrase' ? null : (
        <div className={styles.error}>
          <ErrorWords text={`The journal was not made. ${whyNot(error)}`} />
        </div>
      )}
      <div className={styles.foot}>
        <p className="small muted">If you lose both, nobody can open this journal.</p>
        <div className={styles.buttons}>
          {onBack === undefined ? null : (
            <Button size="large" look="quiet" isDisabled={busy} onPress={onBack}>
              Back
            </Button>
          )}
          <Button
            type="submit"
            look="primary"
            size="large"
            isDisabled={passphrase === undefined || !confirmed}
            busy={busy}
            busyLabel="Making the keys…"
          >
            Create journal
          </Button>
        </div>
      </div>
      {sample}
    </form>
  );
}
