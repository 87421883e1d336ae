import { useRef } from 'react';
import { useCompletions } from '../../client/use-completions.ts';
import { useLoading } from '../../client/use-loading.ts';
import { useQuery } from '../../client/use-query.ts';
import { Column } from '../../ui/column.tsx';
import { usePlaces } from '../../ui/places.tsx';
import { QueryField, type QueryFieldHandle } from '../../ui/query-field.tsx';
import { BarContent } from '../../ui/shell-slots.tsx';
import { useToday } from '../../ui/use-today.ts';
import type { VirtualListHandle } from '../../ui/virtual-list.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { tallied } from '../../../shared/words/counts.ts';
import { filterOf, isFiltered, type TimelineAddress, unfiltered, withDay } from './address.ts';
import { Calendar } from './calendar.tsx';
import { spanShowing } from './calendar-grid.ts';
import { Entries } from './entries.tsx';
import { Filters } from './filters.tsx';
import { QueryProblems } from './query-problems.tsx';
import { useTimeline } from './use-timeline.ts';
import styles from './filters.module.css';

/** Every entry, newest first, narrowed by what stands in the address. */
export function TimelineScreen({ address }: { readonly address: TimelineAddress }) {
  const today = useToday();
  const places = usePlaces();
  const loading = useLoading();
  const complete = useCompletions();
  const list = useRef<VirtualListHandle>(null);
  const field = useRef<QueryFieldHandle>(null);
  const filter = filterOf(address, today);
  const filtered = isFiltered(filter);
  const entries = useTimeline(filter);
  const facts = useQuery(['entries'], (vault) => vault.facts(), []);
  // Where all that was found is older, the calendar goes to the year of the newest.
  const newest = filtered ? entries.row(0)?.item.day : undefined;
  const span = address.year ?? spanShowing(filter.to ?? newest, today);
  const total = entries.answer?.total;
  const narrowTo = (next: TimelineAddress, replace = false): void =>
    places.go({ to: 'timeline', search: next }, { replace });

  return (
    <>
      <BarContent>
        <QueryField
          ref={field}
          className={styles.search}
          label="Search entries"
          complete={complete}
          placeholder="Search entries"
          value={address.text ?? ''}
          onChange={(text) => narrowTo({ ...address, text: text === '' ? undefined : text }, true)}
          count={total === undefined ? undefined : tallied(total, 'entry', 'entries')}
          onLeave={() => list.current?.focus()}
        />
      </BarContent>
      <Column width="list">
        <VisuallyHidden>
          <h1>Timeline</h1>
          <output>{total === undefined || !filtered ? '' : `${tallied(total, 'entry', 'entries')} found`}</output>
        </VisuallyHidden>
        <QueryProblems problems={entries.answer?.problems ?? []} />
        <Filters address={address} today={today} onChange={narrowTo} empty={total === 0} />
        <Calendar
          span={span}
          onSpan={(next) => narrowTo({ ...address, year: next === 'lately' ? undefined : next }, true)}
          firstDay={facts.data?.firstDay}
          today={today}
          filter={filter}
          filtered={filtered}
          onDay={(day) => narrowTo({ ...withDay(address, day), year: span === 'lately' ? undefined : span })}
        />
        <Entries
          ref={list}
          entries={entries}
          today={today}
          filtered={filtered}
          loading={loading}
          onClear={() => {
            narrowTo(unfiltered(address));
            field.current?.focus();
          }}
        />
      </Column>
    </>
  );
}
