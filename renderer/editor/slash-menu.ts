import { type Editor, Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import { slashItems } from './slash-items.ts';
import { intoView, SuggestionMenu } from './suggestion-menu.ts';

declare module '@tiptap/core' {
  interface Storage {
    slashMenu: SuggestionMenu;
  }
}

/** A menu of what a line can be, opened by `/` at the start of a line or after a space. */
export const SlashMenu = Extension.create<object, SuggestionMenu>({
  name: 'slashMenu',
  // Before the keys of lists and of the text: Enter and arrows are the menu's while it is open.
  priority: 1000,
  addStorage: () => new SuggestionMenu(),
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      Suggestion({
        editor,
        pluginKey: new PluginKey('slashMenu'),
        char: '/',
        decorationClass: 'slash-command',
        offset: { mainAxis: 6, crossAxis: -10 },
        floatingUi: { strategy: 'fixed', middleware: [intoView] },
        allow: ({ state, range }) => {
          const $from = state.doc.resolve(range.from);
          // The match looks at one text node; where marks change, what stands before it is in another one.
          const before = $from.parent.textBetween(0, $from.parentOffset, undefined, leafAsText);
          return (
            !$from.parent.type.spec.code &&
            !state.schema.marks['code']?.isInSet($from.marks()) &&
            /(^|\s)$/.test(before)
          );
        },
        render: () => editor.storage.slashMenu.renderer(editor, (query) => offer(editor, query)),
      }),
    ];
  },
});

/** One character for each leaf, so that places in the text are places in the node: a line end, or part of a word. */
export const leafAsText = (leaf: DocumentNode): string => (leaf.type.name === 'hardBreak' ? '\n' : '\uFFFC');

function offer(editor: Editor, query: string) {
  const { records, templates = [] } = editor.storage.live;
  const line = editor.state.selection.$from.parent.type.name;
  const items = slashItems(query, { line, marks: records !== undefined, templates });
  return { label: 'What this line is', empty: 'Nothing here starts with that', items, active: 0 };
}
