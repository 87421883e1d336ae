import { type KeyboardEvent, useRef, useState } from 'react';
import { Focusable } from 'react-aria-components';
import type { EntryId } from '../../shared/base/ids.ts';
import { type Place, PlaceLink } from '../ui/places.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import styles from './marks.module.css';

interface Spot {
  /** The middle, in pixels of the picture. */
  readonly x: number;
  readonly y: number;
  /** What it stands for. */
  readonly words: string;
}

/** The key tells it from the others: a record may be drawn more than once. */
export type Mark = Spot &
  (
    | { readonly key?: string; readonly id: EntryId }
    /** What it stands for is read elsewhere than at an entry. */
    | { readonly key: string; readonly to: Place }
  );

interface MarksProps {
  readonly label: string;
  readonly marks: readonly Mark[];
}

/**
 * Links over the marks of a picture, for which the same entries stand in a list below it or one button away: arrows go from
 * one to the next, one of them is in the order of Tab. Where they are close they lie over one another.
 */
export function Marks({ label, marks }: MarksProps) {
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const current = Math.min(active, marks.length - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = afterKey(event.key, current, marks.length);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    list.current?.querySelectorAll<HTMLElement>('a')[next]?.focus();
  };
  return (
    // The links are what is operated; the list only moves between them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul ref={list} aria-label={label} onKeyDown={onKeyDown}>
      {marks.map(({ x, y, words, ...mark }, index) => (
        <li key={'to' in mark ? mark.key : (mark.key ?? mark.id)}>
          <Tooltip text={words} placement="top">
            <Focusable>
              <PlaceLink
                to={'to' in mark ? mark.to : { to: 'entry', id: mark.id }}
                data-mark=""
                className={styles.mark}
                label={words}
                tabIndex={index === current ? 0 : -1}
                style={{ insetInlineStart: x - 12, insetBlockStart: y - 12 }}
              >
                {null}
              </PlaceLink>
            </Focusable>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}

function afterKey(key: string, at: number, count: number): number | undefined {
  const next = new Map([
    ['ArrowRight', at + 1],
    ['ArrowDown', at + 1],
    ['ArrowLeft', at - 1],
    ['ArrowUp', at - 1],
    ['Home', 0],
    ['End', count - 1],
  ]).get(key);
  return next === undefined ? undefined : Math.max(0, Math.min(next, count - 1));
}
