import type { Editor, Range } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { type MarkedSort, mentionOf } from '../../shared/domain/mentions.ts';
import { toRichText } from './document.ts';
import { hold } from './held.ts';

/** Takes the typed command out, has a record made of the line, and shows the line as that record. */
export function markLine(editor: Editor, sort: MarkedSort, typed: Range): void {
  const { $from } = editor.state.selection;
  const spaces = /\s*$/.exec($from.parent.textBetween(0, typed.from - $from.start(), undefined, '\uFFFC'))?.[0].length;
  editor
    .chain()
    .focus()
    .deleteRange({ from: typed.from - (spaces ?? 0), to: typed.to })
    .run();
  const line = editor.state.selection.$from.parent;
  const text = line.textBetween(0, line.content.size, undefined, leafText).trim();
  const { records, onNotice } = editor.storage.live;
  if (records === undefined) return;
  if (text === '') {
    onNotice?.('Write the line first, then type / behind it.');
    return;
  }
  void make();

  async function make(): Promise<void> {
    const start = editor.state.selection.$from.start();
    const release = hold(editor, { from: start, to: start + line.content.size });
    let made: string | undefined;
    const takeBack = (): void => {
      if (made !== undefined) unmarkAll(editor, made);
    };
    try {
      made = await records?.mark(sort, { text, content: toRichText(line).content ?? [] }, takeBack);
    } finally {
      const place = release();
      if (made !== undefined && place !== undefined) turn(editor, place.from, sort, made);
    }
  }
}

/** A line break stands for a space; a mention for its name. */
const leafText = (leaf: ProseMirrorNode): string =>
  leaf.type.name === 'hardBreak' ? ' ' : (leaf.type.spec.leafText?.(leaf) ?? '');

/** The same for the line at the caret, without a command in it. */
export function markHere(editor: Editor, sort: MarkedSort): void {
  const { $from } = editor.state.selection;
  const end = $from.end();
  if ($from.parent.type.name === 'paragraph') markLine(editor, sort, { from: end, to: end });
  else editor.storage.live.onNotice?.('Only a plain line can be marked. Put the caret into one first.');
}

function turn(editor: Editor, at: number, sort: MarkedSort, id: string): void {
  const { state, view } = editor;
  const type = state.schema.nodes['markedLine'];
  const $at = state.doc.resolve(at);
  if (type === undefined || $at.parent.type.name !== 'paragraph') return;
  // A step of its own, so that one undo takes the mark and nothing else.
  view.dispatch(closeHistory(state.tr).setNodeMarkup($at.before(), type, { sort, id }));
  view.dispatch(closeHistory(view.state.tr));
}

/** Takes the typed command out and makes the line a paragraph. What it became stays in the journal. */
export function unmarkLine(editor: Editor, typed: Range): void {
  editor.chain().focus().deleteRange(typed).setNode('paragraph').run();
}

/** Everything in the text that stands for that record is plain text again. */
export function unmarkAll(editor: Editor, id: string): void {
  if (editor.isDestroyed) return;
  const { tr, schema, doc } = editor.state;
  const paragraph = schema.nodes['paragraph'];
  doc.descendants((node, pos) => {
    if (node.attrs['id'] !== id) return;
    const at = tr.mapping.map(pos);
    if (node.type.name === 'markedLine' && paragraph !== undefined) tr.setNodeMarkup(at, paragraph, null);
    const label = mentionOf({ type: node.type.name, attrs: node.attrs })?.label;
    if (label !== undefined) replaceByText(tr, at, label);
  });
  if (tr.docChanged) editor.view.dispatch(tr);
}

function replaceByText(tr: Transaction, at: number, label: string): void {
  const atCaret = tr.selection.from;
  if (label === '') tr.delete(at, at + 1);
  else tr.replaceWith(at, at + 1, tr.doc.type.schema.text(label));
  if (atCaret === at + 1) tr.setSelection(TextSelection.create(tr.doc, at + label.length));
}
