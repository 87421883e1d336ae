import type { RichNode, RichText } from '../text/rich-text.ts';

/** A tag in the text: `#` at the start or after a space, then letters, digits, `_`, `-` and `/`, a letter among them. */
const TAG = /(?<=^|\s)#([\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_/-]*)/gu;

/** Stands for what no tag can be in: code, links, breaks. */
const GAP = '\uFFFC';

/**
 * Tags written in the text as `#tag`, in order, without the `#`. None in headings, code or links, and no numbers:
 * `#123` is an issue, `page#part` an address.
 */
export function tagsInText(document: RichText): readonly string[] {
  const tags: string[] = [];
  visit(document, tags);
  return unique(tags);
}

/** Tags from a value of front matter: a list, or words separated by commas (else by spaces), with or without `#`. */
export function tagsInValue(value: unknown): readonly string[] {
  if (typeof value === 'string') return unique(value.split(value.includes(',') ? ',' : /\s+/u).map(cleaned));
  if (typeof value === 'number') return [String(value)];
  if (!Array.isArray(value)) return [];
  const items: readonly unknown[] = value;
  return unique(
    items.flatMap((item) => (typeof item === 'string' || typeof item === 'number' ? cleaned(`${item}`) : [])),
  );
}

/** Each tag once, in its first spelling. */
export function unique(tags: readonly string[]): readonly string[] {
  const byFold = new Map<string, string>();
  for (const tag of tags) if (tag !== '' && !byFold.has(fold(tag))) byFold.set(fold(tag), tag);
  return [...byFold.values()];
}

const fold = (tag: string): string => tag.normalize('NFC').toLowerCase();

const cleaned = (tag: string): string => tag.trim().replace(/^#+/u, '').replace(/\s+/gu, ' ');

function visit(node: RichNode, tags: string[]): void {
  const children = node.content ?? [];
  if (node.type === 'heading' || node.type === 'codeBlock') return;
  const line = children.map((child) => (isPlain(child) ? child.text : GAP)).join('');
  for (const [, tag = ''] of line.matchAll(TAG)) {
    const bare = tag.replace(/[-/_]+$/u, '');
    if (/\p{L}/u.test(bare)) tags.push(bare);
  }
  for (const child of children) visit(child, tags);
}

const isPlain = (node: RichNode): boolean =>
  node.text !== undefined && !(node.marks ?? []).some((mark) => mark.type === 'code' || mark.type === 'link');
