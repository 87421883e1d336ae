import { Node } from '@tiptap/core';
import { type Mention, mentionOf, MENTION_SORTS } from '../../shared/domain/mentions.ts';
import { isId } from '../../shared/base/ids.ts';
import { must } from '../../shared/base/assert.ts';
import { mustBe } from './attributes.ts';
import { COPIED, copiedAttrs, wordFor } from './copied.ts';
import { mentionView } from './mention-view.ts';

/** The mention that a node of the editor is. */
export const mentionAt = (attrs: Readonly<Record<string, unknown>>): Mention =>
  must(mentionOf({ type: 'mention', attrs }), 'the schema checks what a mention has');

/** The name of a record in the middle of a text. Its element is what the clipboard gets; the page has a view of it. */
export const MentionNode = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({
    sort: {
      isRequired: true,
      rendered: false,
      validate: mustBe('a sort of mention', (value) => MENTION_SORTS.some((sort) => sort === value)),
    },
    id: {
      isRequired: true,
      rendered: false,
      validate: mustBe('an id', (value) => typeof value === 'string' && isId(value)),
    },
    label: { isRequired: true, rendered: false, validate: 'string' },
    intensity: {
      default: null,
      rendered: false,
      validate: mustBe('an intensity', (value) => value === null || [1, 2, 3, 4, 5].some((step) => step === value)),
    },
  }),
  parseHTML: () => [{ tag: `span[${COPIED}]`, priority: 100, getAttrs: copiedAttrs }],
  renderHTML: ({ node }) => ['span', { [COPIED]: wordFor(node.attrs) }, mentionAt(node.attrs).label],
  renderText: ({ node }) => mentionAt(node.attrs).label,
  // Its words are words of the paragraph.
  extendNodeSchema: (extension) =>
    extension.name === 'mention'
      ? { leafText: (node: { readonly attrs: Readonly<Record<string, unknown>> }) => mentionAt(node.attrs).label }
      : {},
  addNodeView: () => mentionView,
});
