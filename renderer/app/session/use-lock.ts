import { useCallback, useRef, useState } from 'react';
import type { LockReason } from '../../features/lock/lock-notice.ts';
import { endAndReload, FLUSH_LIMIT_MS, type LockParts } from './lock.ts';
import type { SessionEvent } from './session.ts';

export interface LockControls {
  readonly lock: (why: LockReason) => void;
  /** Set while a lock that was asked for waits for an answer: not everything could be saved. */
  readonly unsaved: { readonly lockAnyway: () => void; readonly stay: () => void } | undefined;
}

/**
 * Covers the window, saves what is typed (two seconds at most) and locks. Where saving failed and a person asked for
 * the lock, they decide; where nobody is there to ask, it locks.
 */
export function useLock(parts: LockParts, dispatch: (event: SessionEvent) => void): LockControls {
  const [unsaved, setUnsaved] = useState<LockControls['unsaved']>();
  const under = useRef(false);

  const lock = useCallback(
    (why: LockReason) => {
      if (under.current) return;
      under.current = true;
      const end = (): void => void endAndReload(parts, why, Date.now());
      const saving = parts.flushers.flush(FLUSH_LIMIT_MS);
      dispatch({ type: 'locking' });
      void saving.then((saved) => {
        if (saved || why.reason !== 'asked') return end();
        const stay = (): void => {
          under.current = false;
          setUnsaved(undefined);
          dispatch({ type: 'lockCalledOff' });
        };
        return setUnsaved({ lockAnyway: end, stay });
      });
    },
    [parts, dispatch],
  );
  return { lock, unsaved };
}
