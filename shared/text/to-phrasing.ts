import type { Link, PhrasingContent } from 'mdast';
import { evidenceOf, mentionOf } from '../domain/mentions.ts';
import { evidenceLink, mentionLink, type RecordLink } from './mention-link.ts';
import { hasMark, type Inline, type Run, sameMark } from './normalise-inline.ts';
import type { RichMark, RichNode } from './rich-text.ts';

/** Normalised texts, breaks and mentions of one paragraph or heading as mdast. */
export const toPhrasing = (nodes: readonly RichNode[], block: 'paragraph' | 'heading'): PhrasingContent[] =>
  group(nodes.map(toInline), block);

function toInline(node: RichNode): Inline {
  const mention = mentionOf(node);
  if (mention !== undefined) return { type: 'mention', mention };
  const evidence = evidenceOf(node);
  if (evidence !== undefined) return { type: 'evidence', evidence };
  return node.type === 'hardBreak'
    ? { type: 'hardBreak' }
    : { type: 'text', text: node.text ?? '', marks: node.marks ?? [] };
}

function group(inlines: readonly Inline[], block: 'paragraph' | 'heading'): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (let index = 0; index < inlines.length;) {
    const inline = inlines[index];
    if (inline === undefined) break;
    if (inline.type === 'hardBreak') {
      result.push(toBreak(inlines[index - 1], inlines[index + 1], block));
      index++;
      continue;
    }
    if (inline.type !== 'text') {
      result.push(
        toRecordLink(inline.type === 'mention' ? mentionLink(inline.mention) : evidenceLink(inline.evidence)),
      );
      index++;
      continue;
    }
    const { mark, length } = widestMark(inlines, index);
    if (mark === undefined) result.push(leaf(inline));
    else {
      const inside = inlines.slice(index, index + length).map((run) => withoutMark(run as Run, mark));
      result.push(wrap(mark, group(inside, block)));
    }
    index += length;
  }
  return result;
}

/** The mark (code aside, which holds no others) that reaches furthest from here, so that it is opened once. */
function widestMark(inlines: readonly Inline[], from: number): { mark: RichMark | undefined; length: number } {
  const first = inlines[from];
  let widest: { mark: RichMark | undefined; length: number } = { mark: undefined, length: 1 };
  if (first?.type !== 'text') return widest;
  for (const mark of first.marks) {
    if (mark.type === 'code') continue;
    let length = 1;
    while (carries(inlines[from + length], mark)) length++;
    if (widest.mark === undefined || length > widest.length) widest = { mark, length };
  }
  return widest;
}

const carries = (inline: Inline | undefined, mark: RichMark): boolean =>
  inline?.type === 'text' && inline.marks.some((other) => sameMark(mark, other));

const withoutMark = (run: Run, mark: RichMark): Run => ({
  ...run,
  marks: run.marks.filter((other) => other.type !== mark.type),
});

const leaf = (run: Run): PhrasingContent => ({ type: hasMark(run, 'code') ? 'inlineCode' : 'text', value: run.text });

function wrap(mark: RichMark, children: PhrasingContent[]): PhrasingContent {
  switch (mark.type) {
    case 'bold':
      return { type: 'strong', children };
    case 'italic':
      return { type: 'emphasis', children };
    case 'strike':
      return { type: 'delete', children };
    default:
      return toLink(String(mark.attrs?.['href']), children);
  }
}

/** A record as a link that reads as its words wherever Markdown is shown. */
export const toRecordLink = ({ url, words }: RecordLink): Link => ({
  type: 'link',
  url,
  children: [{ type: 'text', value: words }],
});

/** What CommonMark 6.9 surely takes for an address between angle brackets; mdast's writer uses them for more. */
const SHORT_MAIL = /^mailto:[\w.+-]+@[a-z\d]{1,60}(?:[.-][a-z\d]{1,60})*$/iu;

/** A link of two texts is never written in the short form, and an empty text writes nothing. */
const toLink = (url: string, children: PhrasingContent[]): PhrasingContent => ({
  type: 'link',
  url,
  children: url.startsWith('mailto:') && !SHORT_MAIL.test(url) ? [...children, { type: 'text', value: '' }] : children,
});

/** CommonMark 6.7: a break needs text on both sides and is none in a heading; elsewhere it is written as a tag. */
const toBreak = (
  before: Inline | undefined,
  after: Inline | undefined,
  block: 'paragraph' | 'heading',
): PhrasingContent =>
  block === 'paragraph' && before?.type === 'text' && after?.type === 'text'
    ? { type: 'break' }
    : { type: 'html', value: '<br>' };
