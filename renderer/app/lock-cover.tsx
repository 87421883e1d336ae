import { useEffect } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { LockControls } from './session/use-lock.ts';
import styles from './lock-cover.module.css';

/** Saving, closing and the host's reload are over long before. Where they are not, the page reloads itself. */
const COVERED_LIMIT_MS = 15_000;

/** Hides the journal while what was typed is being saved, and asks where that failed. */
export function LockCover({ unsaved }: Pick<LockControls, 'unsaved'>) {
  const asking = unsaved !== undefined;
  useEffect(() => {
    if (asking) return undefined;
    const timer = setTimeout(() => window.location.reload(), COVERED_LIMIT_MS);
    return () => clearTimeout(timer);
  }, [asking]);
  return (
    <div className={styles.cover}>
      <output className="subtitle">Saving and locking…</output>
      {unsaved === undefined ? null : (
        <Dialog
          open
          role="alertdialog"
          title="Lock without saving?"
          onClose={unsaved.stay}
          actions={
            <>
              <Button size="small" onPress={unsaved.stay}>
                Go back
              </Button>
              <Button size="small" look="danger" onPress={unsaved.lockAnyway}>
                Lock anyway
              </Button>
            </>
          }
        >
          <p>
            Something you typed could not be saved. If you lock now, it is lost. Go back to copy it or to try again.
          </p>
        </Dialog>
      )}
    </div>
  );
}
