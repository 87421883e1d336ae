import { Extension, InputRule } from '@tiptap/core';

/** `[ ]` or `[x]` and a space at the start of a line. */
const TASK = /^\[([ x]?)\]\s$/;

/** Keys and typed shapes beyond those of the kit. The palette keeps Mod+K. */
export const EditingKeys = Extension.create({
  name: 'editingKeys',
  // Before the kit's own Mod+Enter and Tab.
  priority: 900,
  addKeyboardShortcuts() {
    const { editor } = this;
    const live = editor.storage.live;
    const inList = (): boolean => editor.isActive('listItem') || editor.isActive('taskItem');
    const moveItem = (way: 'sinkListItem' | 'liftListItem') => (): boolean => {
      if (!inList()) return false;
      // In a list Tab is about the list even where the item cannot move; Escape leaves the text.
      void (editor.commands[way]('taskItem') || editor.commands[way]('listItem'));
      return true;
    };
    return {
      'Mod-Enter': () => {
        live.onSubmit?.();
        return live.onSubmit !== undefined;
      },
      Escape: ({ editor: { view } }) => {
        // At once: the kit's command waits for a frame, and a quick Tab would still be the text's.
        view.dom.blur();
        return true;
      },
      'Mod-Shift-k': () => {
        live.editLink?.();
        return live.editLink !== undefined;
      },
      'Alt-F10': () => {
        live.focusToolbar?.();
        return live.focusToolbar !== undefined;
      },
      'Alt-Enter': () =>
        editor.isActive('taskItem') &&
        editor.commands.updateAttributes('taskItem', { checked: editor.getAttributes('taskItem')['checked'] !== true }),
      Tab: moveItem('sinkListItem'),
      'Shift-Tab': moveItem('liftListItem'),
    };
  },
  addInputRules() {
    return [
      new InputRule({
        find: TASK,
        // The kit's rule does not work inside a bulleted list, where people type `- [ ] `.
        handler: ({ range, match, chain, state }) => {
          const item = state.doc.resolve(range.from).node(-1);
          if (item?.type.name !== 'listItem') return null;
          chain()
            .deleteRange(range)
            .toggleTaskList()
            .updateAttributes('taskItem', { checked: match[1] === 'x' })
            .run();
          return undefined;
        },
      }),
    ];
  },
});
