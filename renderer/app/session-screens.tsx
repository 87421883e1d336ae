import { useState } from 'react';
import { unreachable } from '../../shared/base/assert.ts';
import { ExploreSample } from '../details/explore-sample.tsx';
import { LockScreen } from '../features/lock/lock-screen.tsx';
import { UnlockWays } from '../features/lock/unlock-ways.tsx';
import { ElsewhereScreen, NewerVersionScreen, NoStorageScreen } from '../features/recovery/obstacle-screens.tsx';
import { RecoveryScreen } from '../features/recovery/recovery-screen.tsx';
import { WelcomeScreen } from '../features/welcome/welcome-screen.tsx';
import type { Unlocked, VaultError } from '../vault/api.ts';
import type { Session } from './session/session.ts';
import { Starting } from './starting.tsx';

export interface SessionScreensProps {
  readonly session: Exclude<Session, { readonly at: 'open' | 'locking' }>;
  readonly look: () => Promise<void>;
  readonly failed: (error: VaultError) => void;
  /** Opens the sample journal; answers why it could not be made. */
  readonly explore: (() => Promise<VaultError | undefined>) | undefined;
  /** `code` where the recovery code opened it. */
  readonly onUnlocked: (unlocked: Unlocked, code: string | undefined) => void;
  /** A journal was made; it opens at that address. */
  readonly onCreated: (unlocked: Unlocked, at: string) => void;
  /** Read the damaged journal as it is, from that address on. */
  readonly onRead: (at: string) => void;
}

/** The screens around the journal. */
export function SessionScreens(props: SessionScreensProps) {
  const { session, look, failed, onUnlocked, onCreated } = props;
  const sample = (brief: boolean) =>
    props.explore === undefined ? null : <ExploreSample onExplore={props.explore} brief={brief} />;
  switch (session.at) {
    case 'starting':
      return <Starting />;
    case 'absent':
      return (
        <WelcomeScreen
          onCreated={(unlocked) => onCreated(unlocked, '/today')}
          onFailed={failed}
          sample={sample(false)}
        />
      );
    case 'locked':
      return (
        <LockScreen lockedUntil={session.lockedUntil} onUnlocked={onUnlocked} onFailed={failed} sample={sample(true)} />
      );
    case 'recovery':
      return <Recovery {...props} session={session} />;
    case 'newerVersion':
      return <NewerVersionScreen onLookAgain={look} />;
    case 'elsewhere':
      return <ElsewhereScreen onLookAgain={look} />;
    case 'noStorage':
      return <NoStorageScreen why={session.why} onLookAgain={look} />;
    default:
      return unreachable(session);
  }
}

interface RecoveryProps extends SessionScreensProps {
  readonly session: Extract<Session, { readonly at: 'recovery' }>;
}

function Recovery({ session, look, failed, onUnlocked, onCreated, onRead }: RecoveryProps) {
  const [bringingBack, setBringingBack] = useState(false);
  if (bringingBack)
    return (
      <WelcomeScreen
        purpose="bringBack"
        onCreated={(unlocked) => onCreated(unlocked, '/settings/transfer')}
        onFailed={failed}
        onBack={() => setBringingBack(false)}
      />
    );
  return (
    <RecoveryScreen
      damage={session.damage}
      unlocked={session.header !== undefined}
      unlockForm={<UnlockWays onUnlocked={onUnlocked} onFailed={failed} />}
      onLookAgain={look}
      onRead={() => onRead('/timeline')}
      onExport={() => onRead('/settings/transfer')}
      onMended={(unlocked) => onUnlocked(unlocked, undefined)}
      onBringBack={() => setBringingBack(true)}
    />
  );
}
