import { Placeholder } from '@tiptap/extensions';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { EditorState, Selection } from '@tiptap/pm/state';
import { type Editor as TipTap, EditorContent, type Extensions, type JSONContent, useEditor } from '@tiptap/react';
import { useEffect, useId, useImperativeHandle, useLayoutEffect, useMemo, useState } from 'react';
import { mentionOf } from '../../shared/domain/mentions.ts';
import type { RichNode, RichText } from '../../shared/text/rich-text.ts';
import { cx } from '../ui/cx.ts';
import { Clipboard } from './clipboard.ts';
import { openForEditing, rememberAs, toRichText } from './document.ts';
import type { EditorProps, TextSpot } from './editor-props.ts';
import { EditingKeys } from './editing-keys.ts';
import { FormattingToolbar } from './formatting-toolbar.tsx';
import { LinkClicks } from './link-clicks.ts';
import { LinkDialog } from './link-dialog.tsx';
import { Held } from './held.ts';
import { Live } from './live.ts';
import { markHere } from './mark-line.ts';
import { MarkedLineParts } from './marked-line-parts.tsx';
import { MentionMenu } from './mention-menu.ts';
import { schemaExtensions } from './schema.ts';
import { RecordViewsStorage } from './record-views.ts';
import records from './records.module.css';
import { SlashMenu } from './slash-menu.ts';
import { SuggestionMenuView } from './suggestion-menu-view.tsx';
import styles from './text.module.css';

interface WritingSurfaceProps extends EditorProps {
  /** `document` in the form that the schema accepts. */
  readonly editable: RichText;
}

/** A document that may be edited, in TipTap. */
export function WritingSurface({ ref, editable, ...props }: WritingSurfaceProps) {
  const { label, placeholder, readOnly = false, variant } = props;
  const help = useId();
  const [once] = useState(() => ({
    // TipTap only reads it; its type is not readonly.
    content: editable as JSONContent,
    extensions: extensions(),
    injectCSS: false,
    // Whoever comes back to a text goes on where it ends.
    autofocus: props.autoFocus === true ? ('end' as const) : false,
    // Pasted text stays as it is: no Markdown is read into it.
    enablePasteRules: false,
    onCreate: ({ editor }: { editor: TipTap }) => rememberAs(editor.state.doc, props.document),
    onUpdate: ({ editor }: { editor: TipTap }) => editor.storage.live.onChange?.(toRichText(editor.state.doc)),
    onFocus: ({ editor }: { editor: TipTap }) => void entered.add(editor),
    onBlur: ({ editor }: { editor: TipTap }) => editor.storage.live.onBlur?.(),
  }));
  const editorProps = useMemo(() => ({ attributes: attributes(label, placeholder, help) }), [label, placeholder, help]);
  const editor = useEditor({ ...once, editorProps, editable: !readOnly });

  useLayoutEffect(() => {
    Object.assign(editor.storage.live, props);
  });
  useEffect(() => {
    const renew = (): void => {
      editor.storage.recordViews.refresh();
      editor.storage.mentionMenu.refresh();
    };
    renew();
    return props.records?.subscribe(renew);
  }, [editor, props.records]);
  useLayoutEffect(() => {
    if (editor.isEditable === readOnly) editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  useImperativeHandle(
    ref,
    () => ({
      focus: () => void editor.commands.focus(),
      mark: (sort) => markHere(editor, sort),
      insert: (nodes) => insert(editor, nodes),
      reveal: (spot) => reveal(editor, spot),
      getDocument: () => toRichText(editor.state.doc),
      setDocument: (document) => replaceDocument(editor, document),
    }),
    [editor],
  );

  const [linking, setLinking] = useState(false);
  useLayoutEffect(() => {
    const editLink = (): void => {
      if (!editor.isEditable) return;
      if (editor.isActive('codeBlock')) editor.storage.live.onNotice?.('A block of code cannot hold a link.');
      else setLinking(true);
    };
    Object.assign(editor.storage.live, { editLink });
  }, [editor]);
  const closeLink = (): void => {
    setLinking(false);
    editor.commands.focus();
  };

  return (
    <div className={cx(styles.frame, styles[variant])}>
      <p id={help} hidden>
        Type / for what a line is. Alt+F10 opens formatting, Alt+Enter ticks a task, Escape leaves the text.
      </p>
      <EditorContent editor={editor} />
      {readOnly ? null : (
        <>
          <FormattingToolbar editor={editor} />
          <SuggestionMenuView editor={editor} menu={editor.storage.slashMenu} />
          {props.records === undefined ? null : (
            <SuggestionMenuView editor={editor} menu={editor.storage.mentionMenu} />
          )}
        </>
      )}
      <MarkedLineParts editor={editor} records={props.records} />
      {linking ? <LinkDialog editor={editor} onClose={closeLink} /> : null}
    </div>
  );
}

const extensions = (): Extensions => [
  ...schemaExtensions,
  Live,
  RecordViewsStorage,
  Held,
  MentionMenu,
  SlashMenu,
  EditingKeys,
  LinkClicks,
  Clipboard,
  Placeholder.configure({ placeholder: ({ editor }) => editor.storage.live.placeholder ?? '' }),
];

/** Editors that somebody was in: their selection is a place in the text. */
const entered = new WeakSet<TipTap>();

function insert(editor: TipTap, nodes: readonly RichNode[]): void {
  if (!editor.isEditable) return;
  const { doc, selection } = editor.state;
  const inCode = entered.has(editor) && selection.$to.parent.type.spec.code === true;
  // TipTap only reads it; its type is not readonly.
  const content = [...nodes] as JSONContent[];
  if (!entered.has(editor)) editor.commands.insertContentAt(Selection.atEnd(doc).to, content);
  else if (inCode) editor.storage.live.onNotice?.('A block of code holds nothing but code. Set the caret beneath it.');
  else editor.commands.insertContentAt(selection.to, content);
}

function reveal(editor: TipTap, { line, from, to }: TextSpot): void {
  let lines = 0;
  editor.state.doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    if (lines === line) {
      const at = (offset: number): number => position + 1 + placeIn(node, offset);
      editor
        .chain()
        .setTextSelection({ from: at(from), to: at(to) })
        .scrollIntoView()
        .focus()
        .run();
    }
    lines += 1;
    return false;
  });
}

/** Where in a block of the editor that many UTF-16 units of its words end. */
function placeIn(block: DocumentNode, offset: number): number {
  let [place, left] = [0, offset];
  block.forEach((child) => {
    const words = child.isText
      ? child.nodeSize
      : (mentionOf({ type: child.type.name, attrs: child.attrs })?.label.length ??
        (child.type.name === 'hardBreak' ? 1 : 0));
    if (left <= 0) return;
    place += child.isText ? Math.min(left, words) : child.nodeSize;
    left -= words;
  });
  return place;
}

/** A new state, so that undo does not reach into the document that stood here before. */
function replaceDocument(editor: TipTap, document: RichText): void {
  const editable = openForEditing(document);
  if (editable === undefined) return;
  const doc = editor.schema.nodeFromJSON(editable);
  rememberAs(doc, document);
  editor.view.updateState(EditorState.create({ doc, plugins: editor.state.plugins }));
  for (const refresh of editor.storage.evidence.refreshes) refresh();
}

function attributes(label: string, placeholder: string | undefined, help: string): Record<string, string> {
  return {
    class: cx(styles.body, records.hanging),
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    'aria-describedby': help,
    ...(placeholder === undefined ? {} : { 'aria-placeholder': placeholder }),
    // A browser's spelling, translation and writing helpers may send the text to a server.
    spellcheck: 'false',
    translate: 'no',
    writingsuggestions: 'false',
    autocorrect: 'off',
    'data-gramm': 'false',
  };
}
