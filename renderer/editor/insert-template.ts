import type { Editor, JSONContent, Range } from '@tiptap/core';
import { openForEditing } from './document.ts';
import type { TextTemplate } from './editor-props.ts';

/** Puts the template where the command was typed: in the place of an empty line, else behind the words before it. */
export function insertTemplate(editor: Editor, { body, name }: TextTemplate, typed: Range): void {
  const editable = openForEditing(body);
  if (editable === undefined) {
    editor.storage.live.onNotice?.(`“${name}” was made by a newer version of Leeway and cannot be put in here.`);
    editor.chain().focus().deleteRange(typed).run();
    return;
  }
  // TipTap only reads it; its type is not readonly.
  const content = (editable.content ?? []) as JSONContent[];
  editor.chain().focus().deleteRange(typed).insertContent(content).run();
}
