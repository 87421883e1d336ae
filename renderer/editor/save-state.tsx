import { TriangleAlert } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { clockTime } from '../../shared/words/days.ts';
import type { SaveState } from './autosave.ts';
import styles from './save-state.module.css';

export interface SaveStatusProps<E> {
  readonly state: SaveState<E>;
  /** Why it could not be saved and what is to be done, in a sentence. Undefined: saving itself broke. */
  readonly why: (error: E | undefined) => string;
  readonly onRetry: () => void;
  /** Puts the text that is not saved on the clipboard. */
  readonly onCopyText: () => void;
}

/** When the text was last saved, as a time; or since when it is not, with a way on, for as long as that is so. */
export function SaveStatus<E>({ state, why, onRetry, onCopyText }: SaveStatusProps<E>) {
  const failed = state.state === 'failed' ? state : undefined;
  return (
    <div className={styles.status}>
      <output className={styles.words}>
        {failed === undefined ? null : (
          <span className={styles.failed}>
            <Icon of={TriangleAlert} size="small" />
            <span>
              Not saved since <time>{clockTime(failed.since)}</time>. {why(failed.error)}
            </span>
          </span>
        )}
      </output>
      {failed === undefined ? (
        <Quiet state={state} />
      ) : (
        <div className={styles.actions}>
          <Button size="small" onPress={onRetry} busy={failed.trying} busyLabel="Trying…">
            Try again
          </Button>
          <Button size="small" look="quiet" onPress={onCopyText}>
            Copy text
          </Button>
        </div>
      )}
    </div>
  );
}

/** Not announced: a time that changes with every pause would talk over the writing. */
function Quiet<E>({ state }: { readonly state: SaveState<E> }) {
  if (state.state === 'saved')
    return (
      <span className={styles.quiet}>
        Saved <time>{clockTime(state.at)}</time>
      </span>
    );
  return <span className={styles.quiet}>{state.state === 'clean' ? '' : 'Saving…'}</span>;
}
