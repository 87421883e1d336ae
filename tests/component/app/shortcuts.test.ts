import { expect, test } from 'vitest';
import { commandFor } from '../../../renderer/app/commands/shortcuts.ts';
import type { OfferedCommand } from '../../../renderer/client/commands.ts';

const undo: OfferedCommand = {
  id: 'edit.undo',
  title: 'Undo',
  group: 'Entry',
  shortcuts: ['Mod+Z'],
  outsideText: true,
  run: () => undefined,
};

/** What Ctrl+Z in that element asks for. */
function asked(element: HTMLElement): string | undefined {
  document.body.append(element);
  let id: string | undefined;
  element.addEventListener('keydown', (event) => (id = commandFor(event, [undo])?.id), { once: true });
  element.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true }));
  element.remove();
  return id;
}

test('A key that belongs to text where text is written is the command’s everywhere else', () => {
  expect(asked(document.createElement('button'))).toBe('edit.undo');
  expect(asked(document.createElement('textarea'))).toBeUndefined();
  const editor = document.createElement('div');
  editor.contentEditable = 'true';
  expect(asked(editor)).toBeUndefined();
});
