import { mergeAttributes, Node } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { isId } from '../../shared/base/ids.ts';
import { MARKED_SORTS } from '../../shared/domain/mentions.ts';
import { mustBe } from './attributes.ts';
import { COPIED, copiedAttrs, wordFor } from './copied.ts';
import { markedLineView } from './marked-line-view.ts';

/** A line that became a record. Its words stay the text's; the icon and the fields beside it are the record's. */
export const MarkedLineNode = Node.create({
  name: 'markedLine',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    sort: {
      isRequired: true,
      rendered: false,
      validate: mustBe('what a line can be', (value) => MARKED_SORTS.some((sort) => sort === value)),
    },
    id: {
      isRequired: true,
      rendered: false,
      validate: mustBe('an id', (value) => typeof value === 'string' && isId(value)),
    },
  }),
  parseHTML: () => [{ tag: `p[${COPIED}]`, priority: 100, getAttrs: copiedAttrs }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'p',
    mergeAttributes(HTMLAttributes, { [COPIED]: wordFor(node.attrs) }),
    0,
  ],
  addNodeView: () => markedLineView,
  addKeyboardShortcuts() {
    const { editor } = this;
    const run = (change: (state: EditorState) => Transaction | undefined) => (): boolean => {
      const tr = change(editor.state);
      if (tr !== undefined) editor.view.dispatch(tr.scrollIntoView());
      return tr !== undefined;
    };
    return { Enter: run(splitLine), Backspace: run(unmarkAtStart) };
  },
});

/** What comes after the caret goes on as a paragraph: one line is one record. */
function splitLine(state: EditorState): Transaction | undefined {
  // What is selected within the line goes first; a selection of several lines is the editor's own.
  if (!state.selection.$from.sameParent(state.selection.$to)) return undefined;
  const tr = state.tr.deleteSelection();
  const { $from } = tr.selection;
  const line = $from.parent;
  const paragraph = state.schema.nodes['paragraph'];
  if (paragraph === undefined || line.type.name !== 'markedLine') return undefined;
  const inItem = ['listItem', 'taskItem'].includes($from.node(-1).type.name) && $from.index(-1) === 0;
  const item = $from.node(-1).type;
  const before = $from.parentOffset === 0 && line.childCount > 0;
  const after = before ? { type: line.type, attrs: line.attrs } : { type: paragraph };
  const newItem = item.name === 'taskItem' ? { type: item, attrs: { checked: false } } : { type: item };
  tr.split($from.pos, inItem ? 2 : 1, inItem ? [newItem, after] : [after]);
  return before ? tr.setNodeMarkup($from.before(), paragraph, null) : tr;
}

function unmarkAtStart(state: EditorState): Transaction | undefined {
  const { $from, empty } = state.selection;
  const paragraph = state.schema.nodes['paragraph'];
  if (!empty || paragraph === undefined || $from.parent.type.name !== 'markedLine' || $from.parentOffset > 0)
    return undefined;
  return state.tr.setNodeMarkup($from.before(), paragraph, null);
}
