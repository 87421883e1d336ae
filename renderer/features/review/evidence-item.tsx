import { Ellipsis, LockOpen, Plus } from 'lucide-react';
import { kindOf } from './review-words.ts';
import { shortDay } from '../../../shared/words/days.ts';
import { listed } from '../../../shared/words/counts.ts';
import { dragEvidence } from '../../editor/evidence-drag.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx';
import { useToday } from '../../ui/use-today.ts';
import type { ReviewItem } from '../../vault/api.ts';
import styles from './review.module.css';

export interface ItemDeeds {
  /** Puts its number where the caret is. */
  readonly use: (item: ReviewItem) => void;
  /** Puts its own words in, with its number. */
  readonly quote: (item: ReviewItem) => void;
  /** It stays with the lead by default: it is let in, or kept back again. */
  readonly letIn: (item: ReviewItem) => void;
  readonly keepBack: (item: ReviewItem) => void;
  readonly leaveOut: (item: ReviewItem) => void;
  readonly takeBack: (item: ReviewItem) => void;
  readonly open: (item: ReviewItem) => void;
  readonly move: (item: ReviewItem) => void;
}

interface EvidenceItemProps {
  readonly item: ReviewItem;
  /** Its number in the document; undefined where it is not used there. */
  readonly number: number | undefined;
  readonly leftOut: boolean;
  /** It was let in, and would stay with the lead otherwise. */
  readonly wasLetIn: boolean;
  /** What is shown in the place of a text. */
  readonly hide: (text: string) => string;
  readonly nameOf: (person: string) => string;
  readonly deeds: ItemDeeds;
}

/** One piece of evidence beside the document: what it says, whether it is used, and what can be done with it. */
export function EvidenceItem({ item, number, leftOut, wasLetIn, hide, nameOf, deeds }: EvidenceItemProps) {
  const today = useToday();
  const { name, icon } = kindOf(item);
  const title = hide(item.title ?? item.lead);
  const more = item.title === undefined ? undefined : hide(item.lead);
  return (
    // By keyboard its menu does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      draggable={!leftOut && !item.reserved}
      onDragStart={(event) => dragEvidence(event.dataTransfer, item)}
      className={styles.item}
      data-used={number !== undefined}
      data-out={leftOut}
      aria-label={title}
    >
      <KindIcon kind={icon} size="small" />
      <div className={styles.words}>
        <p className={styles.meta}>
          <b>{name}</b>
          <time>{shortDay(item.day, today)}</time>
        </p>
        <p className={styles.said}>{title}</p>
        {more === undefined || more === '' ? null : <p className={styles.more}>{more}</p>}
        {item.credit.length === 0 ? null : (
          <p className={styles.credit}>Shipped by {listed(item.credit.map((person) => nameOf(person)))}</p>
        )}
      </div>
      <div className={styles.deeds}>
        {number === undefined ? (
          leftOut ? null : item.reserved ? (
            <IconButton icon={LockOpen} iconSize="small" label={`Let in: ${title}`} onPress={() => deeds.letIn(item)} />
          ) : (
            <IconButton icon={Plus} iconSize="small" label={`Use: ${title}`} onPress={() => deeds.use(item)} />
          )
        ) : (
          <button
            type="button"
            className={cx(styles.number)}
            aria-label={`Evidence ${number}, used. Use it again`}
            onClick={() => deeds.use(item)}
          >
            {number}
          </button>
        )}
        <MenuTrigger>
          <IconButton icon={Ellipsis} iconSize="small" label={`More: ${title}`} />
          <Menu label={title}>
            {leftOut || item.reserved ? null : (
              <>
                <MenuItem text="Put its number at the caret" onAction={() => deeds.use(item)} />
                <MenuItem text="Quote its words" onAction={() => deeds.quote(item)} />
                <MenuItem text="Move to another theme" onAction={() => deeds.move(item)} />
              </>
            )}
            {leftOut ? (
              <MenuItem text="Take it back in" onAction={() => deeds.takeBack(item)} />
            ) : (
              <MenuItem text="Leave out" onAction={() => deeds.leaveOut(item)} />
            )}
            {item.reserved ? <MenuItem text="Let it in" onAction={() => deeds.letIn(item)} /> : null}
            {wasLetIn ? <MenuItem text="Keep it back" onAction={() => deeds.keepBack(item)} /> : null}
            <MenuItem text="Open" onAction={() => deeds.open(item)} />
          </Menu>
        </MenuTrigger>
      </div>
    </li>
  );
}
