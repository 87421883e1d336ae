import { useState } from 'react';
import { mondayOf } from '../../../../shared/base/local-date.ts';
import { useQuery } from '../../../client/use-query.ts';
import { Button } from '../../../ui/button.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { usePlaces } from '../../../ui/places.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { useBeginEntry } from '../use-begin-entry.ts';
import { MEASURES, seriesOf, weeksOf } from './pulse-series.ts';
import { WeekTable } from './week-table.tsx';
import { XmrChart } from './xmr-chart.tsx';
import styles from './pulse.module.css';

/** Fewer weeks than this are a list and no chart. */
const A_CHART = 3;
/** Three years: more a picture cannot hold apart. */
const MOST = 156;

/** How the weeks went, in numbers, each beside its natural limits. */
export function PulseSection() {
  const today = useToday();
  const places = usePlaces();
  const begin = useBeginEntry('pulse');
  const [asList, setAsList] = useState(false);
  const {
    data: weeks,
    error,
    refresh,
  } = useQuery(
    ['entries'],
    async (vault) => weeksOf((await vault.timeline({ kind: 'pulse', offset: 0, limit: MOST })).rows),
    [],
  );
  if (weeks === undefined)
    return error === undefined ? (
      <Skeleton label="Reading weeks" rows={4} />
    ) : (
      <FailedState title="The weeks could not be read" onAgain={refresh} />
    );
  const present = weeks.find(({ details }) => mondayOf(details.week) === mondayOf(today));
  const log = (
    <Button onPress={() => (present === undefined ? void begin() : places.go({ to: 'entry', id: present.id }))}>
      {present === undefined ? 'Log this week' : 'Open this week'}
    </Button>
  );
  if (weeks.length === 0)
    return (
      <EmptyState title="No week yet" action={log}>
        Four numbers a week, that somebody else could count as well.
      </EmptyState>
    );
  const charts = MEASURES.map(({ key, title }) => ({ key, title, points: seriesOf(weeks, key) })).filter(
    ({ points }) => points.length >= A_CHART,
  );
  const drawn = charts.length > 0;
  return (
    <section aria-label="Pulse">
      <div className={styles.head}>
        {log}
        {drawn ? (
          <Button size="small" look="quiet" onPress={() => setAsList(!asList)}>
            {asList ? 'Show as charts' : 'Show as list'}
          </Button>
        ) : null}
      </div>
      {asList || !drawn ? (
        <WeekTable weeks={weeks} today={today} />
      ) : (
        charts.map(({ key, title, points }) => (
          <section key={key} className={styles.measure} aria-label={title}>
            <h2 className="h2">{title}</h2>
            <XmrChart title={title} points={points} today={today} />
          </section>
        ))
      )}
    </section>
  );
}
