import { type RefObject, useEffect, useRef } from 'react';

/**
 * Whether there are words in the fields of a part of the screen that somebody typed there. A field that was emptied holds
 * none; one that is not shown any more still holds its last.
 */
export function useTypedIn(box: RefObject<HTMLElement | null>, watched: boolean): () => boolean {
  const before = useRef(new Map<HTMLElement, string>());
  useEffect(() => {
    if (!watched) return undefined;
    const fields = before.current;
    const note = (target: EventTarget | null): void => {
      if (!(target instanceof HTMLElement) || box.current?.contains(target) !== true || fields.has(target)) return;
      const words = wordsIn(target);
      if (words !== undefined) fields.set(target, words);
    };
    const noteFocused = ({ target }: FocusEvent): void => note(target);
    // One of them may have the focus from the start.
    note(document.activeElement);
    document.addEventListener('focusin', noteFocused);
    return () => {
      document.removeEventListener('focusin', noteFocused);
      fields.clear();
    };
  }, [box, watched]);
  return () => [...before.current].some(([field, was]) => isNew(wordsIn(field) ?? '', was));
}

const isNew = (words: string, was: string): boolean => words.trim() !== '' && words !== was;

/** What stands in a field of text; undefined where it is none. A passphrase is typed to go on, and is no words. */
function wordsIn(field: HTMLElement): string | undefined {
  if (field instanceof HTMLTextAreaElement) return field.value;
  if (field instanceof HTMLInputElement) return field.type === 'text' ? field.value : undefined;
  return field.isContentEditable ? (field.textContent ?? '') : undefined;
}
