import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/**
 * For a part of a screen in which pressing something takes it away: the focus goes to what stands in its place then, or to
 * the last thing that can have it, and not to the page.
 */
export function useFocusKept<E extends HTMLElement>(): RefObject<E | null> {
  const box = useRef<E>(null);
  const last = useRef<{ readonly element: Element; readonly place: number }>(undefined);

  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      const element = target as Element;
      if (box.current?.contains(element) !== true) last.current = undefined;
      else last.current = { element, place: focusableIn(box.current).indexOf(element as HTMLElement) };
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);

  // After every drawing: what had the focus may be gone.
  useLayoutEffect(() => {
    const { current } = last;
    if (current === undefined || current.element.isConnected || document.activeElement !== document.body) return;
    last.current = undefined;
    const all = box.current === null ? [] : focusableIn(box.current);
    all[Math.min(Math.max(current.place, 0), all.length - 1)]?.focus();
  });
  return box;
}

const focusableIn = (box: HTMLElement): readonly HTMLElement[] => [...box.querySelectorAll<HTMLElement>(FOCUSABLE)];
