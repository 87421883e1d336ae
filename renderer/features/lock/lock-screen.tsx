import { type ReactNode, useState } from 'react';
import { useCommandRegistry } from '../../client/commands.ts';
import { Drift } from '../../ui/drift.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { useToday } from '../../ui/use-today.ts';
import { lastLockNotice } from './lock-notice.ts';
import { lockedWhen, lockedWhy } from './lock-words.ts';
import type { UnlockProps } from './unlock-props.ts';
import { UnlockWays } from './unlock-ways.tsx';
import styles from './lock-screen.module.css';

export interface LockScreenProps extends UnlockProps {
  /** The way into the sample journal. */
  readonly sample?: ReactNode;
}

/** The closed journal: since when, why, and the two ways in. */
export function LockScreen({ lockedUntil, onUnlocked, onFailed, sample }: LockScreenProps) {
  const today = useToday();
  const commands = useCommandRegistry();
  const [notice] = useState(lastLockNotice);
  return (
    <div className={styles.screen}>
      <Drift shape="whole" />
      <main className={styles.lock}>
        <h1 className="title">{lockedWhen(notice, today)}</h1>
        <p className="subtitle">{lockedWhy(notice)}</p>
        <UnlockWays lockedUntil={lockedUntil} onUnlocked={onUnlocked} onFailed={onFailed} />
        <p className="small">
          <LinkButton onPress={() => commands.run('capture.open')}>Quick capture</LinkButton>
        </p>
      </main>
      <footer className={styles.foot}>
        {sample}
        Your entries are on this device and nowhere else. No one can reset the passphrase for you.
      </footer>
    </div>
  );
}
