import { ChevronRight, Search } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { unreachable } from '../../../shared/base/assert.ts';
import { RecordIcon } from '../../details/record-icon.tsx';
import { cx } from '../../ui/cx.ts';
import { ExcerptText } from '../../ui/excerpt.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { useToday } from '../../ui/use-today.ts';
import { shortDay } from '../../../shared/words/days.ts';
import type { SearchHit } from '../../vault/api.ts';
import type { PaletteItem } from './palette-items.ts';
import styles from './palette.module.css';

interface PaletteOptionProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly selected: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

export function PaletteOption({ id, item, selected, onPoint, onChoose }: PaletteOptionProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) element.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    // The field hears the keys for all options.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={element}
      id={id}
      // The element of that name belongs to a select.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      className={styles.option}
      onPointerMove={selected ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Inside item={item} />
    </div>
  );
}

function Inside({ item }: { readonly item: PaletteItem }): ReactNode {
  switch (item.sort) {
    case 'command': {
      const [keys] = item.command.shortcuts;
      return (
        <>
          <Icon of={ChevronRight} className="faint" />
          <span className={styles.words}>{item.command.title}</span>
          {keys === undefined ? null : <Kbd keys={keys} />}
        </>
      );
    }
    case 'record': {
      const { type, label, hint } = item.record;
      return (
        <>
          <RecordIcon type={type} />
          <span className={cx(styles.words, styles.name)}>{label}</span>
          {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
        </>
      );
    }
    case 'entry':
      return <EntryInside hit={item.hit} />;
    case 'everything':
      return (
        <>
          <Icon of={Search} className="faint" />
          <span className={styles.words}>Search everything for “{item.query}”</span>
        </>
      );
    default:
      return unreachable(item);
  }
}

function EntryInside({ hit: { item, title, excerpt } }: { readonly hit: SearchHit }) {
  const today = useToday();
  const heading = title === undefined ? item.title : <ExcerptText excerpt={title} />;
  return (
    <>
      <KindIcon kind={item.kind} />
      <div className={styles.words}>
        <div className={styles.line}>
          <span className={styles.title}>{heading ?? <ExcerptText excerpt={excerpt} />}</span>
          <time dateTime={item.day}>{shortDay(item.day, today)}</time>
        </div>
        {heading === undefined ? null : (
          <div className={styles.excerpt}>
            <ExcerptText excerpt={excerpt} />
          </div>
        )}
      </div>
    </>
  );
}
