// oxlint-disable jsx-a11y/prefer-tag-over-role -- no element is a listbox that leaves the focus in the text beside it
import type { Editor } from '@tiptap/core';
import { useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { cx } from '../ui/cx.ts';
import { Icon } from '../ui/icon.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { SlashItem } from './slash-items.ts';
import styles from './slash-menu.module.css';

/** Shows the slash menu beside the typed text. The focus stays in the text, which names the active item. */
export function SlashMenuView({ editor }: { readonly editor: Editor }) {
  const menu = editor.storage.slashMenu;
  const open = useSyncExternalStore(menu.subscribe, menu.get);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const mount = open?.mount;
  const active = open?.items[open.active];
  const activeId = active === undefined ? undefined : `${id}-${active.id}`;

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null || mount === undefined) return undefined;
    // The top layer: no box around the editor cuts it off.
    element.showPopover();
    return mount(element, {
      onPosition: ({ x, y }) => {
        element.style.left = `${x}px`;
        element.style.top = `${y}px`;
      },
    });
  }, [mount]);

  useLayoutEffect(() => {
    if (mount === undefined) return undefined;
    const text = editor.view.dom;
    text.setAttribute('aria-controls', id);
    text.setAttribute('aria-autocomplete', 'list');
    if (activeId !== undefined) text.setAttribute('aria-activedescendant', activeId);
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant']) text.removeAttribute(name);
    };
  }, [editor, id, mount, activeId]);

  return (
    <>
      <VisuallyHidden elementType="output">{announcement(open?.items)}</VisuallyHidden>
      {open === undefined ? null : (
        <div ref={list} popover="manual" className={styles.menu}>
          {open.items.length === 0 ? <div className={styles.group}>Nothing here starts with that</div> : null}
          <div role="listbox" id={id} aria-label="What this line is" hidden={open.items.length === 0}>
            {groupsOf(open.items).map(([group, items], index) => (
              <div key={group} role="group" aria-labelledby={`${id}-group-${index}`}>
                <div id={`${id}-group-${index}`} className={styles.group}>
                  {group}
                </div>
                {items.map((item) => (
                  <Item
                    key={item.id}
                    id={`${id}-${item.id}`}
                    item={item}
                    active={item === active}
                    onPoint={() => menu.activate(open.items.indexOf(item))}
                    onTake={() => item.run(editor, open.typed)}
                  />
                ))}
              </div>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

interface ItemProps {
  readonly id: string;
  readonly item: SlashItem;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onTake: () => void;
}

function Item({ id, item, active, onPoint, onTake }: ItemProps) {
  return (
    // Its keys are those of the text, which keeps the focus (aria-activedescendant).
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={cx(styles.item, active && styles.active)}
      data-fam={item.family}
      onPointerMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <Icon of={item.icon} />
      <span>{item.name}</span>
      <small aria-hidden={item.family === undefined}>{item.hint}</small>
    </div>
  );
}

function groupsOf(items: readonly SlashItem[]): readonly (readonly [string, readonly SlashItem[]])[] {
  return [...new Set(items.map((item) => item.group))].map((group) => [
    group,
    items.filter((item) => item.group === group),
  ]);
}

function announcement(items: readonly SlashItem[] | undefined): string {
  if (items === undefined) return '';
  if (items.length === 0) return 'Nothing here starts with that';
  return items.length === 1 ? 'One choice' : `${items.length} choices`;
}
