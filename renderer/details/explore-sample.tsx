import { useState } from 'react';
import { whyNot } from '../client/error-words.ts';
import { ErrorWords } from '../ui/field.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import type { VaultError } from '../vault/api.ts';
import styles from './explore-sample.module.css';

export interface ExploreSampleProps {
  /** Opens the sample journal in place of this screen; answers why it could not be made. */
  readonly onExplore: () => Promise<VaultError | undefined>;
  /** Without the sentence about what it is, where there is little room and the journal is known. */
  readonly brief?: boolean;
}

/** The way into the sample journal. */
export function ExploreSample({ onExplore, brief = false }: ExploreSampleProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<VaultError>();
  const explore = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    setError(await onExplore());
    setBusy(false);
  };
  return (
    <div className={brief ? styles.brief : styles.whole}>
      {brief ? null : (
        <p className="small muted">
          Not sure yet? Look through six invented months of a lead and eight people first. It is no place for notes of
          your own: it has no passphrase, and it ends with this window.
        </p>
      )}
      <p className="small" aria-live="polite">
        {busy ? (
          <span className="muted">Making the sample journal…</span>
        ) : (
          <LinkButton onPress={() => void explore().catch(reportError)}>Explore a sample journal</LinkButton>
        )}
      </p>
      {error === undefined ? null : <ErrorWords text={`The sample journal was not made. ${reason(error)}`} />}
    </div>
  );
}

const reason = (error: VaultError): string =>
  error.code === 'elsewhere' ? 'It is open in another window.' : whyNot(error);
