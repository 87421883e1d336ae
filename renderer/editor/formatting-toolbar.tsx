import { type Editor, posToDOMRect } from '@tiptap/core';
import { AllSelection, PluginKey, Selection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import {
  Bold,
  Code,
  ExternalLink,
  Heading1,
  Italic,
  Link,
  type LucideIcon,
  Strikethrough,
  TextQuote,
} from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { type PressEvent, Toolbar } from 'react-aria-components';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './formatting-toolbar.module.css';
import { isLiveAddress } from '../../shared/text/links.ts';

interface Format {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut?: string;
  readonly isOn: (editor: Editor) => boolean;
  readonly toggle: (editor: Editor) => void;
}

const FORMATS: readonly Format[] = [
  mark('bold', 'Bold', Bold, 'Mod+B'),
  mark('italic', 'Italic', Italic, 'Mod+I'),
  mark('strike', 'Strikethrough', Strikethrough, 'Mod+Shift+S'),
  mark('code', 'Code', Code, 'Mod+E'),
  {
    label: 'Heading',
    icon: Heading1,
    isOn: (editor) => editor.isActive('heading'),
    toggle: (editor) =>
      void (editor.isActive('heading')
        ? editor.commands.setParagraph()
        : editor.chain().clearNodes().setNode('heading', { level: 1 }).run()),
  },
  {
    label: 'Quote',
    icon: TextQuote,
    shortcut: 'Mod+Shift+B',
    isOn: (editor) => editor.isActive('blockquote'),
    toggle: (editor) => void editor.commands.toggleBlockquote(),
  },
];

function mark(name: string, label: string, icon: LucideIcon, shortcut: string): Format {
  return {
    label,
    icon,
    shortcut,
    isOn: (editor) => editor.isActive(name),
    toggle: (editor) => void editor.commands.toggleMark(name),
  };
}

/**
 * Formatting beside the selection: by pointer as soon as words are chosen, by keyboard with Alt+F10, also at a bare
 * caret. Escape goes back into the text.
 */
export function FormattingToolbar({ editor }: { readonly editor: Editor }) {
  const bubble = useRef<HTMLDivElement>(null);
  const wanted = useRef(false);
  const key = useMemo(() => new PluginKey('formattingToolbar'), []);
  const shown = useEditorState({ editor, selector: () => stateOf(editor) });

  useLayoutEffect(() => {
    const focusToolbar = (): void => {
      wanted.current = true;
      editor.view.dispatch(editor.state.tr.setMeta(key, 'show'));
      bubble.current?.querySelector('button')?.focus();
    };
    Object.assign(editor.storage.live, { focusToolbar });
    if (bubble.current !== null) bubble.current.popover = 'manual';
  }, [editor, key]);

  // The menu's own handlers get an event whose fields cannot be read, so these are the element's.
  useEffect(() => {
    const element = bubble.current;
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      wanted.current = false;
      editor.view.focus();
      if (editor.state.selection.empty) editor.view.dispatch(editor.state.tr.setMeta(key, 'hide'));
    };
    const forget = (event: FocusEvent): void => {
      if (event.relatedTarget instanceof Node && element?.contains(event.relatedTarget) === true) return;
      wanted.current = false;
    };
    element?.addEventListener('keydown', leave);
    element?.addEventListener('focusout', forget);
    return () => {
      element?.removeEventListener('keydown', leave);
      element?.removeEventListener('focusout', forget);
    };
  }, [editor, key]);

  useEffect(() => {
    // The menu itself follows the window only; entries scroll in a pane.
    const follow = (): void => {
      if (bubble.current?.isConnected === true) editor.view.dispatch(editor.state.tr.setMeta(key, 'updatePosition'));
    };
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', follow, { capture: true });
  }, [editor, key]);

  // The same objects at every render: the menu sends a transaction whenever one of them changes.
  const settings = useMemo(
    () => ({
      options: {
        strategy: 'fixed' as const,
        placement: 'top' as const,
        offset: 8,
        flip: true,
        shift: { padding: 8 },
        onShow: () => bubble.current?.showPopover(),
      },
      shouldShow: () => wanted.current || hasWords(editor),
      getReferencedVirtualElement: () => selectionBox(editor),
    }),
    [editor],
  );

  // Pressed with a pointer, the focus never leaves the text; with keys, it stays in the toolbar for the next one.
  const press = (toggle: () => void) => (event: PressEvent) => {
    selectAsText(editor);
    toggle();
    if (event.pointerType === 'mouse' || event.pointerType === 'touch' || event.pointerType === 'pen')
      editor.view.focus();
  };

  return (
    <BubbleMenu
      ref={bubble}
      editor={editor}
      pluginKey={key}
      updateDelay={100}
      tabIndex={-1}
      className={styles.bubble ?? ''}
      {...settings}
    >
      <Toolbar aria-label="Formatting" className={styles.toolbar ?? ''}>
        {FORMATS.map((format) => (
          <IconButton
            key={format.label}
            icon={format.icon}
            label={format.label}
            shortcut={format.shortcut}
            pressed={shown.on.includes(format.label)}
            placement="top"
            preventFocusOnPress
            onPress={press(() => format.toggle(editor))}
          />
        ))}
        <IconButton
          icon={Link}
          label={shown.href === undefined ? 'Link' : 'Edit link'}
          shortcut="Mod+Shift+K"
          pressed={shown.href !== undefined}
          placement="top"
          preventFocusOnPress
          onPress={() => editor.storage.live.editLink?.()}
        />
        {shown.href === undefined || !isLiveAddress(shown.href) ? null : (
          <IconButton
            icon={ExternalLink}
            label="Open link"
            placement="top"
            preventFocusOnPress
            onPress={() => editor.storage.live.onOpenLink(shown.href ?? '')}
          />
        )}
      </Toolbar>
    </BubbleMenu>
  );
}

function stateOf(editor: Editor): { readonly on: readonly string[]; readonly href: string | undefined } {
  const href: unknown = editor.getAttributes('link')['href'];
  return {
    on: FORMATS.filter((format) => format.isOn(editor)).map((format) => format.label),
    href: typeof href === 'string' && href !== '' ? href : undefined,
  };
}

function hasWords(editor: Editor): boolean {
  // The menu asks after a pause, when the editor may be gone.
  if (editor.isDestroyed) return false;
  const { doc, selection } = editor.state;
  if (!editor.isEditable || selection.empty || !focusIsHere(editor)) return false;
  let words = false;
  doc.nodesBetween(selection.from, selection.to, (node, pos, parent) => {
    if (node.isText && parent?.type.spec.code !== true)
      words ||=
        doc.textBetween(Math.max(pos, selection.from), Math.min(pos + node.nodeSize, selection.to)).trim() !== '';
    return !words;
  });
  return words;
}

/** Mod+A chooses the document as a whole, which cannot be lifted out of a quote again; its text can. */
function selectAsText(editor: Editor): void {
  const { doc, selection } = editor.state;
  if (selection instanceof AllSelection)
    editor.commands.setTextSelection({ from: Selection.atStart(doc).from, to: Selection.atEnd(doc).to });
}

/** In the text, or in the toolbar beside it. */
const focusIsHere = (editor: Editor): boolean =>
  editor.view.hasFocus() || editor.view.dom.parentElement?.contains(document.activeElement) === true;

function selectionBox(editor: Editor) {
  const rect = (): DOMRect => posToDOMRect(editor.view, editor.state.selection.from, editor.state.selection.to);
  return { getBoundingClientRect: rect, getClientRects: () => [rect()] };
}
