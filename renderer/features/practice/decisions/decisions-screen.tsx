import { useState } from 'react';
import { useQuery } from '../../../client/use-query.ts';
import { Button } from '../../../ui/button.tsx';
import { Column } from '../../../ui/column.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Select } from '../../../ui/select.tsx';
import { BarContent } from '../../../ui/shell-slots.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { capitalised } from '../../../../shared/words/counts.ts';
import { monthOf, monthsBetween } from '../months.ts';
import { type Period, PERIODS, periodStart, periodWords } from '../period.ts';
import { RestraintPane } from '../restraint/restraint-pane.tsx';
import { useBeginEntry } from '../use-begin-entry.ts';
import { decidedOn, decisionsOf, handOf, inOrder, since, subtitle, toRevisit } from './decision-words.ts';
import { DecisionLog } from './decision-log.tsx';
import { Revisits } from './revisits.tsx';
import { UnitChart } from './unit-chart.tsx';

/** Fewer marks than this are a list and no chart. */
const A_CHART = 3;
/** More months than this a picture has no room for. */
const MOST_MONTHS = 12;

/** Who decided, and how long it took; and what came of staying quiet. */
export function DecisionsScreen() {
  const today = useToday();
  const log = useBeginEntry('decision');
  const [period, setPeriod] = useState<Period>('half');
  const { data, error, refresh } = useQuery(
    ['entries'],
    async (api) => decisionsOf((await api.timeline({ kind: 'decision', offset: 0, limit: ALL })).rows),
    [],
  );
  const from = periodStart(period, today);
  const shown = inOrder(since(data ?? [], from));
  const made = shown.filter((one) => handOf(one) !== 'open');
  const oldest = made.at(-1);
  const first = from ?? (oldest === undefined ? today : decidedOn(oldest));
  const words = periodWords(period, today);

  return (
    <>
      <BarContent>
        <Select
          label="Period"
          look="quiet"
          choices={PERIODS.map((value) => ({ value, label: capitalised(LABELS[value] ?? periodWords(value, today)) }))}
          value={period}
          onChange={setPeriod}
        />
        <Button size="small" onPress={() => void log()}>
          Log a decision
        </Button>
      </BarContent>
      <Column width="list">
        <header>
          <h1 className="title">Decisions</h1>
          <p className="subtitle">{data === undefined || data.length === 0 ? ' ' : subtitle(shown, words)}</p>
        </header>
        {data === undefined ? (
          error === undefined ? (
            <Skeleton label="Reading decisions" rows={4} />
          ) : (
            <EmptyState
              tone="failed"
              title="Decisions could not be read"
              action={<Button onPress={refresh}>Try again</Button>}
            >
              Nothing in the journal was changed.
            </EmptyState>
          )
        ) : data.length === 0 ? (
          <EmptyState title="No decision yet">Who decided, and what they knew, is worth a line each time.</EmptyState>
        ) : (
          <>
            <Revisits decisions={toRevisit(data, today)} today={today} />
            {made.length < A_CHART ? null : (
              <UnitChart
                decisions={made}
                months={monthsBetween(monthOf(first), monthOf(today), MOST_MONTHS)}
                today={today}
              />
            )}
            {shown.length === 0 ? (
              <EmptyState
                title={`None ${words}`}
                action={<Button onPress={() => setPeriod('all')}>Show all decisions</Button>}
              >
                The ones before are still here.
              </EmptyState>
            ) : (
              <DecisionLog key={period} period={period} decisions={shown} today={today} />
            )}
          </>
        )}
      </Column>
      <RestraintPane from={from} period={words} />
    </>
  );
}

/** A journal has no more entries than it can number. */
const ALL = Number.MAX_SAFE_INTEGER;
const LABELS: { readonly [P in Period]?: string } = { all: 'all of them' };
