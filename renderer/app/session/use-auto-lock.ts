import { useEffect } from 'react';
import type { Host } from '../../../shared/host/host.ts';
import type { LockReason } from '../../features/lock/lock-notice.ts';
import { createPresence } from './presence.ts';

const LOOK_EVERY_MS = 5_000;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Locks after `minutes` without anybody (0: never), and when the computer sleeps, locks or changes user. */
export function useAutoLock(minutes: number | undefined, host: Host, lock: (why: LockReason) => void): void {
  useEffect(
    () =>
      host.onEvent((event) => {
        if (event.type === 'suspend' || event.type === 'screen-lock' || event.type === 'user-switch')
          lock({ reason: event.type });
      }),
    [host, lock],
  );

  useEffect(() => {
    if (minutes === undefined || minutes === 0) return undefined;
    const presence = createPresence();
    const touch = (): void => presence.touch();
    const look = async (): Promise<void> => {
      const idleSeconds = await host.idleSeconds();
      const away = presence.awayMs(idleSeconds === undefined ? undefined : idleSeconds * 1_000);
      if (away >= minutes * 60_000) lock({ reason: 'idle', minutes });
    };
    const lookNow = (): void => void look();
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, touch, { capture: true, passive: true });
    document.addEventListener('visibilitychange', lookNow);
    const timer = setInterval(lookNow, LOOK_EVERY_MS);
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, touch, { capture: true });
      document.removeEventListener('visibilitychange', lookNow);
      clearInterval(timer);
    };
  }, [minutes, host, lock]);
}
