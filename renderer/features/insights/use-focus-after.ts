import { type RefObject, useEffect, useRef } from 'react';
import type { ShownInsight } from '../../vault/api.ts';
import { cardId } from './card-id.ts';
import type { Answers } from './use-answers.ts';

/** A menu or a dialog gives the focus back a moment after it closed, to a button that may be gone by then: milliseconds, and tries. */
const LATER = 80;
const TRIES = 10;

/** The answers, after which the focus is with the card that took the place of the one that went. */
export function useFocusAfter(list: RefObject<HTMLElement | null>, answers: Answers): Answers {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const watched =
    <A extends readonly unknown[], R>(answer: (insight: ShownInsight, ...given: A) => Promise<R>) =>
    async (insight: ShownInsight, ...given: A): Promise<R> => {
      const place = cardsIn(list.current).findIndex(({ id }) => id === cardId(insight));
      const answered = await answer(insight, ...given);
      const look = (tries: number): void => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          if (document.activeElement === document.body) focusAt(list.current, Math.max(0, place));
          else if (tries > 1) look(tries - 1);
        }, LATER);
      };
      look(TRIES);
      return answered;
    };
  return { ...answers, put: watched(answers.put), act: watched(answers.act), acted: watched(answers.acted) };
}

const cardsIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('article') ?? []),
];

function focusAt(list: HTMLElement | null, place: number): void {
  const cards = cardsIn(list);
  const next = cards[Math.min(place, cards.length - 1)] ?? list;
  next?.querySelector<HTMLElement>('button')?.focus();
}
