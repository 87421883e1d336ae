import { useState } from 'react';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { useQuery } from '../../../client/use-query.ts';
import { Button } from '../../../ui/button.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { ContextPane } from '../../../ui/shell-slots.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { capitalised, counted } from '../../../../shared/words/counts.ts';
import { monthName, monthOf, monthsBetween } from '../months.ts';
import { useBeginEntry } from '../use-begin-entry.ts';
import { CheckBacks } from './check-backs.tsx';
import { Judgements } from './judgements.tsx';
import { MomentTable } from './moment-table.tsx';
import { OutcomeDots } from './outcome-dots.tsx';
import { GROUPS, type Moment, momentsOf, toCheck } from './restraint-words.ts';
import styles from './restraint.module.css';

interface RestraintPaneProps {
  /** The first day of the period; undefined for all there are. */
  readonly from: LocalDate | undefined;
  /** `since June`. */
  readonly period: string;
}

/** Fewer marks than this are a list and no chart. */
const A_CHART = 3;
const MOST_MONTHS = 12;

/** Beside the decisions: when the lead saw a flaw and let others find it, and what came of that. */
export function RestraintPane({ from, period }: RestraintPaneProps) {
  const today = useToday();
  const begin = useBeginEntry('restraint');
  const [asList, setAsList] = useState(false);
  const { data, error, refresh } = useQuery(
    ['entries'],
    async (api) => momentsOf((await api.timeline({ kind: 'restraint', offset: 0, limit: ALL })).rows),
    [],
  );
  const due = toCheck(data ?? [], today);
  const moments = (data ?? []).filter(({ day }) => from === undefined || day >= from);
  const first = from ?? moments.at(-1)?.day ?? today;
  const months = monthsBetween(monthOf(first), monthOf(today), MOST_MONTHS);
  const drawn = moments.length >= A_CHART;
  const question = questionFor(moments, today);
  return (
    <ContextPane title="When you stayed quiet" wide count={due.length === 0 ? undefined : due.length}>
      {data === undefined ? (
        error === undefined ? (
          <Skeleton label="Reading" rows={3} />
        ) : (
          <FailedState title="These moments could not be read" onAgain={refresh} />
        )
      ) : (
        <>
          <p className={styles.lead}>
            {moments.length === 0
              ? `No moment ${period}. One is a flaw you saw and left for others to find.`
              : `${capitalised(counted(moments.length, 'moment', 'moments'))} ${period}. What came of each is for you to fill in later.`}
          </p>
          <div className={styles.acts}>
            <Button size="small" look="quiet" onPress={() => void begin()}>
              Log a moment
            </Button>
            {drawn ? (
              <Button size="small" look="quiet" onPress={() => setAsList(!asList)}>
                {asList ? 'Show as dots' : 'Show as list'}
              </Button>
            ) : null}
          </div>
          <CheckBacks moments={due} today={today} />
          {moments.length === 0 ? null : asList || !drawn ? (
            <MomentTable moments={moments} today={today} />
          ) : (
            GROUPS.map(({ outcome, title, words }) => {
              const of = moments.filter(({ details }) => details.outcome === outcome);
              return of.length === 0 ? null : (
                <OutcomeDots key={outcome} title={title} words={words} moments={of} months={months} today={today} />
              );
            })
          )}
          {drawn ? <Judgements moments={moments} /> : null}
          {question === undefined ? null : <p className={styles.question}>{question}</p>}
        </>
      )}
    </ContextPane>
  );
}

/** About the last that did harm: what could have told it apart. */
function questionFor(moments: readonly Moment[], today: LocalDate): string | undefined {
  const harmed = moments.find(({ details }) => details.outcome === 'harmed');
  return harmed === undefined
    ? undefined
    : `What was there to see in ${monthName(monthOf(harmed.day), today)}, before it did harm?`;
}

/** A journal has no more entries than it can number. */
const ALL = Number.MAX_SAFE_INTEGER;
