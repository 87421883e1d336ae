import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** How the panel was left, for as long as the window lives: no text, only a place. */
let left = { wide: false, offset: 0 };

/** So long the place is kept while pictures find their size, in milliseconds; whoever scrolls ends it. */
const SETTLES = 1500;

/** Whether all findings are shown, and where the panel was left: who opens an entry from it comes back to the same place. */
export function useReadingPlace(
  box: RefObject<HTMLElement | null>,
  needsAll: boolean,
): { readonly wide: boolean; readonly showMore: (on: boolean) => void } {
  const [wide, setWide] = useState(left.wide || needsAll);
  useLayoutEffect(() => {
    const content = box.current;
    const scroller = content?.closest('.scroll');
    if (content === null || scroller === undefined || scroller === null) return undefined;
    return keepPlace(scroller, content);
  }, [box]);
  useEffect(() => {
    left = { ...left, wide };
  }, [wide]);
  return { wide: wide || needsAll, showMore: setWide };
}

/** Goes where the panel was left, as soon as there is room for it, and then notes where it is read. */
function keepPlace(scroller: Element, content: Element): () => void {
  const { offset } = left;
  const go = (): void => {
    scroller.scrollTop = offset;
  };
  const growing = new ResizeObserver(go);
  let settled = false;
  const settle = (): void => {
    settled = true;
    growing.disconnect();
  };
  const note = (): void => {
    if (settled) left = { ...left, offset: scroller.scrollTop };
  };
  go();
  growing.observe(content);
  const timer = setTimeout(settle, SETTLES);
  const byHand = ['wheel', 'pointerdown', 'keydown'] as const;
  for (const event of byHand) scroller.addEventListener(event, settle, { passive: true });
  scroller.addEventListener('scroll', note, { passive: true });
  return () => {
    clearTimeout(timer);
    growing.disconnect();
    for (const event of byHand) scroller.removeEventListener(event, settle);
    scroller.removeEventListener('scroll', note);
  };
}
