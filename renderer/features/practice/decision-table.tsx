import type { LocalDate } from '../../../shared/base/local-date.ts';
import { DECIDED_BY, type DecidedBy } from '../../../shared/domain/kinds/decision.ts';
import { PlaceLink } from '../../ui/places.tsx';
import { capitalised } from '../../ui/words/counts.ts';
import { shortDay } from '../../ui/words/days.ts';
import { aboutWords, daysTaken, daysWords, type Decision, nameOf } from './decision-words.ts';
import styles from './decision-table.module.css';

interface DecisionTableProps {
  readonly decisions: readonly Decision[];
  readonly today: LocalDate;
}

/** One row a decision: what, who decided, from raised to decided. */
export function DecisionTable({ decisions, today }: DecisionTableProps) {
  const longest = Math.max(1, ...decisions.map((decision) => daysTaken(decision, today)));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Decision</th>
          <th scope="col">Who decided</th>
          <th scope="col">From raised to decided</th>
          <th scope="col" className={styles.end}>
            Date
          </th>
        </tr>
      </thead>
      <tbody>
        {decisions.map((decision) => {
          const { item, details } = decision;
          const days = daysTaken(decision, today);
          const open = details.decidedBy === 'open';
          return (
            <tr key={item.id}>
              <td>
                <PlaceLink to={{ to: 'entry', id: item.id }} className={styles.name}>
                  {nameOf(decision)}
                </PlaceLink>
                <p className={styles.about}>{aboutWords(details)}</p>
              </td>
              <td>
                <span className={styles.who}>
                  <span className={styles.mark} data-by={MARKS[details.decidedBy]} aria-hidden="true" />
                  {capitalised(DECIDED_BY[details.decidedBy])}
                </span>
              </td>
              <td>
                <span className={styles.time}>
                  <span className={styles.track} aria-hidden="true">
                    <span className={styles.line} style={{ inlineSize: `${(days / longest) * 100}%` }} />
                  </span>
                  {daysWords(days)}
                </span>
              </td>
              <td className={styles.end}>{open ? 'open' : shortDay(details.decidedOn ?? item.day, today)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Filled is alone, struck with the team, empty the team without the lead. */
const MARKS: { readonly [D in DecidedBy]: 'open' | 'alone' | 'with' | 'without' } = {
  open: 'open',
  meAlone: 'alone',
  meWithInput: 'with',
  teamWithContext: 'with',
  teamWithoutMe: 'without',
};
