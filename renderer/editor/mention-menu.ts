import { type Editor, Extension } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state';
import { Suggestion, type SuggestionMatch } from '@tiptap/suggestion';
import type { MentionSort } from '../../shared/domain/mentions.ts';
import { SIGNS } from '../../shared/text/mention-link.ts';
import { mentionOffer } from './mention-items.ts';
import { mentionAt } from './mention-node.ts';
import { leafAsText } from './slash-menu.ts';
import { intoView, SuggestionMenu } from './suggestion-menu.ts';

declare module '@tiptap/core' {
  interface Storage {
    mentionMenu: SuggestionMenu;
  }
}

/** A promise comes first: while its words are typed, an `@` among them is part of them. */
const SORTS = ['promise', 'person', 'area', 'tension'] as const;
const KEYS = Object.fromEntries(SORTS.map((sort) => [sort, new PluginKey(`mention-${sort}`)])) as {
  readonly [S in MentionSort]: PluginKey;
};

/** Completes `@person`, `#area`, `~tension` and `!promise` as they are typed, and opens what is mentioned. */
export const MentionMenu = Extension.create<object, SuggestionMenu>({
  name: 'mentionMenu',
  priority: 1000,
  addStorage: () => new SuggestionMenu(),
  addProseMirrorPlugins() {
    const { editor } = this;
    return [...SORTS.map((sort) => completion(editor, sort)), mentionKeys(editor)];
  },
});

const completion = (editor: Editor, sort: MentionSort): Plugin =>
  Suggestion({
    editor,
    pluginKey: KEYS[sort],
    char: SIGNS[sort],
    allowSpaces: true,
    decorationClass: 'slash-command',
    offset: { mainAxis: 6, crossAxis: -10 },
    floatingUi: { strategy: 'fixed', middleware: [intoView] },
    findSuggestionMatch: ({ $position }) => matchSign(sort, $position),
    allow: ({ state, range }) => {
      const $from = state.doc.resolve(range.from);
      if ($from.parent.type.spec.code || state.schema.marks['code']?.isInSet($from.marks())) return false;
      if (sort !== 'promise' && KEYS.promise.getState(state)?.active === true) return false;
      const query = state.doc.textBetween(range.from + 1, range.to);
      return editor.storage.live.records !== undefined && mayComplete(editor, sort, query);
    },
    render: () =>
      editor.storage.mentionMenu.renderer(editor, (query) =>
        mentionOffer(sort, query, editor.storage.live.records, (view) => exit(view, sort)),
      ),
  });

const exit = ({ view }: Editor, sort: MentionSort): void =>
  view.dispatch(view.state.tr.setMeta(KEYS[sort], { exit: true }));

/** How much may follow a sign, in UTF-16 units and in words, before it is taken for an ordinary character. */
const LONGEST = { promise: 200, person: 60, area: 60, tension: 120 } as const;
const MOST_WORDS = { promise: 40, person: 3, area: 4, tension: 12 } as const;
/** What may follow the sign at once. `#5` and `~20` are figures, and `# ` a heading. */
const BEGINS = {
  promise: /^(?:$|[\p{L}@"“‘'])/u,
  person: /^(?:$|[\p{L}\p{N}])/u,
  area: /^(?:$|[\p{L}])/u,
  tension: /^(?:$|[\p{L}"“‘'])/u,
} as const;

/** The last sign before the caret that begins a word, with what was typed after it. */
function matchSign(sort: MentionSort, $position: ResolvedPos): SuggestionMatch {
  const { parent, parentOffset } = $position;
  if (!parent.isTextblock) return null;
  const from = Math.max(0, parentOffset - LONGEST[sort] - 2);
  const before = parent.textBetween(from, parentOffset, undefined, leafAsText);
  const sign = SIGNS[sort];
  for (let at = before.lastIndexOf(sign); at !== -1; at = at === 0 ? -1 : before.lastIndexOf(sign, at - 1)) {
    const isFirst = at === 0 && from === 0;
    if (!isFirst && !/[\s([{"'“‘/–—]/u.test(before[at - 1] ?? '')) continue;
    const query = before.slice(at + 1);
    if (/[\n\uFFFC]/u.test(query) || !BEGINS[sort].test(query)) return null;
    const start = $position.start() + from + at;
    return { range: { from: start, to: $position.pos }, query, text: sign + query };
  }
  return null;
}

/** Whether what was typed can still be a name: it is one that exists, or short. */
function mayComplete(editor: Editor, sort: MentionSort, query: string): boolean {
  if (query.length > LONGEST[sort] || /\s{2}$/u.test(query)) return false;
  const words = query.trim().split(/\s+/u).length;
  const isOpen = words < MOST_WORDS[sort] || (words === MOST_WORDS[sort] && !/\s$/u.test(query));
  return isOpen || (editor.storage.live.records?.find(sort, query).known.length ?? 0) > 0;
}

/** Enter opens the mention that is chosen; on a tension, 1 to 5 say how strongly it is felt. */
const mentionKeys = (editor: Editor): Plugin =>
  new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        const { selection } = view.state;
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'mention') return false;
        const { sort, id } = mentionAt(selection.node.attrs);
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
        if (event.key === 'Enter' && !event.shiftKey) {
          editor.storage.live.records?.open(sort, id);
          return true;
        }
        if (sort !== 'tension' || !/^[1-5]$/.test(event.key) || !view.editable) return false;
        const at = selection.from;
        const tr = view.state.tr.setNodeAttribute(at, 'intensity', Number(event.key));
        view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)));
        return true;
      },
    },
  });
