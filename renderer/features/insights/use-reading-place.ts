import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** How the panel was left, for as long as the window lives: no text, only a place. */
let left = { wide: false, offset: 0 };

/** Whether all findings are shown, and where the panel was left: who opens an entry from it comes back to the same place. */
export function useReadingPlace(
  box: RefObject<HTMLElement | null>,
  needsAll: boolean,
): { readonly wide: boolean; readonly showMore: (on: boolean) => void } {
  const [wide, setWide] = useState(left.wide || needsAll);
  useLayoutEffect(() => {
    const scroller = box.current?.closest('.scroll');
    if (scroller === undefined || scroller === null) return undefined;
    scroller.scrollTop = left.offset;
    const note = (): void => {
      left = { ...left, offset: scroller.scrollTop };
    };
    scroller.addEventListener('scroll', note, { passive: true });
    return () => scroller.removeEventListener('scroll', note);
  }, [box]);
  useEffect(() => {
    left = { ...left, wide };
  }, [wide]);
  return { wide: wide || needsAll, showMore: setWide };
}
