import { type RefObject, useEffect, useRef } from 'react';
import type { Answers } from './use-answers.ts';

/** A menu or a dialog gives the focus back a moment after it closed, to a button that may be gone by then. */
const LATER = 80;

/** The answers, after which the focus is with the card that took the place of the one that went. */
export function useFocusAfter(list: RefObject<HTMLElement | null>, answers: Answers): Answers {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const watched =
    <A extends readonly unknown[], R>(answer: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      const place = placeIn(list.current);
      const answered = await answer(...given);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => focusAt(list.current, place), LATER);
      return answered;
    };
  return { put: watched(answers.put), act: watched(answers.act), acted: watched(answers.acted) };
}

const cardsIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('article') ?? []),
];

/** Which card is being answered: the one with the focus, or with the button that opened what has it. */
function placeIn(list: HTMLElement | null): number {
  const asked = '[aria-expanded="true"][aria-haspopup], :focus';
  const place = cardsIn(list).findIndex((card) => card.querySelector(asked) !== null);
  return Math.max(0, place);
}

function focusAt(list: HTMLElement | null, place: number): void {
  if (document.activeElement !== document.body) return;
  const cards = cardsIn(list);
  const next = cards[Math.min(place, cards.length - 1)] ?? list;
  next?.querySelector<HTMLElement>('button')?.focus();
}
