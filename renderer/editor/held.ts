import { type Editor, Extension, type Range } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import styles from './records.module.css';

const key = new PluginKey<DecorationSet>('held');

type Change = { readonly range: Range; readonly id: string } | { readonly release: string };

/** Stretches of text of which a record is being made: they are found again however the text around them changes. */
export const Held = Extension.create({
  name: 'held',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, held) {
          const mapped = held.map(tr.mapping, tr.doc);
          const change = tr.getMeta(key) as Change | undefined;
          if (change === undefined) return mapped;
          if ('release' in change)
            return mapped.remove(mapped.find(undefined, undefined, (spec) => spec.id === change.release));
          const { range, id } = change;
          return mapped.add(tr.doc, [Decoration.inline(range.from, range.to, { class: styles.held ?? '' }, { id })]);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Holds on to a stretch; what it answers lets it go and says where it is, or undefined where it was deleted. */
export function hold(editor: Editor, range: Range): () => Range | undefined {
  const id = crypto.randomUUID();
  editor.view.dispatch(editor.state.tr.setMeta(key, { range, id }));
  return () => {
    if (editor.isDestroyed) return undefined;
    const [found] = key.getState(editor.state)?.find(undefined, undefined, (spec) => spec['id'] === id) ?? [];
    editor.view.dispatch(editor.state.tr.setMeta(key, { release: id }));
    return found === undefined ? undefined : { from: found.from, to: found.to };
  };
}
