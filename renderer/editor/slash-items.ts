import type { Editor } from '@tiptap/core';
import {
  Code,
  FileText,
  Heading1,
  Heading2,
  Link,
  List,
  ListOrdered,
  ListTodo,
  type LucideIcon,
  Minus,
  TextQuote,
  Undo2,
} from 'lucide-react';
import { MARKED_SORTS } from '../../shared/domain/mentions.ts';
import type { TextTemplate } from './editor-props.ts';
import { insertTemplate } from './insert-template.ts';
import { markLine, unmarkLine } from './mark-line.ts';
import { MARKS } from './record-words.ts';
import type { MenuItem } from './suggestion-menu.ts';

/** A line of the slash menu, with further words that it is found by. */
interface SlashItem extends MenuItem {
  readonly words: readonly string[];
}

/** What the menu depends on beside what was typed. */
export interface SlashContext {
  /** The node type of the line. */
  readonly line: string;
  /** Whether lines can become records here. */
  readonly marks: boolean;
  readonly templates: readonly TextTemplate[];
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
  hintIsSaid: false,
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

const MARK_ITEMS: readonly SlashItem[] = MARKED_SORTS.map((sort) => ({
  id: `mark-${sort}`,
  name: MARKS[sort].name,
  hint: MARKS[sort].hint,
  words: MARKS[sort].words,
  hintIsSaid: true,
  icon: sort,
  group: 'Mark this line as',
  run: (editor, typed) => markLine(editor, sort, typed),
}));

const UNMARK: SlashItem = {
  id: 'unmark',
  name: 'Plain line again',
  hint: 'what it became stays',
  hintIsSaid: true,
  icon: Undo2,
  group: 'This line',
  words: ['unmark', 'remove mark', 'paragraph'],
  run: unmarkLine,
};

const fromTemplate = (template: TextTemplate): SlashItem => ({
  id: `template-${template.id}`,
  name: template.name,
  hint: template.hint,
  hintIsSaid: true,
  icon: FileText,
  group: 'Insert template',
  words: ['template', 'insert template'],
  run: (editor, typed) => insertTemplate(editor, template, typed),
});

/** The items whose name, or one of its words, starts with what was typed after the slash. */
export function slashItems(query: string, { line, marks, templates }: SlashContext): readonly MenuItem[] {
  const typed = fold(query);
  const all = [
    ...(line === 'markedLine' ? [UNMARK] : []),
    ...(marks && line === 'paragraph' ? MARK_ITEMS : []),
    ...SHAPES,
    ...templates.filter(({ first }) => first || typed !== '').map(fromTemplate),
  ];
  return all.filter((item) =>
    [item.name, ...item.name.split(' '), ...item.words].some((word) => fold(word).startsWith(typed)),
  );
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
