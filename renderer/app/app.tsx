import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { must } from '../../shared/base/assert.ts';
import { useHost } from '../client/host-context.ts';
import { Flushers, FlushersContext } from '../client/flushers.ts';
import { type VaultClient, VaultContext } from '../client/vault-context.tsx';
import type { VaultError } from '../vault/api.ts';
import { useToasts } from '../ui/toasts.tsx';
import { Capture } from './capture.tsx';
import type { Journal as JournalState } from './journal-context.ts';
import { LockCover } from './lock-cover.tsx';
import { SessionScreens } from './session-screens.tsx';
import { FLUSH_LIMIT_MS } from './session/lock.ts';
import { useLock } from './session/use-lock.ts';
import { useReload } from './session/use-reload.ts';
import { useCrash, useSession } from './session/use-session.ts';
import type { SampleWays } from './sample/sample-ways.ts';
import { type DiskNews, watchingWrites } from './session/watch-failures.ts';

/** Its code is large and not needed before the journal is open: it arrives while the passphrase is typed. */
const loadJournal = () => import('./journal.tsx');
const Journal = lazy(async () => ({ default: (await loadJournal()).Journal }));

export interface AppProps {
  readonly client: VaultClient;
  /** Set where the client is the sample journal's. */
  readonly sample?: SampleWays | undefined;
  /** Opens the sample journal instead; answers why it could not be made. */
  readonly explore?: ((mayLeave: () => Promise<boolean>) => Promise<VaultError | undefined>) | undefined;
}

/** The window: the screens around the journal, and the journal. */
export function App({ client: plainClient, sample: ways, explore }: AppProps) {
  const host = useHost();
  const toasts = useToasts();
  const [disk, setDisk] = useState<DiskNews>('written');
  const client = useMemo(() => watchingWrites(plainClient, setDisk), [plainClient]);
  const [flushers] = useState(() => new Flushers());
  const parts = useMemo(() => ({ client, host, flushers }), [client, host, flushers]);
  const trouble = useCallback((text: string) => void toasts.show({ text, tone: 'failed' }), [toasts]);

  const { session, dispatch, look, unlocked, failed } = useSession(client, host, trouble, ways !== undefined);
  const { lock, unsaved } = useLock(parts, dispatch);
  const reload = useReload(parts);
  const crash = useCrash();
  const [recoveryCode, setRecoveryCode] = useState<string>();
  const [startAt, setStartAt] = useState<string>();

  useEffect(() => void loadJournal(), []);
  useEffect(
    () =>
      host.onEvent((event) => {
        if (event.type === 'update-ready')
          toasts.show({ text: 'A newer Leeway is ready. It starts when you next lock or open it.' });
      }),
    [host, toasts],
  );

  const sample = useMemo(() => {
    if (ways === undefined) return undefined;
    const saved = async (way: () => Promise<void>): Promise<void> => {
      await flushers.flush(FLUSH_LIMIT_MS);
      await way();
    };
    return { leave: () => void saved(ways.leave).catch(crash), remove: () => void saved(ways.remove).catch(crash) };
  }, [ways, flushers, crash]);

  // Making the sample takes a moment, in which the journal may have been opened: it is then not left.
  const present = useRef(session.at);
  useEffect(() => {
    present.current = session.at;
  });
  const mayLeave = async (): Promise<boolean> => {
    await flushers.flush(FLUSH_LIMIT_MS);
    return present.current !== 'open';
  };

  const shown = session.at === 'locking' ? session.from : session;
  const open = shown.at === 'open' ? shown : undefined;
  const journal: JournalState | undefined = useMemo(
    () =>
      open && {
        header: open.header,
        damage: open.damage,
        disk,
        lock,
        showDamage: () => dispatch({ type: 'recoveryChosen' }),
        changed: unlocked,
        sample,
        erased: reload,
      },
    [open, disk, lock, dispatch, unlocked, sample, reload],
  );

  return (
    <VaultContext value={client}>
      <FlushersContext value={flushers}>
        <div inert={session.at === 'locking'}>
          {shown.at === 'open' ? (
            <Suspense>
              <Journal
                journal={must(journal, 'an open session has a journal')}
                startAt={startAt}
                recoveryCode={recoveryCode}
                onOffered={() => setRecoveryCode(undefined)}
              />
            </Suspense>
          ) : (
            <SessionScreens
              session={shown}
              look={look}
              explore={explore && (() => explore(mayLeave))}
              failed={failed}
              onUnlocked={(value, code) => {
                setRecoveryCode(code);
                unlocked(value);
              }}
              onCreated={(value, at) => {
                setStartAt(at);
                unlocked(value);
              }}
              onRead={(at) => {
                setStartAt(at);
                dispatch({ type: 'readOnlyChosen' });
              }}
            />
          )}
        </div>
        {/* What stands in it as a draft outlives a look at what is damaged. */}
        {shown.at === 'open' || shown.at === 'locked' || shown.at === 'recovery' ? (
          <Capture locked={shown.at !== 'open'} />
        ) : null}
        {session.at === 'locking' ? <LockCover unsaved={unsaved} /> : null}
      </FlushersContext>
    </VaultContext>
  );
}
