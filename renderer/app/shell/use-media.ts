import { useCallback, useSyncExternalStore } from 'react';
import { useAppearance } from '../../client/appearance.ts';

/** Whether a media query holds just now. */
function useMedia(query: string): boolean {
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

/** How much more room everything takes at a text size that was chosen in Settings (ui/tokens.css). */
const ROOM = { normal: 1, large: 1.125, larger: 1.3125 } as const;

/** Whether the window is narrower than `px` at the normal text size. In em, so that a browser's own text size counts. */
export function useNarrowerThan(px: number): boolean {
  const { text } = useAppearance();
  return useMedia(`(max-width: ${((px - 1) * ROOM[text]) / 16}em)`);
}
