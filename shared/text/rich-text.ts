import { z } from 'zod';

/** ProseMirror's JSON form of a document. Attributes are checked per node by `knownNodes`. */
export interface RichNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly RichNode[];
  readonly marks?: readonly RichMark[];
  readonly text?: string;
}
export interface RichMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}
export interface RichText extends RichNode {
  readonly type: 'doc';
}

const markSchema: z.ZodType<RichMark> = z.object({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).optional(),
}) as z.ZodType<RichMark>;

const nodeSchema: z.ZodType<RichNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    content: z.array(nodeSchema).optional(),
    marks: z.array(markSchema).optional(),
    text: z.string().optional(),
  }),
) as z.ZodType<RichNode>;

/** Any well-formed document, also one with nodes that this version does not know. */
export const richTextSchema: z.ZodType<RichText> = z.object({
  type: z.literal('doc'),
  content: z.array(nodeSchema).optional(),
}) as z.ZodType<RichText>;

/** The node types the editor's schema has. A document with others opens read-only. */
export const NODE_TYPES = [
  'doc',
  'paragraph',
  'text',
  'heading',
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'taskList',
  'taskItem',
  'codeBlock',
  'hardBreak',
  'horizontalRule',
  'mention',
  'evidence',
  'markedLine',
] as const;

/** The mark types the editor's schema has. `link` carries `{href}`. */
export const MARK_TYPES = ['bold', 'italic', 'strike', 'code', 'link'] as const;

export const emptyDocument: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The types of nodes and marks in the document that this version does not know; empty where it knows all. */
export function unknownTypes(document: RichText): readonly string[] {
  const unknown = new Set<string>();
  const visit = (node: RichNode): void => {
    if (!(NODE_TYPES as readonly string[]).includes(node.type)) unknown.add(node.type);
    for (const mark of node.marks ?? [])
      if (!(MARK_TYPES as readonly string[]).includes(mark.type)) unknown.add(mark.type);
    for (const child of node.content ?? []) visit(child);
  };
  visit(document);
  return [...unknown];
}
