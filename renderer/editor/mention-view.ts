import type { NodeViewRenderer } from '@tiptap/core';
import { mentionOf } from '../../shared/domain/mentions.ts';
import { SIGNS } from '../../shared/text/mention-link.ts';
import { mentionName } from './record-words.ts';
import styles from './records.module.css';

/** A mention on the page: its sign, the name that the record has now, and how strongly a tension is felt. */
export const mentionView: NodeViewRenderer = ({ node: first, editor }) => {
  let node = first;
  const views = editor.storage.recordViews;
  const dom = document.createElement('span');
  const sign = document.createElement('span');
  const name = document.createElement('span');
  const level = document.createElement('span');
  dom.className = styles.mention ?? '';
  sign.className = styles.sign ?? '';
  level.className = styles.level ?? '';
  dom.append(sign, name, level);
  dom.setAttribute('role', 'link');

  const refresh = (): void => {
    const mention = mentionOf({ type: 'mention', attrs: node.attrs });
    if (mention === undefined) return;
    const { sort, id, label, intensity } = mention;
    const now = editor.storage.live.records?.label(sort, id) ?? label;
    const step = intensity === undefined ? '' : String(intensity);
    dom.dataset['sort'] = sort;
    // Only what changed: a text may mention thousands.
    if (sign.textContent !== SIGNS[sort]) sign.textContent = SIGNS[sort];
    if (name.textContent !== now) name.textContent = now;
    if (level.textContent !== step) level.textContent = step;
    dom.setAttribute('aria-label', mentionName({ ...mention, label: now }));
  };
  const open = (event: MouseEvent): void => {
    if (event.button !== 0 || event.shiftKey) return;
    const mention = mentionOf({ type: 'mention', attrs: node.attrs });
    if (mention !== undefined) editor.storage.live.records?.open(mention.sort, mention.id);
  };
  refresh();
  dom.addEventListener('click', open);
  const view = { refresh };
  views.add(view);

  return {
    dom,
    update: (next) => {
      if (next.type !== node.type) return false;
      node = next;
      refresh();
      return true;
    },
    ignoreMutation: () => true,
    destroy: () => views.remove(view),
  };
};
