import { type ReactNode, useState } from 'react';
import { useHost } from '../../client/host-context.ts';
import { Around, AroundPart, Way, Ways } from '../../ui/around.tsx';
import { Button } from '../../ui/button.tsx';
import type { Damage, Unlocked } from '../../vault/api.ts';
import { damageWords, reasonsInWords } from './damage-words.ts';
import { GoOn } from './go-on.tsx';
import { LookAgain } from './look-again.tsx';
import styles from './recovery-screen.module.css';

export interface RecoveryScreenProps {
  readonly damage: Damage;
  /** Whether it was unlocked all the same. */
  readonly unlocked: boolean;
  /** The form that unlocks it. */
  readonly unlockForm: ReactNode;
  readonly onLookAgain: () => Promise<void>;
  readonly onRead: () => void;
  readonly onExport: () => void;
  readonly onMended: (unlocked: Unlocked) => void;
  /** New keys, then an export file: only where there is nothing left to write over. */
  readonly onBringBack: () => void;
}

/** What is wrong with the journal, what is safe, and what can be done. It changes nothing by itself. */
export function RecoveryScreen(props: RecoveryScreenProps) {
  const { damage, unlocked, unlockForm, onLookAgain } = props;
  const words = damageWords(damage);
  return (
    <Around title={words.title}>
      <AroundPart title="What happened">
        <p>{words.happened}</p>
        <BrokenRecords records={damage.records} />
      </AroundPart>
      <AroundPart title="What is safe">
        <p>{words.safe}</p>
      </AroundPart>
      {unlocked ? null : damage.canUnlock ? (
        <AroundPart title="Unlock to see what can be read">
          <div className={styles.unlock}>{unlockForm}</div>
        </AroundPart>
      ) : null}
      <AroundPart title={unlocked || !damage.canUnlock ? 'What can be done' : 'Or'}>
        <Ways>
          {unlocked ? <UnlockedWays {...props} /> : null}
          {damage.sort === 'databaseGone' ? <GoneWays onBringBack={props.onBringBack} /> : null}
          {unlocked ? null : (
            <Way title="Look again" action={<LookAgain onLookAgain={onLookAgain} />}>
              After you have brought back a drive, a profile or a copy of its folder.
            </Way>
          )}
        </Ways>
      </AroundPart>
      {unlocked ? null : <WhereItShouldBe />}
    </Around>
  );
}

function UnlockedWays({ damage, onRead, onExport, onMended }: RecoveryScreenProps) {
  const { goOn } = damageWords(damage);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Way
        title="Read what is there"
        action={
          <Button look="primary" size="small" onPress={onRead}>
            Read
          </Button>
        }
      >
        Opens the journal without changing it. Nothing can be written meanwhile.
      </Way>
      <Way
        title="Export what can be read"
        action={
          <Button size="small" onPress={onExport}>
            Export
          </Button>
        }
      >
        A copy in files of your own, before anything is changed. Do this first if in doubt.
      </Way>
      <Way
        title={goOn.title}
        action={
          <Button size="small" onPress={() => setAsking(true)}>
            Go on…
          </Button>
        }
      >
        {goOn.does}
      </Way>
      {asking ? <GoOn words={goOn} onClose={() => setAsking(false)} onMended={onMended} /> : null}
    </>
  );
}

function GoneWays({ onBringBack }: { readonly onBringBack: () => void }) {
  return (
    <Way
      title="Bring it back from an export"
      action={
        <Button size="small" onPress={onBringBack}>
          Bring back
        </Button>
      }
    >
      If you have an export file: you make new keys, and its entries come in again.
    </Way>
  );
}

function BrokenRecords({ records }: { readonly records: Damage['records'] }) {
  if (records.length === 0) return null;
  return (
    <>
      <p>{reasonsInWords(records).join(' ')}</p>
      <details className={styles.ids}>
        <summary>Which ones</summary>
        <ul>
          {records.map(({ id, reason }) => (
            <li key={`${id} ${reason}`}>{id}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function WhereItShouldBe() {
  const host = useHost();
  return (
    <p className="small faint">
      {host.kind === 'electron'
        ? 'The journal is in Leeway’s profile folder on this computer, in the folder “IndexedDB”.'
        : 'The journal is in the storage that this browser keeps for this address, in the profile you are using now.'}
    </p>
  );
}
