import { useCallback, useEffect, useReducer, useState } from 'react';
import type { Host } from '../../../shared/host/host.ts';
import type { VaultClient } from '../../client/vault-context.tsx';
import { dropLockNotice } from '../../features/lock/lock-notice.ts';
import type { Unlocked, VaultError } from '../../vault/api.ts';
import { nextSession, type Session, type SessionEvent, starting } from './session.ts';

export interface SessionControls {
  readonly session: Session;
  readonly dispatch: (event: SessionEvent) => void;
  /** Looks at the disk again. */
  readonly look: () => Promise<void>;
  /** The journal is open, or open as far as it can be read. */
  readonly unlocked: (unlocked: Unlocked) => void;
  /** For failures that may be a screen of their own. */
  readonly failed: (error: VaultError) => void;
}

/**
 * Keeps the session of this window, and the host's marker as the journal wants it. The sample journal has no key to ask
 * for: it opens by itself.
 */
export function useSession(
  client: VaultClient,
  host: Host,
  onTrouble: (message: string) => void,
  sample = false,
): SessionControls {
  const [session, dispatch] = useReducer(nextSession, starting);
  const crash = useCrash();

  const look = useCallback(async () => {
    if (sample) {
      const opened = await client.api.createSample();
      return dispatch(
        opened.ok ? { type: 'unlocked', unlocked: opened.value } : { type: 'failed', error: opened.error },
      );
    }
    const marker = await host.marker.read();
    return dispatch({ type: 'looked', state: await client.api.open(marker) });
  }, [client, host, sample]);

  const writeMarker = useCallback(
    (marker: string) => {
      const write = async (): Promise<void> => {
        const written = await host.marker.write(marker);
        if (!written.ok) onTrouble(`The note that a journal is here could not be written. ${written.error.message}`);
      };
      write().catch(crash);
    },
    [host, onTrouble, crash],
  );

  useEffect(() => void look().catch(crash), [look, crash]);

  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.type === 'marker') writeMarker(event.marker);
        if (event.type === 'damaged') dispatch({ type: 'damageFound', damage: event.damage });
        if (event.type === 'workerFailed') crash(event.reason);
      }),
    [client, writeMarker, crash],
  );

  const unlocked = useCallback(
    (value: Unlocked) => {
      dropLockNotice();
      writeMarker(value.marker);
      // Not waited for: some browsers ask the person first. Settings tell the answer.
      void host.keepStorage();
      dispatch({ type: 'unlocked', unlocked: value });
    },
    [writeMarker, host],
  );
  const failed = useCallback((error: VaultError) => dispatch({ type: 'failed', error }), []);

  return { session, dispatch, look, unlocked, failed };
}

/** Throws into the error boundary what went wrong outside of a render. */
export function useCrash(): (reason: unknown) => void {
  const [, setState] = useState<undefined>(undefined);
  return useCallback((reason: unknown) => {
    setState(() => {
      throw reason;
    });
  }, []);
}
