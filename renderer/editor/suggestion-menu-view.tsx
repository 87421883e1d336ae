// oxlint-disable jsx-a11y/prefer-tag-over-role -- no element is a listbox that leaves the focus in the text beside it
import type { Editor } from '@tiptap/core';
import { useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { cx } from '../ui/cx.ts';
import { Icon } from '../ui/icon.tsx';
import { KindIcon } from '../ui/kind-icon.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { MenuItem, OpenMenu, SuggestionMenu } from './suggestion-menu.ts';
import styles from './suggestion-menu.module.css';

interface SuggestionMenuViewProps {
  readonly editor: Editor;
  readonly menu: SuggestionMenu;
}

/** Shows a menu beside the typed text. The focus stays in the text, which names the active item. */
export function SuggestionMenuView({ editor, menu }: SuggestionMenuViewProps) {
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
      <VisuallyHidden elementType="output">{announcement(open)}</VisuallyHidden>
      {open === undefined ? null : (
        <div ref={list} popover="manual" className={styles.menu}>
          {open.items.length === 0 ? <div className={styles.group}>{open.empty}</div> : null}
          <div role="listbox" id={id} aria-label={open.label} hidden={open.items.length === 0}>
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
  readonly item: MenuItem;
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
      onPointerMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {typeof item.icon === 'string' ? <KindIcon kind={item.icon} /> : <Icon of={item.icon} />}
      <span>{item.name}</span>
      {item.hint === undefined ? null : <small aria-hidden={!item.hintIsSaid}>{item.hint}</small>}
    </div>
  );
}

function groupsOf(items: readonly MenuItem[]): readonly (readonly [string, readonly MenuItem[]])[] {
  return [...new Set(items.map((item) => item.group))].map((group) => [
    group,
    items.filter((item) => item.group === group),
  ]);
}

function announcement(open: OpenMenu | undefined): string {
  if (open === undefined) return '';
  const { items, empty } = open;
  if (items.length === 0) return empty;
  return items.length === 1 ? 'One choice' : `${items.length} choices`;
}
