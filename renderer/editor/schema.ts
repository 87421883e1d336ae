import { type AnyExtension, type Extensions, getSchema, Mark, Node } from '@tiptap/core';
import { ListItem, TaskList } from '@tiptap/extension-list';
import type { Schema } from '@tiptap/pm/model';
import { StarterKit } from '@tiptap/starter-kit';
import { mustBe } from './attributes.ts';
import { EvidenceNode } from './evidence-node.ts';
import { LinkMark } from './link-mark.ts';
import { MarkedLineNode } from './marked-line-node.ts';
import { MentionNode } from './mention-node.ts';
import { TaskItemNode } from './task-item.ts';

/** What a code block may say about its language: a short word, never free text. */
const LANGUAGE = /^[\w+#.-]{1,40}$/;

const isInteger = (from: number, to: number) => (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;

/** The kit, with every attribute checked, and without the parts that rewrite what is pasted or opened. */
const Kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map(adapted);
  },
}).configure({
  link: false,
  underline: false,
  // A document that ends in a list or code stays so: opening it must not add a paragraph.
  trailingNode: false,
  listItem: false,
});

function adapted(extension: AnyExtension): AnyExtension {
  if (extension instanceof Node) return adaptedNode(extension);
  // Markdown has bold code; a mark that excludes the others would drop the bold.
  if (extension instanceof Mark && extension.name === 'code') return extension.extend({ excludes: 'code' });
  return extension;
}

function adaptedNode(node: Node): Node {
  switch (node.name) {
    case 'heading':
      return node.extend({
        addAttributes: () => ({
          level: { default: 1, rendered: false, validate: mustBe('a heading level', isInteger(1, 6)) },
        }),
      });
    case 'codeBlock':
      return node.extend({
        addAttributes: () => ({
          language: {
            default: null,
            rendered: false,
            parseHTML: languageOf,
            validate: mustBe('a language', (value) => value === null || typeof value === 'string'),
          },
        }),
        // The kit's plugin parses the clipboard's data without a check; clipboard.ts does it with one.
        addProseMirrorPlugins: () => [],
      });
    case 'orderedList':
      return node.extend({
        addAttributes: () => ({
          start: {
            default: 1,
            parseHTML: startOf,
            validate: mustBe('the number of a first item', isInteger(0, 999_999_999)),
          },
        }),
        // The kit's plugin turns pasted plain text into lists; pasted text stays as it is.
        addProseMirrorPlugins: () => [],
      });
    default:
      return node;
  }
}

function languageOf(element: HTMLElement): string | null {
  const names = [...(element.querySelector('code')?.classList ?? [])];
  const language = names.find((name) => name.startsWith('language-'))?.slice('language-'.length);
  return language !== undefined && LANGUAGE.test(language) ? language : null;
}

function startOf(element: HTMLElement): number {
  const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
  return isInteger(0, 999_999_999)(start) ? start : 1;
}

/** Every extension that adds to the schema: nodes and marks are those of shared/text/rich-text.ts, no more, no less. */
export const schemaExtensions: Extensions = [
  Kit,
  // An item may begin with a line that became a record.
  ListItem.extend({ content: '(paragraph | markedLine) block*' }),
  TaskList,
  TaskItemNode,
  LinkMark,
  MentionNode,
  EvidenceNode,
  MarkedLineNode,
];

/** The schema outside an editor: to check a document before one is mounted on it. */
export const schema: Schema = getSchema([...schemaExtensions]);
