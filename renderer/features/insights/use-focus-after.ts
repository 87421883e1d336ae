import { type RefObject, useEffect, useRef } from 'react';
import type { ShownInsight } from '../../vault/api.ts';
import { cardId } from './card-id.ts';
import { type Answers, useAnswers } from './use-answers.ts';

/**
 * A menu or a dialog gives the focus back a moment after it closed, to a button that may be gone by then; and in a long journal
 * a card goes some time after its answer. Milliseconds, and tries.
 */
const LATER = 80;
const TRIES = 40;

interface FocusAfter {
  /** After one the focus is on the card that took the place of the one that went; once it is taken back, on the one that came back. */
  readonly answers: Answers;
  /** Puts the focus on the first card where a dialog leaves it nowhere. */
  readonly afterDialog: () => void;
}

/** The answers of the panel, and where the focus is after each: on a card and on none of its buttons, so that Enter does nothing more. */
export function useFocusAfter(list: RefObject<HTMLElement | null>): FocusAfter {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  /** Tries until it is done. */
  const soon = (done: () => boolean, tries = TRIES): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!done() && tries > 1) soon(done, tries - 1);
    }, LATER);
  };
  /** @param leaving id of a card that is about to go: until then nothing is sure */
  const whereLost = (place: number, leaving?: string): void =>
    soon(() => {
      if (leaving !== undefined && document.getElementById(leaving) !== null) return false;
      return document.activeElement === document.body && focusOn(cardAt(list.current, place));
    });

  // Looked for in the page: the panel may have been left meanwhile, and be there anew.
  const answers = useAnswers((insight) => soon(() => focusOn(document.getElementById(cardId(insight)))));
  const watched =
    <A extends readonly unknown[], R>(answer: (insight: ShownInsight, ...given: A) => Promise<R>) =>
    async (insight: ShownInsight, ...given: A): Promise<R> => {
      const place = cardsIn(list.current).findIndex(({ id }) => id === cardId(insight));
      const answered = await answer(insight, ...given);
      whereLost(Math.max(0, place), cardId(insight));
      return answered;
    };
  return {
    answers: { ...answers, put: watched(answers.put), act: watched(answers.act), acted: watched(answers.acted) },
    afterDialog: () => whereLost(0),
  };
}

const cardsIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('article') ?? []),
];

/** Where there is no card any more, the head of the first group. */
function cardAt(list: HTMLElement | null, place: number): HTMLElement | null {
  const cards = cardsIn(list);
  return cards[Math.min(place, cards.length - 1)] ?? list?.querySelector<HTMLElement>('h2') ?? null;
}

function focusOn(target: HTMLElement | null): boolean {
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest' });
  return target !== null;
}
