import { Extension, type Range } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion, type SuggestionMount, type SuggestionProps } from '@tiptap/suggestion';
import { type SlashItem, slashItems } from './slash-items.ts';

export interface OpenSlashMenu {
  readonly items: readonly SlashItem[];
  /** Index of the item that Enter takes. */
  readonly active: number;
  /** The typed slash and what follows it. */
  readonly typed: Range;
  /** Keeps an element beside the typed text until the function it answers is called. */
  readonly mount: SuggestionMount;
}

/** The menu's state outside React: keys change it, the component shows it. */
export class SlashMenuState {
  #open: OpenSlashMenu | undefined;
  readonly #listeners = new Set<() => void>();

  readonly get = (): OpenSlashMenu | undefined => this.#open;
  readonly set = (open: OpenSlashMenu | undefined): void => {
    this.#open = open;
    for (const listener of this.#listeners) listener();
  };
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly activate = (active: number): void => {
    if (this.#open !== undefined && this.#open.active !== active) this.set({ ...this.#open, active });
  };
}

declare module '@tiptap/core' {
  interface Storage {
    slashMenu: SlashMenuState;
  }
}

/** A menu of what a line can be, opened by `/` at the start of a line or after a space. */
export const SlashMenu = Extension.create<object, SlashMenuState>({
  name: 'slashMenu',
  // Before the keys of lists and of the text: Enter and arrows are the menu's while it is open.
  priority: 1000,
  addStorage: () => new SlashMenuState(),
  addProseMirrorPlugins() {
    const { editor } = this;
    const menu = editor.storage.slashMenu;
    return [
      Suggestion({
        editor,
        pluginKey: new PluginKey('slashMenu'),
        char: '/',
        decorationClass: 'slash-command',
        offset: { mainAxis: 6, crossAxis: -10 },
        floatingUi: { strategy: 'fixed', middleware: [intoView] },
        allow: ({ state, range }) => {
          const $from = state.doc.resolve(range.from);
          // The match looks at one text node; where marks change, what stands before it is in another one.
          const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\n');
          return (
            !$from.parent.type.spec.code &&
            !state.schema.marks['code']?.isInSet($from.marks()) &&
            /(^|\s)$/.test(before)
          );
        },
        render: () => ({
          onStart: (props) => menu.set(opened(props)),
          onUpdate: (props) => menu.set(opened(props, menu.get())),
          onExit: () => menu.set(undefined),
          onKeyDown: ({ event }) => onKey(event, menu, (item, typed) => item.run(editor, typed)),
        }),
      }),
    ];
  },
});

function opened(props: SuggestionProps<unknown>, before?: OpenSlashMenu): OpenSlashMenu {
  const items = slashItems(props.query, props.editor.storage.live.lineItems ?? []);
  const same = before?.items.map((item) => item.id).join() === items.map((item) => item.id).join();
  return {
    items,
    active: same && before !== undefined ? before.active : 0,
    typed: props.range,
    // The first one stays: it looks up the place anew each time it is asked.
    mount: before?.mount ?? props.mount,
  };
}

/** True where the key was the menu's. With nothing to choose, keys stay the text's. */
function onKey(event: KeyboardEvent, menu: SlashMenuState, take: (item: SlashItem, typed: Range) => void): boolean {
  const open = menu.get();
  if (open === undefined || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const count = open.items.length;
  const item = open.items[open.active];
  if (item === undefined) return false;
  switch (event.key) {
    case 'ArrowDown':
      menu.activate((open.active + 1) % count);
      return true;
    case 'ArrowUp':
      menu.activate((open.active - 1 + count) % count);
      return true;
    case 'Home':
      menu.activate(0);
      return true;
    case 'End':
      menu.activate(count - 1);
      return true;
    case 'Enter':
    case 'Tab':
      if (event.shiftKey) return false;
      take(item, open.typed);
      return true;
    default:
      return false;
  }
}

const EDGE = 8;

/** Keeps the menu between the left and right edge of the window; above or below is Floating UI's `flip`. */
const intoView = {
  name: 'intoView',
  fn: ({ x, rects }: { readonly x: number; readonly rects: { readonly floating: { readonly width: number } } }) => ({
    x: Math.max(EDGE, Math.min(x, document.documentElement.clientWidth - rects.floating.width - EDGE)),
  }),
};
