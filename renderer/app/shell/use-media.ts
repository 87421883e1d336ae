import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds just now. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** Below 1240 px there is no room for a third pane. In em, so that a larger text takes its room too. */
export const NO_ROOM_FOR_PANE = '(max-width: 77.4375em)';
/** Below 1040 px the navigation is a rail. */
export const RAIL_ONLY = '(max-width: 64.9375em)';
