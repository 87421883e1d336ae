import { markedLineOf } from '../domain/mentions.ts';
import { areInlines, cleanText, isInline, normaliseInline, toNodes } from './normalise-inline.ts';
import type { RichNode, RichText } from './rich-text.ts';

/** Lists and quotes inside one another that Markdown is asked to hold; what lies deeper is kept as a node's JSON. */
const MAX_DEPTH = 50;
const MAX_START = 999_999_999;

/** What an empty paragraph is written as, and so what a paragraph of just this is taken for. */
const EMPTY_LINE = '\u00A0';

const ITEM_OF: Readonly<Record<string, string>> = {
  bulletList: 'listItem',
  orderedList: 'listItem',
  taskList: 'taskItem',
};

/**
 * The one form of a document that Markdown can hold; the document means and shows the same. Reading back what
 * `toMarkdown` wrote gives exactly this form:
 *
 * - texts as `normaliseInline` says; line ends inside them are spaces;
 * - known attributes only, at their default where they are not valid; no `language` where there is none;
 * - a container without blocks gets an empty paragraph, an item begins with a paragraph or a marked line, a list without items goes;
 * - a paragraph of a single no-break space is an empty paragraph;
 * - a node that this version does not know, or that stands where it cannot, stays exactly as it is.
 */
export const normalise = (document: RichText): RichText => ({
  type: 'doc',
  content: normaliseBlocks(document.content ?? [], 1),
});

/**
 * True for a block whose own level Markdown can say: a known type, with children of the sort it takes, not too deep.
 * The children themselves may still be unknown.
 */
export function isWritable(node: RichNode, depth: number): boolean {
  const children = node.content ?? [];
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return areInlines(children);
    case 'markedLine':
      return markedLineOf(node) !== undefined && areInlines(children);
    case 'codeBlock':
      return children.every((child) => child.type === 'text');
    case 'horizontalRule':
      return true;
    case 'blockquote':
      return depth < MAX_DEPTH;
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return depth < MAX_DEPTH && children.every((child) => child.type === ITEM_OF[node.type]);
    default:
      return false;
  }
}

function normaliseBlocks(nodes: readonly RichNode[], depth: number): readonly RichNode[] {
  const blocks = inParagraphs(nodes).flatMap((node) => normaliseBlock(node, depth));
  return blocks.length === 0 ? [{ type: 'paragraph' }] : blocks;
}

/** Texts and breaks that stand among blocks get a paragraph around them. */
function inParagraphs(nodes: readonly RichNode[]): readonly RichNode[] {
  if (!nodes.some(isInline)) return nodes;
  const blocks: RichNode[] = [];
  let stray: RichNode[] = [];
  const close = (): void => {
    if (stray.length > 0) blocks.push({ type: 'paragraph', content: stray });
    stray = [];
  };
  for (const node of nodes) {
    if (isInline(node)) stray.push(node);
    else {
      close();
      blocks.push(node);
    }
  }
  close();
  return blocks;
}

function normaliseBlock(node: RichNode, depth: number): readonly RichNode[] {
  if (!isWritable(node, depth)) return [node];
  const children = node.content ?? [];
  switch (node.type) {
    case 'paragraph':
      return [paragraph(children)];
    case 'markedLine':
      return [
        withContent({ type: 'markedLine', attrs: { ...markedLineOf(node) } }, toNodes(normaliseInline(children))),
      ];
    case 'heading':
      return [withContent({ type: 'heading', attrs: { level: levelOf(node) } }, toNodes(normaliseInline(children)))];
    case 'codeBlock':
      return [codeBlock(node)];
    case 'blockquote':
      return [{ type: 'blockquote', content: normaliseBlocks(children, depth + 1) }];
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return children.length === 0 ? [] : [list(node, children, depth)];
    default:
      return [{ type: node.type }];
  }
}

function paragraph(children: readonly RichNode[]): RichNode {
  const content = toNodes(normaliseInline(children));
  const only = content.length === 1 ? content[0] : undefined;
  const isEmptyLine = only?.text === EMPTY_LINE && only.marks === undefined;
  return withContent({ type: 'paragraph' }, isEmptyLine ? [] : content);
}

function list(node: RichNode, children: readonly RichNode[], depth: number): RichNode {
  const content = children.map((item) => ({
    type: item.type,
    ...(item.type === 'taskItem' ? { attrs: { checked: item.attrs?.['checked'] === true } } : {}),
    content: beginningWithParagraph(normaliseBlocks(item.content ?? [], depth + 1), item.type),
  }));
  const attrs = node.type === 'orderedList' ? { attrs: { start: startOf(node, content.length) } } : {};
  return { type: node.type, ...attrs, content };
}

/** A paragraph, or one that is marked. */
export const isLine = (node: RichNode | undefined): node is RichNode =>
  node?.type === 'paragraph' || node?.type === 'markedLine';

/** The schema wants an item to begin with a line; a task's box stands in one, so it must be one we can write. */
function beginningWithParagraph(blocks: readonly RichNode[], itemType: string): readonly RichNode[] {
  const first = blocks[0];
  const begins = isLine(first) && (itemType === 'listItem' || isWritable(first, 1));
  return begins ? blocks : [{ type: 'paragraph' }, ...blocks];
}

function codeBlock(node: RichNode): RichNode {
  const text = cleanText((node.content ?? []).map((child) => child.text ?? '').join('')).replace(/\r\n?/gu, '\n');
  const language = languageOf(node);
  const block = { type: 'codeBlock', ...(language === undefined ? {} : { attrs: { language } }) };
  return withContent(block, text === '' ? [] : [{ type: 'text', text }]);
}

function languageOf(node: RichNode): string | undefined {
  const language = node.attrs?.['language'];
  if (typeof language !== 'string') return undefined;
  return cleanText(language).replace(/\s+/gu, ' ').trim() || undefined;
}

function levelOf(node: RichNode): number {
  const level = node.attrs?.['level'];
  return typeof level === 'number' && Number.isInteger(level) && level >= 1 && level <= 6 ? level : 1;
}

/** CommonMark 5.2: a list's number has at most nine digits, that of its last item too. */
function startOf(node: RichNode, items: number): number {
  const start = node.attrs?.['start'];
  const isNumber = typeof start === 'number' && Number.isInteger(start) && start >= 0;
  return isNumber && start + items - 1 <= MAX_START ? start : 1;
}

const withContent = (node: RichNode, content: readonly RichNode[]): RichNode =>
  content.length === 0 ? node : { ...node, content };
