import { Fragment, Mark, type MarkType, type Node as DocumentNode, type NodeType } from '@tiptap/pm/model';
import type { RichMark, RichNode, RichText } from '../../shared/text/rich-text.ts';
import { schema } from './schema.ts';

/**
 * The document in a form that the editor's schema accepts, or undefined where editing would lose something: a node,
 * mark or attribute that this version does not know, or a shape it cannot have. Only what carries no text is mended: a
 * list item gets the paragraph it must begin with, empty texts go, marks come in the schema's order.
 */
export function openForEditing(document: RichText): RichText | undefined {
  try {
    const node = built(document);
    node?.check();
    return node === undefined ? undefined : toRichText(node);
  } catch (error) {
    // What ProseMirror throws for an attribute or content that the schema does not allow.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const written = new WeakMap<DocumentNode, RichNode>();

/**
 * A document of the editor as it is stored. Nodes never change once made, so what was written before is reused: after
 * a keystroke only the path to it is written again, and equal parts are the same objects.
 */
export const toRichText = (node: DocumentNode): RichText => jsonOf(node) as RichText;

/** From now on `node` is stored as `document`: what was opened and not edited is stored as it came. */
export function rememberAs(node: DocumentNode, document: RichText): void {
  written.set(node, document);
}

function jsonOf(node: DocumentNode): RichNode {
  const known = written.get(node);
  if (known !== undefined) return known;
  const attrs = definedOnly(node.attrs);
  const json: RichNode = {
    type: node.type.name,
    ...(attrs === undefined ? {} : { attrs }),
    ...(node.childCount === 0 ? {} : { content: node.children.map(jsonOf) }),
    ...(node.text === undefined ? {} : { text: node.text }),
    ...(node.marks.length === 0 ? {} : { marks: node.marks.map(markJsonOf) }),
  };
  written.set(node, json);
  return json;
}

function markJsonOf(mark: Mark): RichMark {
  const attrs = definedOnly(mark.attrs);
  return { type: mark.type.name, ...(attrs === undefined ? {} : { attrs }) };
}

function definedOnly(attrs: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const defined = Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined);
  return defined.length === 0 ? undefined : Object.fromEntries(defined);
}

function built(json: RichNode): DocumentNode | undefined {
  const type = schema.nodes[json.type];
  const marks = builtMarks(json.marks ?? []);
  if (type === undefined || marks === undefined || !knowsAttributes(type, json.attrs)) return undefined;
  if (type.isText) return schema.text(json.text ?? '', marks);
  const children = (json.content ?? []).filter((child) => child.type !== 'text' || child.text).map(built);
  if (!children.every((child) => child !== undefined)) return undefined;
  return type.createAndFill(json.attrs ?? null, Fragment.fromArray(children), marks) ?? undefined;
}

function builtMarks(marks: readonly RichMark[]): readonly Mark[] | undefined {
  const all = marks.map((mark) => {
    const type = schema.marks[mark.type];
    return type !== undefined && knowsAttributes(type, mark.attrs) ? type.create(mark.attrs) : undefined;
  });
  return all.every((mark) => mark !== undefined) ? Mark.setFrom(all) : undefined;
}

function knowsAttributes(type: NodeType | MarkType, attrs: Readonly<Record<string, unknown>> = {}): boolean {
  return Object.entries(attrs).every(([name, value]) => value === null || name in (type.spec.attrs ?? {}));
}
