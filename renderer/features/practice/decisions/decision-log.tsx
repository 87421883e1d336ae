import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { useNames } from '../../../client/use-subjects.ts';
import { cx } from '../../../ui/cx.ts';
import { usePlaces } from '../../../ui/places.tsx';
import { VirtualList, type VirtualRow } from '../../../ui/virtual-list.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { shortDay } from '../../../../shared/words/days.ts';
import {
  aboutWords,
  daysTaken,
  daysWords,
  type Decision,
  DECIDED_SHORT,
  decidedOn,
  handOf,
  nameOf,
  neededWords,
} from './decision-words.ts';
import { LatencyLine } from './latency-line.tsx';
import { WhoMark } from './who-mark.tsx';
import styles from './decisions.module.css';

interface DecisionLogProps {
  readonly decisions: readonly Decision[];
  /** Each has a place of its own to come back to. */
  readonly period: string;
  readonly today: LocalDate;
}

/** A latency beyond this is drawn as this, so that one old decision does not flatten all others. */
const LONGEST = 45;

/** One row a decision, of any number: only those in sight are drawn. */
export function DecisionLog({ decisions, period, today }: DecisionLogProps) {
  const places = usePlaces();
  const most = decisions.reduce((longest, one) => Math.max(longest, daysTaken(one, today)), 1);
  const row = (index: number): VirtualRow | undefined => {
    const decision = decisions[index];
    if (decision === undefined) return undefined;
    return {
      href: places.href({ to: 'entry', id: decision.id }),
      content: <Row decision={decision} today={today} longest={Math.min(LONGEST, most)} />,
    };
  };
  return (
    <section className={styles.log} aria-label="Log">
      <div className={cx(styles.row, styles.logHead)} aria-hidden="true">
        <span>Decision</span>
        <span>Who decided</span>
        <span className={styles.line}>From raised to decided</span>
        <span />
        <span className={styles.end}>Date</span>
      </div>
      <VirtualList
        label="Decisions"
        count={decisions.length}
        estimate={58}
        memory={`decisions ${period}`}
        opensOnClick
        shape={null}
        onSight={nothing}
        onOpen={(index) => {
          const decision = decisions[index];
          if (decision !== undefined) places.go({ to: 'entry', id: decision.id });
        }}
        row={row}
      />
    </section>
  );
}

/** All of them are here already. */
const nothing = (): void => undefined;

interface RowProps {
  readonly decision: Decision;
  readonly today: LocalDate;
  readonly longest: number;
}

function Row({ decision, today, longest }: RowProps) {
  const names = useNames();
  const days = daysTaken(decision, today);
  const hand = handOf(decision);
  const needed = neededWords(decision, today);
  return (
    <div className={styles.row}>
      <span className={styles.what}>
        <span className={styles.name}>{nameOf(decision)}</span>
        <span className={styles.about}>
          {needed === undefined ? null : (
            <>
              <span className={needed.late ? styles.late : undefined}>{needed.words}</span>
              {'. '}
            </>
          )}
          {aboutWords(decision, names, today)}
        </span>
      </span>
      <span className={styles.who}>
        <svg width="11" height="11" aria-hidden="true">
          <WhoMark hand={hand} />
        </svg>
        {DECIDED_SHORT[decision.details.decidedBy]}
      </span>
      <span className={styles.line}>
        <LatencyLine decision={decision} days={days} longest={longest} />
      </span>
      <span className={styles.end}>
        <VisuallyHidden>From raised to decided: </VisuallyHidden>
        {daysWords(days)}
      </span>
      <span className={cx(styles.end, hand === 'open' ? styles.open : styles.faint)}>
        {hand === 'open' ? 'open' : shortDay(decidedOn(decision), today)}
      </span>
    </div>
  );
}
