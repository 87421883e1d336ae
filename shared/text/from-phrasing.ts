import type { Definition, PhrasingContent } from 'mdast';
import { evidenceFromLink, mentionFromLink } from './mention-link.ts';
import type { RichMark, RichNode } from './rich-text.ts';

export interface Definitions {
  readonly byLabel: ReadonlyMap<string, Definition>;
  /** Those that a link or an image refers to. */
  readonly used: ReadonlySet<Definition>;
}

/** Texts and breaks of one paragraph or heading, not yet normalised. */
export const fromPhrasing = (
  nodes: readonly PhrasingContent[],
  definitions: Definitions,
  source: string,
): readonly RichNode[] => read(nodes, { definitions, source, marks: [] });

interface Place {
  readonly definitions: Definitions;
  readonly source: string;
  /** Marks of the nodes around. */
  readonly marks: readonly RichMark[];
}

const read = (nodes: readonly PhrasingContent[], place: Place): readonly RichNode[] =>
  nodes.flatMap((node) => readOne(node, place));

function readOne(node: PhrasingContent, place: Place): readonly RichNode[] {
  switch (node.type) {
    case 'text':
      return text(node.value, place);
    case 'inlineCode':
      return text(node.value, marked(place, { type: 'code' }));
    case 'strong':
      return read(node.children, marked(place, { type: 'bold' }));
    case 'emphasis':
      return read(node.children, marked(place, { type: 'italic' }));
    case 'delete':
      return read(node.children, marked(place, { type: 'strike' }));
    case 'break':
      return [{ type: 'hardBreak' }];
    case 'link': {
      const found = { url: node.url, words: wordsOf(node.children) };
      const record = mentionFromLink(found) ?? evidenceFromLink(found);
      if (record !== undefined) return [record];
      return link(read(node.children, linked(place, node.url)), node, place);
    }
    case 'image':
      return link(text(node.alt || node.url, linked(place, node.url)), node, place);
    case 'linkReference': {
      const definition = place.definitions.byLabel.get(node.identifier);
      if (definition === undefined) return text(sourceOf(node, place), place);
      return link(read(node.children, linked(place, definition.url)), definition, place);
    }
    case 'imageReference': {
      const definition = place.definitions.byLabel.get(node.identifier);
      if (definition === undefined) return text(sourceOf(node, place), place);
      return link(text(node.alt || definition.url, linked(place, definition.url)), definition, place);
    }
    case 'html':
      return /^<br *\/?>$/iu.test(node.value) ? [{ type: 'hardBreak' }] : text(node.value, place);
    case 'footnoteReference':
      return text(`[^${node.label ?? node.identifier}]`, place);
    default:
      return text(sourceOf(node, place), place);
  }
}

/** The words of a link without their formatting. */
export const wordsOf = (nodes: readonly PhrasingContent[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? wordsOf(node.children) : '')).join('');

/** A link's title has no place of its own: it follows in brackets. */
const link = (
  label: readonly RichNode[],
  target: { readonly title?: string | null | undefined },
  place: Place,
): readonly RichNode[] => [...label, ...(target.title ? text(` (${target.title})`, place) : [])];

const text = (value: string, { marks }: Place): readonly RichNode[] =>
  value === '' ? [] : [{ type: 'text', text: value, ...(marks.length === 0 ? {} : { marks }) }];

const marked = (place: Place, mark: RichMark): Place => ({ ...place, marks: [...place.marks, mark] });

/** An image inside a link carries the link's address. */
const linked = (place: Place, href: string): Place =>
  place.marks.some((mark) => mark.type === 'link') ? place : marked(place, { type: 'link', attrs: { href } });

const sourceOf = (node: PhrasingContent, { source }: Place): string =>
  source.slice(node.position?.start.offset, node.position?.end.offset);
