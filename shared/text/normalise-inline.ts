import { cleanAddress, isLiveAddress } from './links.ts';
import { type EvidenceMark, evidenceOf, type Mention, mentionOf } from '../domain/mentions.ts';
import { evidenceNode, mentionNode } from './mention-link.ts';
import { MARK_TYPES, type RichMark, type RichNode } from './rich-text.ts';

/** A stretch of text with one set of marks, a line break, a mention, or what the words stand on. */
export type Inline =
  | Run
  | { readonly type: 'hardBreak' }
  | { readonly type: 'mention'; readonly mention: Mention }
  | { readonly type: 'evidence'; readonly evidence: EvidenceMark };
export interface Run {
  readonly type: 'text';
  readonly text: string;
  readonly marks: readonly RichMark[];
}

/** The editor's order of marks, outermost first. */
const MARK_ORDER: readonly (typeof MARK_TYPES)[number][] = ['link', 'bold', 'code', 'italic', 'strike'];

/** Marks that do not show on white space: it leaves them at their edges, as Markdown cannot mark it there. */
const INVISIBLE_ON_SPACE = ['bold', 'italic', 'strike'] as const;

/** True where a paragraph can be written as Markdown: texts with marks we know, line breaks, and whole mentions. */
export const areInlines = (nodes: readonly RichNode[]): boolean =>
  nodes.every((node) => isBreak(node) || isRecord(node) || (isText(node) && (node.marks ?? []).every(isKnownMark)));

export const isInline = (node: RichNode): boolean => isBreak(node) || isText(node) || isRecord(node);

/**
 * The one form of a line of text that Markdown can hold: equal neighbours joined, marks once each and in one order,
 * breaks and mentions without marks, white space without bold, italic and strike at their edges, links that may not be followed as
 * text with their address, no control characters that Markdown has no place for.
 */
export function normaliseInline(nodes: readonly RichNode[]): readonly Inline[] {
  const runs = nodes.map(toInline).filter((node) => node !== undefined);
  let result = withoutDeadLinks(merged(runs));
  for (const type of INVISIBLE_ON_SPACE) result = merged(trimmed(result, type));
  return result;
}

/** The document's form of `normaliseInline`'s answer. */
export const toNodes = (inlines: readonly Inline[]): readonly RichNode[] =>
  inlines.map((inline) => {
    if (inline.type === 'mention') return mentionNode(inline.mention);
    if (inline.type === 'evidence') return evidenceNode(inline.evidence);
    return inline.type === 'text' && inline.marks.length === 0 ? { type: 'text', text: inline.text } : inline;
  });

export const sameMark = (one: RichMark, other: RichMark): boolean =>
  one.type === other.type && one.attrs?.['href'] === other.attrs?.['href'];

export const hasMark = (run: Inline, type: string): boolean =>
  run.type === 'text' && run.marks.some((mark) => mark.type === type);

/** Text that survives UTF-8 and a Markdown parser: no half characters, no NUL (CommonMark 2.3 replaces it). */
export const cleanText = (text: string): string =>
  UNUSUAL.test(text) ? text.toWellFormed().replaceAll('\u0000', '\uFFFD') : text;

const LINE_ENDS = /\r\n|[\n\v\r\u0085]/gu;

/** What a character reference may not name (HTML 13.2.5.80): beside a mark, Markdown may have to write one. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const UNSPEAKABLE = /[\u0001-\u0008\u000e-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]/gu;

const cleanLine = (text: string): string =>
  UNUSUAL.test(text) ? cleanText(text).replace(LINE_ENDS, ' ').replace(UNSPEAKABLE, '\uFFFD') : text;

/** Controls, halves of characters and noncharacters: most texts have none, and need no closer look. */
// oxlint-disable-next-line no-control-regex, require-unicode-regexp -- single UTF-16 units are what is looked for
const UNUSUAL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

const isText = (node: RichNode): boolean => node.type === 'text';
const isRecord = (node: RichNode): boolean => mentionOf(node) !== undefined || evidenceOf(node) !== undefined;
const isBreak = (node: RichNode): boolean => node.type === 'hardBreak';
const isKnownMark = (mark: RichMark): boolean => (MARK_TYPES as readonly string[]).includes(mark.type);

function toInline(node: RichNode): Inline | undefined {
  if (isBreak(node)) return { type: 'hardBreak' };
  const mention = mentionOf(node);
  if (mention !== undefined)
    return { type: 'mention', mention: { ...mention, label: cleanLine(mention.label).trim() } };
  const evidence = evidenceOf(node);
  if (evidence !== undefined) return { type: 'evidence', evidence };
  const text = cleanLine(node.text ?? '');
  return text === '' ? undefined : { type: 'text', text, marks: normaliseMarks(node.marks ?? []) };
}

function normaliseMarks(marks: readonly RichMark[]): readonly RichMark[] {
  return MARK_ORDER.flatMap((type): RichMark[] => {
    const mark = marks.find((candidate) => candidate.type === type);
    if (mark === undefined) return [];
    if (type !== 'link') return [{ type }];
    const href = mark.attrs?.['href'];
    return typeof href === 'string' && cleanAddress(href) !== '' ? [{ type, attrs: { href: cleanAddress(href) } }] : [];
  });
}

const sameMarks = (one: readonly RichMark[], other: readonly RichMark[]): boolean =>
  one.length === other.length && one.every((mark, index) => sameMark(mark, other[index] ?? { type: '' }));

function merged(inlines: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (last?.type === 'text' && inline.type === 'text' && sameMarks(last.marks, inline.marks))
      result[result.length - 1] = { ...last, text: last.text + inline.text };
    else result.push(inline);
  }
  return result;
}

const hrefOf = (inline: Inline | undefined): string | undefined =>
  inline?.type === 'text'
    ? (inline.marks.find((mark) => mark.type === 'link')?.attrs?.['href'] as string | undefined)
    : undefined;

const without = (run: Run, type: string): Run => ({ ...run, marks: run.marks.filter((mark) => mark.type !== type) });

function withoutDeadLinks(inlines: readonly Inline[]): readonly Inline[] {
  let label = '';
  const result = inlines.flatMap((inline, index): readonly Inline[] => {
    const href = hrefOf(inline);
    if (inline.type !== 'text' || href === undefined || isLiveAddress(href)) return [inline];
    const plain = without(inline, 'link');
    label += plain.text;
    if (hrefOf(inlines[index + 1]) === href) return [plain];
    const shown = label.includes(href) || href === `http://${label}` || href === `mailto:${label}`;
    label = '';
    return shown ? [plain] : [plain, { type: 'text', text: ` (${href})`, marks: [] }];
  });
  return merged(result);
}

/** Takes the mark from the white space at both ends of every stretch that carries it. */
function trimmed(inlines: readonly Inline[], type: string): readonly Inline[] {
  const result: Inline[] = [];
  let stretch: Run[] = [];
  const close = (): void => {
    result.push(...trimmedEnd(trimmedStart(stretch, type), type));
    stretch = [];
  };
  for (const inline of inlines) {
    if (inline.type === 'text' && hasMark(inline, type)) stretch.push(inline);
    else {
      close();
      result.push(inline);
    }
  }
  close();
  return result;
}

function trimmedStart(stretch: readonly Run[], type: string): readonly Run[] {
  const [first, ...rest] = stretch;
  if (first === undefined || hasMark(first, 'code')) return stretch;
  const text = first.text.trimStart();
  const space = first.text.slice(0, first.text.length - text.length);
  if (space === '') return stretch;
  const bare = without({ ...first, text: space }, type);
  return text === '' ? [bare, ...trimmedStart(rest, type)] : [bare, { ...first, text }, ...rest];
}

function trimmedEnd(stretch: readonly Run[], type: string): readonly Run[] {
  const last = stretch.at(-1);
  if (last === undefined || hasMark(last, 'code') || !hasMark(last, type)) return stretch;
  const text = last.text.trimEnd();
  const space = last.text.slice(text.length);
  if (space === '') return stretch;
  const bare = without({ ...last, text: space }, type);
  const rest = stretch.slice(0, -1);
  return text === '' ? [...trimmedEnd(rest, type), bare] : [...rest, { ...last, text }, bare];
}
