import type { Editor, Range } from '@tiptap/core';
import type { SuggestionMount, SuggestionOptions, SuggestionProps } from '@tiptap/suggestion';
import type { LucideIcon } from 'lucide-react';
import type { Marked } from '../ui/kind-icon.tsx';

/** One line of a menu beside the typed text. `run` gets the range of what was typed and takes it out. */
export interface MenuItem {
  readonly id: string;
  readonly name: string;
  readonly hint?: string | undefined;
  /** False where the hint says what is typed for it, which says nothing aloud. */
  readonly hintIsSaid: boolean;
  /** A drawing, or the icon of a kind in its hue. */
  readonly icon: LucideIcon | Marked;
  readonly group: string;
  readonly run: (editor: Editor, typed: Range) => void;
}

export interface OpenMenu {
  /** Accessible name, such as `What this line is`. */
  readonly label: string;
  /** What it says where there is nothing to choose. */
  readonly empty: string;
  readonly items: readonly MenuItem[];
  /** Index of the item that Enter takes; −1 where none is taken before the arrows chose one. */
  readonly active: number;
  /** Whether the person chose it, by arrow or pointer. */
  readonly chosen: boolean;
  /** The typed sign and what follows it. */
  readonly typed: Range;
  /** Keeps an element beside the typed text until the function it answers is called. */
  readonly mount: SuggestionMount;
}

/** What a menu offers for what was typed. `active` is the item that Enter takes at first. */
export type Offer = Pick<OpenMenu, 'label' | 'empty' | 'items' | 'active'>;

type Renderer = NonNullable<ReturnType<NonNullable<SuggestionOptions['render']>>>;

/** The menu's state outside React: keys change it, the component shows it. */
export class SuggestionMenu {
  #open: OpenMenu | undefined;
  readonly #listeners = new Set<() => void>();
  #renew: (() => void) | undefined;

  readonly get = (): OpenMenu | undefined => this.#open;
  readonly set = (open: OpenMenu | undefined): void => {
    this.#open = open;
    for (const listener of this.#listeners) listener();
  };
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly activate = (active: number): void => {
    if (this.#open !== undefined && this.#open.active !== active) this.set({ ...this.#open, active, chosen: true });
  };
  /** Offers anew, where it is open: what there is to offer has changed. */
  readonly refresh = (): void => this.#renew?.();

  /** What the suggestion plugin calls. */
  readonly renderer = (editor: Editor, offerFor: (query: string) => Offer): Renderer => {
    let last: SuggestionProps | undefined;
    const show = (props: SuggestionProps): void => {
      // The first place stays: it is looked up anew each time it is asked.
      const mount = last === undefined ? props.mount : (this.#open?.mount ?? props.mount);
      last = props;
      this.set(opened(offerFor(props.query), props.range, mount, this.#open));
    };
    return {
      onStart: (props) => {
        last = undefined;
        this.#renew = () => {
          if (last !== undefined) show(last);
        };
        show(props);
      },
      onUpdate: show,
      onExit: () => {
        last = undefined;
        this.#renew = undefined;
        this.set(undefined);
      },
      onKeyDown: ({ event }) => onKey(event, this, (item, typed) => item.run(editor, typed)),
    };
  };
}

function opened(offer: Offer, typed: Range, mount: SuggestionMount, before: OpenMenu | undefined): OpenMenu {
  const same = before?.items.map((item) => item.id).join('\n') === offer.items.map((item) => item.id).join('\n');
  const chosen = same && before?.chosen;
  return { ...offer, active: chosen ? before.active : offer.active, chosen, typed, mount };
}

/** True where the key was the menu's. With nothing to choose, keys stay the text's. */
function onKey(event: KeyboardEvent, menu: SuggestionMenu, take: (item: MenuItem, typed: Range) => void): boolean {
  const open = menu.get();
  if (open === undefined || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const count = open.items.length;
  if (count === 0) return false;
  const item = open.items[open.active];
  switch (event.key) {
    case 'ArrowDown':
      menu.activate((open.active + 1) % count);
      return true;
    case 'ArrowUp':
      menu.activate(open.active <= 0 ? count - 1 : open.active - 1);
      return true;
    case 'Home':
      menu.activate(0);
      return true;
    case 'End':
      menu.activate(count - 1);
      return true;
    case 'Enter':
    case 'Tab':
      if (event.shiftKey || item === undefined) return false;
      take(item, open.typed);
      return true;
    default:
      return false;
  }
}

const EDGE = 8;

/** Keeps a menu between the left and right edge of the window; above or below is Floating UI's `flip`. */
export const intoView = {
  name: 'intoView',
  fn: ({ x, rects }: { readonly x: number; readonly rects: { readonly floating: { readonly width: number } } }) => ({
    x: Math.max(EDGE, Math.min(x, document.documentElement.clientWidth - rects.floating.width - EDGE)),
  }),
};
