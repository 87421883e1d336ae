import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { z } from 'zod';
import { cleanPastedHtml } from './paste-html.ts';
import { isLiveAddress } from '../../shared/text/links.ts';

const NO_FILES = 'An entry holds text only, so nothing was added. Copy the text out of the file and paste that.';

/** What comes in by paste and drop: cleaned, then held to the schema. Nothing is fetched and no file is taken. */
export const Clipboard = Extension.create({
  name: 'clipboard',
  addProseMirrorPlugins() {
    const notice = (): void => this.editor.storage.live.onNotice?.(NO_FILES);
    return [
      new Plugin({
        props: {
          transformPastedHTML: cleanPastedHtml,
          handlePaste: (view, event, slice) => {
            const data = event.clipboardData;
            if (data === null) return false;
            const plain = data.getData('text/plain');
            if (data.files.length > 0 && data.getData('text/html') === '' && plain === '') {
              notice();
              return true;
            }
            // Where cleaning left nothing of the HTML, its words are still there.
            if (slice.size === 0 && plain !== '') return view.pasteText(plain);
            return pasteCode(view, data) || pasteAddress(view, data);
          },
          handleDrop: (_, event) => {
            if ((event.dataTransfer?.files.length ?? 0) === 0) return false;
            event.preventDefault();
            notice();
            return true;
          },
        },
      }),
    ];
  },
});

/** An address pasted over chosen words makes them a link. */
function pasteAddress(view: EditorView, data: DataTransfer): boolean {
  const { state } = view;
  const link = state.schema.marks['link'];
  const { from, to, empty, $from, $to } = state.selection;
  const address = data.getData('text/plain').trim();
  if (empty || link === undefined || !$from.sameParent($to) || !isLiveAddress(address) || /\s/.test(address))
    return false;
  if ($from.parent.type.spec.code) return false;
  view.dispatch(state.tr.removeMark(from, to, link).addMark(from, to, link.create({ href: address })));
  return true;
}

const editorData = z.object({ mode: z.string().regex(/^[\w+#.-]{1,40}$/) });

/** Several lines from a code editor (VS Code says so on the clipboard) become a code block, not coloured text. */
function pasteCode(view: EditorView, data: DataTransfer): boolean {
  const { state } = view;
  const type = state.schema.nodes['codeBlock'];
  const text = data.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const source = data.getData('vscode-editor-data');
  if (source === '' || type === undefined || !text.includes('\n') || state.selection.$from.parent.type.spec.code)
    return false;
  const known = editorData.safeParse(jsonOf(source));
  const language = known.success && known.data.mode !== 'plaintext' ? known.data.mode : null;
  if (known.success && ['plaintext', 'markdown'].includes(known.data.mode)) return false;
  view.dispatch(state.tr.replaceSelectionWith(type.create({ language }, state.schema.text(text))).scrollIntoView());
  return true;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Another program may write anything under this name; then it is no code.
    return undefined;
  }
}
