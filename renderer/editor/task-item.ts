import { TaskItem } from '@tiptap/extension-list';
import type { Node as DocumentNode } from '@tiptap/pm/model';

/** The item's own line, without what is nested under it: the name of its checkbox. */
export const taskName = (node: DocumentNode): string => node.firstChild?.textContent.trim() || 'empty task';

/**
 * A task with a real checkbox. The kit's own view moves the focus into the text whenever a box is ticked; here it
 * stays where the person is.
 */
export const TaskItemNode = TaskItem.extend({
  content: '(paragraph | markedLine) block*',
  addAttributes: () => ({
    checked: {
      default: false,
      keepOnSplit: false,
      parseHTML: (element: HTMLElement) => ['', 'true'].includes(element.getAttribute('data-checked') ?? 'false'),
      renderHTML: ({ checked }: { checked?: unknown }) => ({ 'data-checked': String(checked === true) }),
      validate: 'boolean',
    },
  }),
  addNodeView() {
    return ({ node: first, editor, getPos }) => {
      let node = first;
      const dom = document.createElement('li');
      const label = document.createElement('label');
      const box = document.createElement('input');
      const content = document.createElement('div');
      label.contentEditable = 'false';
      box.type = 'checkbox';
      label.append(box);
      dom.append(label, content);
      dom.dataset['type'] = 'taskItem';

      const show = (): void => {
        const checked = node.attrs['checked'] === true;
        dom.dataset['checked'] = String(checked);
        box.checked = checked;
        box.setAttribute('aria-label', taskName(node));
        // `aria-disabled`, not `disabled`: a box that cannot be ticked can still be read.
        box.setAttribute('aria-disabled', String(!editor.isEditable));
      };
      show();

      // The caret stays in the text while a box is ticked with the mouse.
      label.addEventListener('mousedown', (event) => event.preventDefault());
      box.addEventListener('change', () => {
        const at = getPos();
        if (!editor.isEditable || at === undefined) show();
        else editor.view.dispatch(editor.state.tr.setNodeAttribute(at, 'checked', box.checked));
      });

      return {
        dom,
        contentDOM: content,
        update: (next) => {
          if (next.type !== node.type) return false;
          node = next;
          show();
          return true;
        },
        // Keys and clicks on the box are the box's.
        stopEvent: (event) => event.target === box || event.target === label,
        ignoreMutation: (mutation) => mutation.type !== 'selection' && !content.contains(mutation.target),
      };
    };
  },
}).configure({ nested: true });
