import { useRouterState } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Puts the focus on the content when another screen has come, so that a keyboard and a screen reader go on there; unless
 * the screen has put it somewhere itself, as a composer does.
 */
export function useFocusContent(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  // Where the window is, not where it is going: until then the earlier screen stands, and may hold the focus.
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const seen = useRef<string>(undefined);
  useEffect(() => {
    const before = seen.current;
    seen.current = path;
    // The first screen begins where every page begins: before the link to the content.
    if (before === undefined || before === path) return;
    const content = main.current;
    if (content === null || content.contains(document.activeElement)) return;
    // A field beside the content, to which the screen was to lead.
    if (document.activeElement?.closest('[data-led]')) return;
    if (document.querySelector('[aria-modal="true"]') !== null) return;
    content.focus({ preventScroll: true });
  }, [path]);
  return main;
}
