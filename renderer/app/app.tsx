import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { must } from '../../shared/base/assert.ts';
import { useHost } from '../client/host-context.ts';
import { Flushers, FlushersContext } from '../client/flushers.ts';
import { type VaultClient, VaultContext } from '../client/vault-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import type { Journal as JournalState } from './journal-context.ts';
import { LockCover } from './lock-cover.tsx';
import { SessionScreens } from './session-screens.tsx';
import { useLock } from './session/use-lock.ts';
import { useReload } from './session/use-reload.ts';
import { useSession } from './session/use-session.ts';
import { type DiskNews, watchingWrites } from './session/watch-failures.ts';

/** Its code is large and not needed before the journal is open: it arrives while the passphrase is typed. */
const loadJournal = () => import('./journal.tsx');
const Journal = lazy(async () => ({ default: (await loadJournal()).Journal }));

/** The window: the screens around the journal, and the journal. */
export function App({ client: plainClient }: { readonly client: VaultClient }) {
  const host = useHost();
  const toasts = useToasts();
  const [disk, setDisk] = useState<DiskNews>('written');
  const client = useMemo(() => watchingWrites(plainClient, setDisk), [plainClient]);
  const [flushers] = useState(() => new Flushers());
  const parts = useMemo(() => ({ client, host, flushers }), [client, host, flushers]);
  const trouble = useCallback((text: string) => void toasts.show({ text, tone: 'failed' }), [toasts]);

  const { session, dispatch, look, unlocked, failed } = useSession(client, host, trouble);
  const { lock, unsaved } = useLock(parts, dispatch);
  const reload = useReload(parts);
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
        erased: reload,
      },
    [open, disk, lock, dispatch, unlocked, reload],
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
        {session.at === 'locking' ? <LockCover unsaved={unsaved} /> : null}
      </FlushersContext>
    </VaultContext>
  );
}
