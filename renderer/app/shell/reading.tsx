import { useEffect, useState } from 'react';
import { useVaultClient } from '../../client/vault-context.tsx';
import styles from './reading.module.css';

/** The status line: where the journal is and, while entries still arrive after an unlock, how far that is. */
export function Reading() {
  const client = useVaultClient();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.type === 'loading') setProgress(event.done < event.total ? event : undefined);
      }),
    [client],
  );
  return (
    <p className={styles.state}>
      Only on this device
      {progress === undefined ? null : (
        <span className={styles.reading}>
          Reading {progress.done.toLocaleString('en-GB')} of {progress.total.toLocaleString('en-GB')}
        </span>
      )}
    </p>
  );
}
