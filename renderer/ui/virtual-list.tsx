import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { cx } from './cx.ts';
import { type ListPlace, placeOf, rememberPlace } from './list-memory.ts';
import styles from './virtual-list.module.css';

export interface VirtualRow {
  /** Above the row, such as a month. */
  readonly head?: ReactNode;
  readonly content: ReactNode;
  readonly href: string;
}

export interface VirtualListHandle {
  /** Puts the focus on the row that was on last, or on the first. */
  focus(): void;
  toTop(): void;
}

export interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  /** What a row takes before it is measured, in pixels. */
  readonly estimate: number;
  /** A row that is not here yet shows `shape`. */
  readonly row: (index: number) => VirtualRow | undefined;
  readonly shape: ReactNode;
  /** Which rows are in sight, both included. */
  readonly onSight: (first: number, last: number) => void;
  /** Enter, a double click, or a single one where `opensOnClick`. */
  readonly onOpen: (index: number) => void;
  /** The row that arrows, j and k, or a click are on. */
  readonly onActive?: (index: number) => void;
  /** Whether the active row is marked, because it is read beside the list. */
  readonly marksActive?: boolean;
  readonly opensOnClick?: boolean;
  /** Keys that do more with the active row. True: it was for the caller. */
  readonly onKey?: (event: KeyboardEvent, index: number) => boolean;
  /** Remembers under this name where the list was left. */
  readonly memory?: string | undefined;
  readonly ref?: Ref<VirtualListHandle>;
}

/**
 * A list of any length that draws only what is in sight, inside the nearest ancestor that scrolls. Its rows are links;
 * one of them is in the tab order. The active row is always drawn, so that the focus is never lost.
 */
export function VirtualList(props: VirtualListProps) {
  const { label, count, estimate, row, shape, onSight, memory, ref, marksActive = false } = props;
  const list = useRef<HTMLUListElement>(null);
  const [place] = useState<ListPlace | undefined>(() => (memory === undefined ? undefined : placeOf(memory)));
  const [wanted, setWanted] = useState(place?.active ?? 0);
  const active = Math.max(0, Math.min(wanted, count - 1));
  const focusNext = useRef(false);
  const margin = useTopInside(list);

  // The compiler's rule is about memoised callers; nothing here is memoised over the virtualizer's answers.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLElement, HTMLLIElement>({
    count,
    getScrollElement: () => scrollerOf(list.current),
    estimateSize: () => estimate,
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: 24,
    scrollPaddingEnd: 24,
    initialOffset: place?.offset ?? 0,
    ...(place === undefined || place.count !== count ? {} : { initialMeasurementsCache: place.sizes }),
    rangeExtractor: (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      return drawn.includes(active) || count === 0 ? drawn : [...drawn, active].sort((a, b) => a - b);
    },
  });

  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => onSight(startIndex, endIndex), [onSight, startIndex, endIndex, count]);

  const left = useRef<Omit<ListPlace, 'offset' | 'sizes'>>({ active, count });
  useEffect(() => {
    left.current = { active, count };
  });
  useLayoutEffect(() => {
    const scroller = scrollerOf(list.current);
    return () => {
      if (memory === undefined || scroller === null) return;
      rememberPlace(memory, {
        ...left.current,
        offset: virtualizer.scrollOffset ?? 0,
        sizes: [...virtualizer.measurementsCache],
      });
    };
  }, [memory, virtualizer]);

  const focusActive = (): void => list.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus();
  useLayoutEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    list.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus({ preventScroll: true });
  }, [active]);

  const activate = (index: number): void => {
    setWanted(index);
    props.onActive?.(index);
  };
  const moveTo = (index: number, align: 'auto' | 'start' | 'end' = 'auto'): void => {
    const target = Math.max(0, Math.min(index, count - 1));
    focusNext.current = target !== active;
    activate(target);
    virtualizer.scrollToIndex(target, { align });
  };
  useImperativeHandle(ref, () => ({ focus: focusActive, toTop: () => scrollerOf(list.current)?.scrollTo({ top: 0 }) }));

  const pageOf = (): number => Math.max(1, endIndex - startIndex - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (props.onKey?.(event, active) === true) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = rowAfterKey(event.key, active, count, pageOf());
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target, event.key === 'End' ? 'end' : 'auto');
  };

  const onClick = (event: MouseEvent, index: number): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    activate(index);
    // A click without a count comes from Enter or from a screen reader: it follows the link.
    if (props.opensOnClick === true || event.detail === 0 || event.detail === 2) props.onOpen(index);
  };

  return (
    // The rows are links of their own; the list only moves between them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      ref={list}
      aria-label={label}
      className={styles.list}
      style={{ blockSize: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtualizer.getVirtualItems().map((item) => {
        const shown = row(item.index);
        const isActive = item.index === active;
        return (
          <li
            key={item.index}
            ref={virtualizer.measureElement}
            data-index={item.index}
            aria-posinset={item.index + 1}
            aria-setsize={count}
            className={styles.item}
            style={{ transform: `translateY(${item.start - margin}px)` }}
          >
            {shown?.head === undefined ? null : <div className={styles.head}>{shown.head}</div>}
            <a
              data-row={item.index}
              href={shown?.href}
              tabIndex={isActive ? 0 : -1}
              aria-current={isActive && marksActive ? true : undefined}
              aria-busy={shown === undefined ? true : undefined}
              className={cx(
                styles.row,
                item.index === 0 && shown?.head === undefined && styles.first,
                isActive && marksActive && styles.selected,
                marksActive && item.index === active + 1 && shown?.head === undefined && styles.afterSelected,
              )}
              onClick={(event) => onClick(event, item.index)}
              onFocus={() => (isActive ? undefined : activate(item.index))}
            >
              {shown?.content ?? shape}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** The row that a key leads to; undefined where the key means nothing to a list. */
export function rowAfterKey(key: string, active: number, count: number, page: number): number | undefined {
  const target = ((): number | undefined => {
    switch (key) {
      case 'ArrowDown':
      case 'j':
        return active + 1;
      case 'ArrowUp':
      case 'k':
        return active - 1;
      case 'Home':
        return 0;
      case 'End':
        return count - 1;
      case 'PageDown':
        return active + page;
      case 'PageUp':
        return active - page;
      default:
        return undefined;
    }
  })();
  return target === undefined ? undefined : Math.max(0, Math.min(target, count - 1));
}

/** The nearest ancestor that scrolls. */
function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  for (let at = element?.parentElement ?? null; at !== null; at = at.parentElement) {
    const overflow = getComputedStyle(at).overflowY;
    if (overflow === 'auto' || overflow === 'scroll') return at;
  }
  return null;
}

/** Pixels between the top of what scrolls and the element, kept right while what is above changes its height. */
function useTopInside(ref: { readonly current: HTMLElement | null }): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    const scroller = scrollerOf(element);
    const inside = scroller?.firstElementChild;
    if (element === null || scroller === null) return undefined;
    const measure = (): void =>
      setTop(element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
    measure();
    // Measured in the next frame: drawing anew inside the observer's own turn would be reported as a loop.
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    });
    if (inside !== null && inside !== undefined) observer.observe(inside);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [ref]);
  return top;
}
