import type { BlockContent, Break, Heading, Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { rewriteText } from '../people/rewrite-text.ts';
import { parseMarkdown, stringifyMarkdown } from '../text/markdown-processor.ts';
import { normalise } from '../text/normalise.ts';
import type { RichText } from '../text/rich-text.ts';
import { toMdast } from '../text/to-markdown.ts';
import { UNKNOWN_NODE } from '../text/unknown-node.ts';

/** What leaves the journal to be read by others: one content, whatever the format. */
export interface Outgoing {
  readonly title: string;
  /** A line beneath the title: a period, a day. */
  readonly subtitle?: string | undefined;
  readonly body: RichText;
}

/** The content without its title. Every format is made from this, and so says the same. */
export interface Content {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** CommonMark's and GitHub's nodes, without `html`: texts stand as texts. Headings begin with the second level. */
  readonly root: Root;
}

/**
 * The content that leaves: mentions are the names that stand there, what words stand on is not said, marked lines are paragraphs, tables are tables. Where the
 * text holds something that this version does not know, the words in it stand as a paragraph.
 */
export function contentOf({ title, subtitle, body }: Outgoing): Content {
  const root = toMdast(normalise(asWords(body)));
  const children = root.children
    .filter((block) => !isEmptyLine(block))
    .map((block) => readable(block)) as RootContent[];
  const shift = 2 - Math.min(2, ...headingsIn(children).map(({ depth }) => depth));
  for (const heading of headingsIn(children)) heading.depth = Math.min(6, heading.depth + shift) as Heading['depth'];
  return { title, subtitle, root: { type: 'root', children } };
}

/** The document with names for mentions and paragraphs for marked lines, and without what its words stand on. */
export const asWords = (document: RichText): RichText =>
  rewriteText(document, { mention: ({ label }) => ({ plain: label }), dropsEvidence: true, unmarks: () => true });

/** As one Markdown file, ending in a newline. */
export const toReadableMarkdown = ({ title, subtitle, root }: Content): string =>
  stringifyMarkdown({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
      ...(subtitle === undefined ? [] : [paragraph([{ type: 'emphasis', children: [text(subtitle)] }])]),
      ...root.children,
    ],
  });

/** The box before a task, as a letter: a control of Word or a field of a form is lost in other programs. */
export const boxOf = (checked: boolean): string => (checked ? '☒' : '☐');

const headingsIn = (nodes: readonly Nodes[]): Heading[] =>
  nodes.flatMap((node): Heading[] =>
    node.type === 'heading' ? [node] : 'children' in node ? headingsIn(node.children as Nodes[]) : [],
  );

/** The node with what only Leeway's own Markdown needs said as others say it. */
function readable(node: Nodes): Nodes {
  if (node.type === 'html') return fromHtml(node.value);
  if (node.type === 'code' && node.lang === UNKNOWN_NODE) return paragraph(linesOf(node.value));
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => readable(child)) } as Nodes;
}

/** Room in a draft is none in what leaves. */
const isEmptyLine = (node: Nodes): boolean =>
  node.type === 'paragraph' && node.children.every((child) => child.type === 'html' && child.value === '&nbsp;');

/** What `toMdast` writes as it stands: a line break, an empty line, or the source of a table. */
function fromHtml(value: string): Break | Text | BlockContent {
  if (value === '<br>') return { type: 'break' };
  if (value === '&nbsp;') return text('\u{A0}');
  const [table] = parseMarkdown(value).children;
  return table?.type === 'table' ? table : { type: 'code', value };
}

/** The words of a node that this version does not know: all but the last line, which is its JSON. */
const linesOf = (code: string): PhrasingContent[] =>
  code
    .split('\n')
    .slice(0, -1)
    .flatMap((line, at) => (at === 0 ? [text(line)] : [{ type: 'break' } as const, text(line)]));

const text = (value: string): Text => ({ type: 'text', value });
const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
