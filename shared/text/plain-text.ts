import { mentionOf } from '../domain/mentions.ts';
import type { RichNode, RichText } from './rich-text.ts';

/**
 * The words of a document: one line for each paragraph, heading and task, the lines of code as they are, blocks parted
 * by a newline. Nodes that this version does not know give the text inside them.
 */
export function toPlainText(document: RichText): string {
  const lines: string[] = [];
  collectBlocks(document, lines);
  return lines.join('\n');
}

/**
 * What a search reads: the plain text, then each link's address that the text does not show already, one a line.
 * Offsets in the first part are those of `toPlainText`.
 */
export function toSearchText(document: RichText): string {
  const text = toPlainText(document);
  const addresses = new Set<string>();
  collectAddresses(document, addresses);
  const hidden = [...addresses].filter((address) => !text.includes(address));
  return hidden.length === 0 ? text : `${text}\n${hidden.join('\n')}`;
}

const SENTENCE_END = /[.!?…](?=["'”’)\]]?\s)["'”’)\]]?|[。！？]/gu;

/**
 * The beginning of a plain text on one line, at most `max` UTF-16 units: whole where it fits, else cut after a sentence
 * in its second half, else after a word with `…`, else (a script without spaces) between characters.
 */
export function leadOf(text: string, max = 280): string {
  const line = text
    .slice(0, max * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= max) return line;
  const head = line.slice(0, max);
  const sentence = lastSentenceEnd(line.slice(0, max + 1), max);
  if (sentence >= max / 2) return head.slice(0, sentence);
  const room = head.slice(0, max - 1);
  const space = room.lastIndexOf(' ');
  const cut = space >= max / 2 ? room.slice(0, space) : withoutHalfCharacter(room);
  return `${cut.trimEnd()}…`;
}

/**
 * Words of a text: runs of letters and digits, with the apostrophes, hyphens and underscores between them; each Han or
 * kana character is a word of its own, as word processors count them.
 */
export function countWords(text: string): number {
  const classes = classTable();
  let words = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index++) {
    const kind = classes[text.charCodeAt(index)];
    if (kind === LETTER) {
      if (!inWord) words++;
      inWord = true;
    } else if (kind === IDEOGRAPH) {
      words++;
      inWord = false;
    } else if (kind !== JOINER) inWord = false;
  }
  return words;
}

function collectBlocks(node: RichNode, lines: string[]): void {
  const children = node.content ?? [];
  if (isTextBlock(node)) lines.push(inlineText(children));
  else for (const child of children) collectBlocks(child, lines);
}

const isTextBlock = (node: RichNode): boolean =>
  node.type === 'paragraph' ||
  node.type === 'markedLine' ||
  node.type === 'heading' ||
  node.type === 'codeBlock' ||
  (node.content ?? []).some((child) => child.text !== undefined || child.type === 'mention');

const inlineText = (nodes: readonly RichNode[]): string =>
  nodes
    .map((node) => {
      if (node.text !== undefined) return node.text;
      return node.type === 'hardBreak' ? '\n' : (mentionOf(node)?.label ?? inlineText(node.content ?? []));
    })
    .join('');

function collectAddresses(node: RichNode, addresses: Set<string>): void {
  for (const mark of node.marks ?? []) {
    const href = mark.type === 'link' ? mark.attrs?.['href'] : undefined;
    if (typeof href === 'string') addresses.add(href);
  }
  for (const child of node.content ?? []) collectAddresses(child, addresses);
}

function lastSentenceEnd(text: string, max: number): number {
  let end = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const after = match.index + match[0].length;
    if (after <= max) end = after;
  }
  return end;
}

const withoutHalfCharacter = (text: string): string => text.replace(/[\uD800-\uDBFF]$/u, '');

const LETTER = 1;
const IDEOGRAPH = 2;
const JOINER = 3;
let table: Uint8Array | undefined;

/** One class a UTF-16 unit: a look-up counts a journal of 100 MB several times faster than a Unicode pattern. */
function classTable(): Uint8Array {
  if (table !== undefined) return table;
  const classes = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const character = String.fromCharCode(unit);
    if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(character)) classes[unit] = IDEOGRAPH;
    else if (/[\p{L}\p{N}\p{M}]/u.test(character)) classes[unit] = LETTER;
    else if (/['’_\u00AD-]|\u200C|\u200D/u.test(character)) classes[unit] = JOINER;
  }
  // The supplementary planes of Han; their low surrogate counts as nothing.
  for (let unit = 0xd840; unit <= 0xd888; unit++) classes[unit] = IDEOGRAPH;
  table = classes;
  return classes;
}
