import { Extension } from '@tiptap/core';
import type { MarkedLineView } from './marked-line-view.ts';

/** A part of the text that shows what the journal says of a record. */
export interface RecordView {
  readonly refresh: () => void;
}

/** The mentions and marked lines that are on the page. */
export class RecordViews {
  readonly #all = new Set<RecordView>();
  readonly #listeners = new Set<() => void>();
  #lines: readonly MarkedLineView[] = [];

  readonly add = (view: RecordView): void => void this.#all.add(view);
  readonly remove = (view: RecordView): void => void this.#all.delete(view);

  /** Marked lines: React draws their icons and fields. */
  readonly lines = (): readonly MarkedLineView[] => this.#lines;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly setLines = (lines: readonly MarkedLineView[]): void => {
    this.#lines = lines;
    for (const listener of this.#listeners) listener();
  };

  /** What the journal says may be something else now. */
  readonly refresh = (): void => {
    for (const view of this.#all) view.refresh();
  };
}

declare module '@tiptap/core' {
  interface Storage {
    recordViews: RecordViews;
  }
}

export const RecordViewsStorage = Extension.create<object, RecordViews>({
  name: 'recordViews',
  addStorage: () => new RecordViews(),
});
