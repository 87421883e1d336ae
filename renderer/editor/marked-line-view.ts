import type { NodeViewRenderer } from '@tiptap/core';
import { kindInfo } from '../../shared/domain/kinds/registry.ts';
import type { Family } from '../../shared/domain/kinds/definition.ts';
import { type MarkedLine, markedLineOf, type MarkedSort } from '../../shared/domain/mentions.ts';
import styles from './records.module.css';

/** A marked line on the page. React draws what the record says into `icon` and `facts`. */
export interface MarkedLineView {
  readonly key: string;
  readonly line: MarkedLine;
  readonly icon: HTMLElement;
  readonly facts: HTMLElement;
}

/** The family whose hue the line has. */
export const familyOf = (sort: MarkedSort): Family =>
  sort === 'promise' ? 'promise' : sort === 'tension' ? 'friction' : kindInfo(sort).family;

export const markedLineView: NodeViewRenderer = ({ node: first, editor }) => {
  const views = editor.storage.recordViews;
  const dom = document.createElement('div');
  const icon = document.createElement('span');
  const text = document.createElement('p');
  const facts = document.createElement('span');
  dom.className = styles.marked ?? '';
  icon.className = styles.icon ?? '';
  facts.className = styles.facts ?? '';
  icon.contentEditable = 'false';
  facts.contentEditable = 'false';
  dom.append(icon, text, facts);
  const key = crypto.randomUUID();
  let shown: MarkedLineView | undefined;

  const without = (): readonly MarkedLineView[] => views.lines().filter((line) => line.key !== key);
  const show = (attrs: Readonly<Record<string, unknown>>): void => {
    const line = markedLineOf({ type: 'markedLine', attrs });
    if (line === undefined || (line.id === shown?.line.id && line.sort === shown.line.sort)) return;
    shown = { key, line, icon, facts };
    dom.dataset['fam'] = familyOf(line.sort);
    views.setLines([...without(), shown]);
  };
  show(first.attrs);

  const isOurs = (target: unknown): boolean =>
    target instanceof Node && (icon.contains(target) || facts.contains(target));
  return {
    dom,
    contentDOM: text,
    update: (next) => {
      if (next.type !== first.type) return false;
      show(next.attrs);
      return true;
    },
    stopEvent: (event) => isOurs(event.target),
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !text.contains(mutation.target),
    destroy: () => views.setLines(without()),
  };
};
