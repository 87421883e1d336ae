import type { Editor, Range } from '@tiptap/core';
import {
  Code,
  Heading1,
  Heading2,
  Link,
  List,
  ListOrdered,
  ListTodo,
  type LucideIcon,
  Minus,
  TextQuote,
} from 'lucide-react';
import type { LineItem } from './editor-props.ts';

/** One line of the slash menu. `run` gets the range of the typed `/…` and takes it out. */
export interface SlashItem {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly icon: LucideIcon;
  /** Colours the icon by the family of an entry kind. */
  readonly family?: LineItem['family'];
  readonly group: string;
  /** Further words that it is found by. */
  readonly words: readonly string[];
  readonly run: (editor: Editor, typed: Range) => void;
}

type Chain = ReturnType<Editor['chain']>;

const shape = (
  name: string,
  hint: string,
  icon: LucideIcon,
  words: readonly string[],
  change: (chain: Chain) => Chain,
): SlashItem => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  hint,
  icon,
  group: 'Make this line',
  words,
  run: (editor, typed) => void change(editor.chain().focus().deleteRange(typed)).run(),
});

const SHAPES: readonly SlashItem[] = [
  shape('Heading', '#', Heading1, ['title', 'h1'], (chain) => chain.clearNodes().setNode('heading', { level: 1 })),
  shape('Subheading', '##', Heading2, ['heading', 'h2'], (chain) =>
    chain.clearNodes().setNode('heading', { level: 2 }),
  ),
  shape('Bulleted list', '-', List, ['list', 'unordered'], (chain) => chain.toggleBulletList()),
  shape('Numbered list', '1.', ListOrdered, ['list', 'ordered'], (chain) => chain.toggleOrderedList()),
  shape('Task list', '[ ]', ListTodo, ['todo', 'list', 'checkbox'], (chain) => chain.toggleTaskList()),
  shape('Quote', '>', TextQuote, ['blockquote', 'citation'], (chain) => chain.toggleBlockquote()),
  shape('Code', '```', Code, ['code block', 'monospace'], (chain) => chain.clearNodes().setCodeBlock()),
  shape('Divider', '---', Minus, ['rule', 'line', 'separator'], (chain) => chain.setHorizontalRule()),
  {
    ...shape('Link', 'https', Link, ['address', 'url'], (chain) => chain),
    run: (editor, typed) => {
      editor.chain().focus().deleteRange(typed).run();
      editor.storage.live.editLink?.();
    },
  },
];

/** The items whose name, or one of its words, starts with what was typed after the slash. */
export function slashItems(query: string, lineItems: readonly LineItem[]): readonly SlashItem[] {
  const typed = fold(query);
  return [...lineItems.map(fromLineItem), ...SHAPES].filter((item) =>
    [item.name, ...item.name.split(' '), ...item.words].some((word) => fold(word).startsWith(typed)),
  );
}

function fromLineItem(item: LineItem): SlashItem {
  return {
    ...item,
    group: 'Mark this line as',
    words: [],
    run: (editor, typed) => {
      editor.chain().focus().deleteRange(typed).run();
      item.run(editor.state.selection.$from.parent.textContent.trim());
    },
  };
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
