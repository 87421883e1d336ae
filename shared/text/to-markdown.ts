import type { BlockContent, Code, Html, ListItem, Paragraph, PhrasingContent, Root } from 'mdast';
import { markedLineOf } from '../domain/mentions.ts';
import { stringifyMarkdown } from './markdown-processor.ts';
import { markedLineLink } from './mention-link.ts';
import { isLine, isWritable, normalise } from './normalise.ts';
import type { RichNode, RichText } from './rich-text.ts';
import { isTableSource, TABLE } from './table.ts';
import { toPhrasing, toRecordLink } from './to-phrasing.ts';
import { UNKNOWN_NODE, writeUnknownNode } from './unknown-node.ts';

/**
 * The document as CommonMark with GitHub's additions, ending in a newline. Nothing is lost: `fromMarkdown` gives back
 * `normalise(document)`. Code of the language `table` that is a table goes out as one; a node that this version does
 * not know goes out as code of the language `leeway-node` (docs/FORMAT.md).
 */
export const toMarkdown = (document: RichText): string => stringifyMarkdown(toMdast(normalise(document)));

/** Takes a normalised document. */
export const toMdast = (document: RichText): Root => ({ type: 'root', children: toFlow(document.content ?? [], 1) });

/** Blocks of one container. A lone empty paragraph is the container's emptiness and needs no words. */
const toFlow = (blocks: readonly RichNode[], depth: number): BlockContent[] =>
  blocks.length === 1 && isEmptyParagraph(blocks[0]) ? [] : blocks.map((block) => toBlock(block, depth));

function toBlock(node: RichNode, depth: number): BlockContent {
  const children = node.content ?? [];
  if (!isWritable(node, depth)) return code(UNKNOWN_NODE, writeUnknownNode(node));
  switch (node.type) {
    case 'paragraph':
      return isEmptyParagraph(node) ? emptyLine() : { type: 'paragraph', children: toPhrasing(children, 'paragraph') };
    case 'markedLine':
      return toMarkedParagraph(node);
    case 'heading':
      return { type: 'heading', depth: levelOf(node), children: toPhrasing(children, 'heading') };
    case 'blockquote':
      return { type: 'blockquote', children: toFlow(children, depth + 1) };
    case 'bulletList':
    case 'taskList':
      return { type: 'list', ordered: false, spread: false, children: toItems(children, depth + 1) };
    case 'orderedList':
      return {
        type: 'list',
        ordered: true,
        start: startOf(node),
        spread: false,
        children: toItems(children, depth + 1),
      };
    case 'codeBlock':
      return toCode(node);
    default:
      return { type: 'thematicBreak' };
  }
}

/** Its link first, then a space and the line's words. */
function toMarkedParagraph(node: RichNode): Paragraph {
  const line = markedLineOf(node);
  const words = toPhrasing(node.content ?? [], 'paragraph');
  const [first, ...rest] = words;
  const spaced: readonly PhrasingContent[] =
    first?.type === 'text'
      ? [{ ...first, value: ` ${first.value}` }, ...rest]
      : [{ type: 'text', value: ' ' }, ...words];
  const link = line === undefined ? [] : [toRecordLink(markedLineLink(line))];
  return { type: 'paragraph', children: [...link, ...(first === undefined ? [] : spaced)] };
}

const toItems = (items: readonly RichNode[], depth: number): ListItem[] =>
  items.map((item) => {
    const blocks = item.content ?? [];
    const isTask = item.type === 'taskItem';
    const children = isTask ? blocks.map((block) => toBlock(block, depth)) : toItemFlow(blocks, depth);
    return {
      type: 'listItem',
      spread: !isTight(blocks),
      checked: isTask ? item.attrs?.['checked'] === true : null,
      children,
    };
  });

/** An item that begins with an empty line and goes on with a list, code or the like just begins with that. */
function toItemFlow(blocks: readonly RichNode[], depth: number): BlockContent[] {
  const second = blocks[1];
  const skipsFirst = second !== undefined && !isLine(second) && isEmptyParagraph(blocks[0]);
  return toFlow(skipsFirst ? blocks.slice(1) : blocks, depth);
}

/**
 * A paragraph, or one with a list under it, needs no blank line in between. A list that begins empty would not be seen
 * as one, and a line of just `<br>` would take the next line with it (CommonMark 4.6, kind 7).
 */
function isTight(blocks: readonly RichNode[]): boolean {
  const [first, second, ...rest] = blocks;
  if (!isLine(first) || isEmptyParagraph(first) || rest.length > 0) return false;
  if (second === undefined) return true;
  if (first.content?.[0]?.type === 'hardBreak' || !second.type.endsWith('List')) return false;
  return !isEmptyParagraph(second.content?.[0]?.content?.[0]);
}

function toCode(node: RichNode): Code | Html {
  const language = node.attrs?.['language'];
  const text = node.content?.[0]?.text ?? '';
  if (language === UNKNOWN_NODE) return code(UNKNOWN_NODE, writeUnknownNode(node));
  // A table's source goes out as it stands; `html` is mdast's word for text that is written unchanged.
  if (language === TABLE && isTableSource(text)) return { type: 'html', value: text };
  return code(typeof language === 'string' ? language : undefined, text);
}

function code(language: string | undefined, value: string): Code {
  const [, lang = null, meta = null] = /^(\S+)(?: (.+))?$/u.exec(language ?? '') ?? [];
  return { type: 'code', lang, meta, value };
}

/** Markdown has no empty paragraph; one that holds a no-break space shows as one (see `EMPTY_LINE`). */
const emptyLine = (): Paragraph => ({ type: 'paragraph', children: [{ type: 'html', value: '&nbsp;' }] });

const isEmptyParagraph = (node: RichNode | undefined): boolean =>
  node?.type === 'paragraph' && (node.content ?? []).length === 0;

const levelOf = (node: RichNode): 1 | 2 | 3 | 4 | 5 | 6 => node.attrs?.['level'] as 1 | 2 | 3 | 4 | 5 | 6;
const startOf = (node: RichNode): number => node.attrs?.['start'] as number;
