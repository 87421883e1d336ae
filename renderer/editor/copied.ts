/**
 * What was copied in this window, by random words that stand for it on the clipboard. No id leaves the window, and no
 * page can make up a mention: a word that was not given out here means nothing.
 */
const byWord = new Map<string, object>();
const words = new WeakMap<object, string>();

/** Beyond it the oldest are forgotten, and come back as plain text. */
const MOST = 10_000;

/** The attribute that carries the word in copied HTML. */
export const COPIED = 'data-leeway';

/** The word for a node's attributes, the same for as long as the node stands. */
export function wordFor(attrs: object): string {
  const known = words.get(attrs);
  const word = known ?? crypto.randomUUID();
  words.set(attrs, word);
  byWord.delete(word);
  byWord.set(word, attrs);
  const oldest = byWord.keys().next().value;
  if (byWord.size > MOST && oldest !== undefined) byWord.delete(oldest);
  return word;
}

/** The attributes that an element of pasted HTML stands for; false, as ProseMirror's rules say it, where it is none. */
export const copiedAttrs = (element: HTMLElement): Record<string, unknown> | false => {
  const attrs = byWord.get(element.getAttribute(COPIED) ?? '');
  return attrs === undefined ? false : { ...attrs };
};

/** Forgets what was copied of a record that is deleted, its name with it. */
export function forgetCopied(id: string): void {
  for (const [word, attrs] of byWord) if ('id' in attrs && attrs.id === id) byWord.delete(word);
}

export const isCopied = (word: string): boolean => byWord.has(word);
