import { type RefObject, useEffect } from 'react';
import type { Excerpt } from '../../../shared/search/types.ts';

/** The name that `::highlight(found)` in reader.module.css draws. */
const NAME = 'found';

/** The different words that an excerpt marks, in small letters. */
export const markedWords = (excerpt: Excerpt | undefined): readonly string[] => [
  ...new Set((excerpt?.marks ?? []).map(([start, end]) => excerpt?.text.slice(start, end).toLowerCase() ?? '')),
];

/**
 * Draws over every place in the element that holds one of `words`, without touching what is there: again when `content`
 * is another, not at all while it is undefined.
 */
export function useHighlight(ref: RefObject<HTMLElement | null>, words: readonly string[], content: unknown): void {
  const wanted = words.filter((word) => word !== '').join('\n');
  useEffect(() => {
    if (ref.current === null || wanted === '' || content === undefined) return undefined;
    const ranges = wanted.split('\n').flatMap((word) => rangesOf(ref.current, word));
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => {
      CSS.highlights.delete(NAME);
    };
  }, [ref, wanted, content]);
}

function rangesOf(root: Node | null, word: string): readonly Range[] {
  if (root === null) return [];
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { text, places } = lowered(node.nodeValue ?? '');
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      const range = document.createRange();
      range.setStart(node, places[at] ?? 0);
      range.setEnd(node, places[at + word.length] ?? 0);
      ranges.push(range);
    }
  }
  return ranges;
}

/** A text in small letters, and where each of them stands in it: some letters have two units when they are small. */
export function lowered(original: string): { readonly text: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let text = '';
  let at = 0;
  for (const letter of original) {
    const small = letter.toLowerCase();
    for (let unit = 0; unit < small.length; unit += 1) places.push(at);
    text += small;
    at += letter.length;
  }
  return { text, places: [...places, original.length] };
}
