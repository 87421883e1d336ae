import { useEffect, useRef } from 'react';
import { Around } from '../../ui/around.tsx';
import { LookAgain } from './look-again.tsx';
import styles from './obstacle-screens.module.css';

interface ObstacleProps {
  readonly onLookAgain: () => Promise<void>;
}

const POLL_MS = 2_000;

/** Another window has the journal. This one takes it over as soon as it is free. */
export function ElsewhereScreen({ onLookAgain }: ObstacleProps) {
  const latest = useRef(onLookAgain);
  useEffect(() => {
    latest.current = onLookAgain;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const poll = async (): Promise<void> => {
      await latest.current();
      if (!over) timer = setTimeout(() => void poll(), POLL_MS);
    };
    timer = setTimeout(() => void poll(), POLL_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, []);
  return (
    <Around
      title="The journal is open in another window"
      subtitle="Only one window can write at a time, so that nothing is written over. Close the other one, and this one takes over by itself."
    >
      <div className={styles.way}>
        <LookAgain onLookAgain={onLookAgain} label="Try again" look="primary" size="normal" />
      </div>
    </Around>
  );
}

/** The storage has a layout that this version does not know. */
export function NewerVersionScreen({ onLookAgain }: ObstacleProps) {
  return (
    <Around
      title="This journal needs a newer Leeway"
      subtitle="It was last opened by a version that keeps it in another way. This version changes nothing, so that nothing breaks. Update Leeway, then open the journal again."
    >
      <div className={styles.way}>
        <LookAgain onLookAgain={onLookAgain} look="primary" size="normal" />
      </div>
    </Around>
  );
}

/** This window may not store anything, or the storage does not open. */
export function NoStorageScreen({ onLookAgain, why }: ObstacleProps & { readonly why: string }) {
  return (
    <Around
      title="There is no storage here"
      subtitle="This window cannot keep a journal, and cannot open one. Private windows and blocked site data do that; use a normal window, or allow this address to store data. A journal that was made here is not changed by this."
    >
      <details className={styles.why}>
        <summary>What the browser said</summary>
        <p>{why}</p>
      </details>
      <div className={styles.way}>
        <LookAgain onLookAgain={onLookAgain} label="Try again" look="primary" size="normal" />
      </div>
    </Around>
  );
}
