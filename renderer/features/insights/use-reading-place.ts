import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** How the panel was left, for as long as the window lives: no text, only a place. */
let left: {
  readonly wide: boolean;
  readonly offset: number;
  /** The card that had the focus, and the link in it: of a mark of its picture, or of its text. */
  readonly card?: string | undefined;
  readonly link?: string | undefined;
  readonly isMark?: boolean;
} = { wide: false, offset: 0 };

/** So long the place is kept while pictures find their size, in milliseconds; whoever scrolls ends it. */
const SETTLES = 1500;

export interface ReadingPlace {
  /** Whether those that wait are shown as well. */
  readonly wide: boolean;
  readonly showMore: (on: boolean) => void;
}

/**
 * Whether all findings are shown, and where one reads: who opens an entry from the panel comes back to the same place, with
 * the focus where it was. A link to one of them goes there instead, and leaves nothing behind of how many are shown.
 *
 * @param target id of the element that a link asked for
 */
export function useReadingPlace(
  box: RefObject<HTMLElement | null>,
  target: string | undefined,
  needsAll: boolean,
): ReadingPlace {
  const [wide, setWide] = useState(left.wide || needsAll);
  useLayoutEffect(() => {
    const content = box.current;
    const scroller = content?.closest('.scroll');
    if (content === null || scroller === undefined || scroller === null) return undefined;
    return keepPlace(scroller, content, target);
  }, [box, target]);
  useEffect(() => {
    if (target === undefined) left = { ...left, wide };
  }, [wide, target]);
  return { wide, showMore: setWide };
}

/** Goes there as soon as there is room for it, and then notes where it is read. */
function keepPlace(scroller: Element, content: Element, target: string | undefined): () => void {
  const { offset } = left;
  const go = (): void => {
    if (target === undefined) scroller.scrollTop = offset;
    else document.getElementById(target)?.scrollIntoView({ block: 'start' });
  };
  const focusLeft = (): void => {
    const focused = document.activeElement;
    if (target === undefined && (isNowhere(focused) || focused?.id === left.card))
      leftFocus()?.focus({ preventScroll: true });
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
  const noteFocus = ({ target: focused }: Event): void => {
    const element = focused instanceof Element ? focused : null;
    const link = element?.closest('a');
    const href = link?.getAttribute('href') ?? undefined;
    left = { ...left, card: element?.closest('article')?.id, link: href, isMark: isMark(link) };
  };
  go();
  if (target !== undefined) document.getElementById(target)?.focus({ preventScroll: true });
  else focusLeft();
  // The marks of a picture are there once it is measured: until then the focus is on their card.
  const frame = requestAnimationFrame(focusLeft);
  growing.observe(content);
  const timer = setTimeout(settle, SETTLES);
  const byHand = ['wheel', 'pointerdown', 'keydown'] as const;
  for (const event of byHand) scroller.addEventListener(event, settle, { passive: true });
  scroller.addEventListener('scroll', note, { passive: true });
  // A press need not give a link the focus.
  for (const event of ['focusin', 'click'] as const) content.addEventListener(event, noteFocus);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    growing.disconnect();
    for (const event of byHand) scroller.removeEventListener(event, settle);
    scroller.removeEventListener('scroll', note);
    for (const event of ['focusin', 'click'] as const) content.removeEventListener(event, noteFocus);
  };
}

/** On no control: on the page, or on the content as a whole. */
const isNowhere = (focused: Element | null): boolean =>
  focused === null || focused === document.body || focused.tagName === 'MAIN';

/** The link that one left the panel by, or its card; undefined where the card is not there any more. */
function leftFocus(): HTMLElement | undefined {
  const card = left.card === undefined ? null : document.getElementById(left.card);
  const links = [...(card?.querySelectorAll('a') ?? [])];
  return (
    links.find((link) => link.getAttribute('href') === left.link && isMark(link) === left.isMark) ?? card ?? undefined
  );
}

const isMark = (link: Element | null | undefined): boolean => link?.hasAttribute('data-mark') === true;
