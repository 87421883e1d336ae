import type { EvidenceGroup } from '../../../shared/review/themes.ts';
import { capitalised, counted } from '../../../shared/words/counts.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { type ReactNode, useState } from 'react';
import type { ReviewItem } from '../../vault/api.ts';
import { EvidenceItem, type ItemDeeds } from './evidence-item.tsx';
import styles from './review.module.css';

/** So many pieces are drawn at once. */
const PAGE = 100;

interface EvidencePaneProps {
  readonly group: EvidenceGroup<ReviewItem> | undefined;
  readonly numberOf: (item: ReviewItem) => number | undefined;
  readonly isLeftOut: (item: ReviewItem) => boolean;
  readonly wasLetIn: (item: ReviewItem) => boolean;
  readonly hide: (text: string) => string;
  readonly nameOf: (person: string) => string;
  readonly deeds: ItemDeeds;
  /** The themes and the coverage, where they have no pane of their own. */
  readonly above: ReactNode;
  readonly below: ReactNode;
}

/** What one theme, person or month has: what is used and what is not, and beneath it what was left out. */
export function EvidencePane({
  group,
  numberOf,
  isLeftOut,
  wasLetIn,
  hide,
  nameOf,
  deeds,
  above,
  below,
}: EvidencePaneProps) {
  const [shown, setShown] = useState(false);
  const [most, setMost] = useState(PAGE);
  const items = group?.evidence ?? [];
  const kept = items.filter((item) => !isLeftOut(item));
  const out = items.filter(isLeftOut);
  const row = (item: ReviewItem) => (
    <EvidenceItem
      key={item.key}
      item={item}
      number={numberOf(item)}
      leftOut={isLeftOut(item)}
      wasLetIn={wasLetIn(item)}
      hide={hide}
      nameOf={nameOf}
      deeds={deeds}
    />
  );
  return (
    <section className={cx(styles.evidence, 'scroll')} aria-label="Evidence">
      <div className={styles.narrow}>{above}</div>
      <h2 className={cx('label', styles.evidenceTitle)}>{group?.name ?? 'Evidence'}</h2>
      {group === undefined ? (
        <p className={styles.none}>Nothing in this period can stand in a review yet.</p>
      ) : items.length === 0 ? (
        <p className={styles.none}>
          Nothing is here yet. Move evidence here from its menu, or name this theme in an entry of impact.
        </p>
      ) : null}
      <ul className={styles.items}>{kept.slice(0, most).map(row)}</ul>
      {kept.length <= most ? null : (
        <Button size="small" look="quiet" onPress={() => setMost(most + PAGE)}>
          {`Show ${counted(Math.min(PAGE, kept.length - most), 'more', 'more')}`}
        </Button>
      )}
      {out.length === 0 ? null : (
        <>
          <Button size="small" look="quiet" aria-expanded={shown} onPress={() => setShown(!shown)}>
            {`${capitalised(counted(out.length, 'piece', 'pieces'))} left out`}
          </Button>
          {shown ? <ul className={styles.items}>{out.map(row)}</ul> : null}
        </>
      )}
      <div className={cx(styles.narrow, styles.foot)}>{below}</div>
    </section>
  );
}
