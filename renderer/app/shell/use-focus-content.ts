import { useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Puts the focus on the content when another screen comes, so that a keyboard and a screen reader go on there; unless
 * the screen has put it somewhere itself, as a composer does.
 */
export function useFocusContent(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const content = main.current;
    if (content === null || content.contains(document.activeElement)) return;
    if (document.querySelector('[aria-modal="true"]') !== null) return;
    content.focus({ preventScroll: true });
    // The path is not read here: it says when.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [path]);
  return main;
}
