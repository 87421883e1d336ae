import type {
  Definition,
  FootnoteDefinition,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { type Definitions, fromPhrasing, wordsOf } from './from-phrasing.ts';
import { parseMarkdown } from './markdown-processor.ts';
import { markedLineFromLink } from './mention-link.ts';
import { normalise } from './normalise.ts';
import type { RichNode, RichText } from './rich-text.ts';
import { TABLE, tableSource } from './table.ts';
import { readUnknownNode, UNKNOWN_NODE } from './unknown-node.ts';
import { isHeavy } from './weight.ts';

/**
 * The document that the Markdown says, normalised. What the editor has no node for is kept as text: a table as code of
 * the language `table`, HTML, footnotes and unused definitions as they stand, an image as a link, a link that may not
 * be followed as text with its address. Never throws; a text that would take too long to parse (see weight.ts) is kept
 * whole as code of the language `markdown`.
 */
export function fromMarkdown(markdown: string): RichText {
  if (isHeavy(markdown)) return normalise({ type: 'doc', content: [codeBlock('markdown', markdown)] });
  return normalise(fromMdast(parseMarkdown(markdown), markdown));
}

function fromMdast(root: Root, source: string): RichText {
  const definitions = collectDefinitions(root);
  const reader: Reader = { source, definitions };
  return { type: 'doc', content: root.children.flatMap((node) => fromBlock(node, reader)) };
}

interface Reader {
  readonly source: string;
  readonly definitions: Definitions;
}

function fromBlock(node: RootContent, reader: Reader): readonly RichNode[] {
  switch (node.type) {
    case 'paragraph':
      return [fromParagraph(node, reader)];
    case 'heading':
      return [
        {
          type: 'heading',
          attrs: { level: node.depth },
          content: fromPhrasing(node.children, reader.definitions, reader.source),
        },
      ];
    case 'blockquote':
      return [{ type: 'blockquote', content: node.children.flatMap((child) => fromBlock(child, reader)) }];
    case 'list':
      return fromList(node, reader);
    case 'code':
      return [fromCode(node.lang ?? '', node.meta ?? '', node.value)];
    case 'thematicBreak':
      return [{ type: 'horizontalRule' }];
    case 'table':
      return [codeBlock(TABLE, tableSource(node, reader.source))];
    case 'html':
      return [{ type: 'paragraph', content: linesOfHtml(node.value) }];
    case 'footnoteDefinition':
      return fromFootnote(node, reader);
    case 'definition':
      return fromDefinition(node, reader);
    default:
      return [{ type: 'paragraph', content: [{ type: 'text', text: sourceOf(node, reader.source) }] }];
  }
}

/** A paragraph that begins with the link of a marked line is that line, without the link and the space after it. */
function fromParagraph({ children }: Paragraph, reader: Reader): RichNode {
  const [first, second, ...rest] = children;
  const line =
    first?.type === 'link' ? markedLineFromLink({ url: first.url, words: wordsOf(first.children) }) : undefined;
  if (line === undefined)
    return { type: 'paragraph', content: fromPhrasing(children, reader.definitions, reader.source) };
  const after: readonly PhrasingContent[] =
    second?.type === 'text' ? [{ ...second, value: second.value.replace(/^ /u, '') }, ...rest] : children.slice(1);
  const content = fromPhrasing(after, reader.definitions, reader.source);
  return { type: 'markedLine', attrs: { ...line }, content };
}

/** Neighbouring items of one sort make one list: a task has a box in Markdown, a task list is a list of its own here. */
function fromList(list: List, reader: Reader): readonly RichNode[] {
  const lists: { type: string; items: RichNode[]; first: number }[] = [];
  for (const [index, item] of list.children.entries()) {
    const isTask = typeof item.checked === 'boolean';
    const type = isTask ? 'taskList' : list.ordered === true ? 'orderedList' : 'bulletList';
    const last = lists.at(-1);
    if (last?.type === type) last.items.push(fromItem(item, reader));
    else lists.push({ type, items: [fromItem(item, reader)], first: (list.start ?? 1) + index });
  }
  return lists.map(({ type, items, first }) =>
    type === 'orderedList' ? { type, attrs: { start: first }, content: items } : { type, content: items },
  );
}

function fromItem(item: ListItem, reader: Reader): RichNode {
  const content = item.children.flatMap((child) => fromBlock(child, reader));
  return typeof item.checked === 'boolean'
    ? { type: 'taskItem', attrs: { checked: item.checked }, content }
    : { type: 'listItem', content };
}

function fromCode(lang: string, meta: string, value: string): RichNode {
  const node = lang === UNKNOWN_NODE ? readUnknownNode(value) : undefined;
  return node ?? codeBlock(`${lang} ${meta}`, value);
}

const codeBlock = (language: string, text: string): RichNode => ({
  type: 'codeBlock',
  attrs: { language },
  content: [{ type: 'text', text }],
});

const LONE_BREAKS = /^(?:<br *\/?>\s*)+$/iu;

/** HTML that fills its own lines stays as text, line by line; line breaks are what they say. */
function linesOfHtml(value: string): readonly RichNode[] {
  if (LONE_BREAKS.test(value)) return Array.from(value.matchAll(/</gu), () => ({ type: 'hardBreak' }));
  const lines = value.split(/\r\n|[\n\r]/u).flatMap((text) => [{ type: 'hardBreak' }, { type: 'text', text }]);
  return lines.slice(1);
}

function fromFootnote(node: FootnoteDefinition, reader: Reader): readonly RichNode[] {
  const blocks = node.children.flatMap((child) => fromBlock(child, reader));
  const label: RichNode = { type: 'text', text: `[^${node.label ?? node.identifier}]: ` };
  const [first, ...rest] = blocks;
  return first?.type === 'paragraph'
    ? [{ ...first, content: [label, ...(first.content ?? [])] }, ...rest]
    : [{ type: 'paragraph', content: [label] }, ...blocks];
}

/** A definition that a link uses lives on in the link; any other is kept as it stands. */
const fromDefinition = (node: Definition, reader: Reader): readonly RichNode[] =>
  reader.definitions.used.has(node)
    ? []
    : [{ type: 'paragraph', content: [{ type: 'text', text: sourceOf(node, reader.source) }] }];

const sourceOf = (node: Nodes, source: string): string =>
  source.slice(node.position?.start.offset, node.position?.end.offset);

function collectDefinitions(root: Root): Definitions {
  const byLabel = new Map<string, Definition>();
  const used = new Set<Definition>();
  const visit = (node: Nodes): void => {
    // The first definition of a label counts (CommonMark 4.7).
    if (node.type === 'definition' && !byLabel.has(node.identifier)) byLabel.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  const mark = (node: Nodes): void => {
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      const definition = byLabel.get(node.identifier);
      if (definition !== undefined) used.add(definition);
    }
    if ('children' in node) for (const child of node.children) mark(child);
  };
  visit(root);
  mark(root);
  return { byLabel, used };
}
