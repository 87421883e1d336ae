import { type Ref, useState } from 'react';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Loading } from '../../client/use-loading.ts';
import { ItemRow } from '../../details/item-row.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { EntryRowShape } from '../../ui/entry-row.tsx';
import { ExcerptText } from '../../ui/excerpt.tsx';
import { placeOf } from '../../ui/list-memory.ts';
import { PlaceLink, usePlaces } from '../../ui/places.tsx';
import { useContextPane } from '../../ui/shell-slots.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { VirtualList, type VirtualListHandle, type VirtualRow } from '../../ui/virtual-list.tsx';
import { figures } from '../../../shared/words/counts.ts';
import { entryWhen, monthInWords } from '../../../shared/words/days.ts';
import type { TimelineRow } from '../../vault/api.ts';
import { Reader } from './reader.tsx';
import type { Timeline } from './use-timeline.ts';
import styles from './entries.module.css';

interface EntriesProps {
  readonly entries: Timeline;
  readonly today: LocalDate;
  readonly filtered: boolean;
  readonly loading: Loading | undefined;
  readonly onClear: () => void;
  readonly ref: Ref<VirtualListHandle>;
}

/** A row of two lines of text with its meta line, in pixels at the normal text size. */
const ROW = 107;

/** The list, and what is said where there is none. */
export function Entries({ entries, today, filtered, loading, onClear, ref }: EntriesProps) {
  if (entries.error !== undefined && entries.answer === undefined)
    return (
      <EmptyState
        tone="failed"
        title="The entries could not be read"
        action={
          <Button size="small" onPress={entries.refresh}>
            Try again
          </Button>
        }
      >
        Your journal is as it was.
      </EmptyState>
    );
  // The height of a list one comes back to must be there before its entries are, or its place could not be.
  const count = entries.answer?.total ?? placeOf(entries.name)?.count;
  if (count === undefined) return <Skeleton label="Reading entries" rows={6} />;
  if (count === 0)
    return (
      <>
        <Nothing filtered={filtered} loading={loading} onClear={onClear} />
        <Reader row={undefined} />
      </>
    );
  return (
    <div className={styles.results}>
      <ReadableList key={entries.name} ref={ref} entries={entries} count={count} today={today} />
      {loading === undefined ? null : <StillReading {...loading} />}
    </div>
  );
}

interface ReadableListProps extends Pick<EntriesProps, 'entries' | 'today' | 'ref'> {
  readonly count: number;
}

function ReadableList({ entries, count, today, ref }: ReadableListProps) {
  const places = usePlaces();
  const { paneIsSheet, openPane } = useContextPane();
  const [active, setActive] = useState(() => placeOf(entries.name)?.active ?? 0);
  const open = (index: number): void => {
    const id = entries.row(index)?.item.id;
    if (id !== undefined) places.go({ to: 'entry', id });
  };
  return (
    <>
      <VirtualList
        ref={ref}
        label="Entries"
        count={count}
        estimate={ROW}
        memory={entries.name}
        marksActive={!paneIsSheet}
        opensOnClick={paneIsSheet}
        row={(index) => rowOf(entries.row(index), today, (id) => places.href({ to: 'entry', id }))}
        shape={<EntryRowShape />}
        onSight={entries.show}
        onActive={setActive}
        onOpen={open}
        onKey={(event) => event.key === ' ' && (openPane(), true)}
      />
      <Reader row={entries.row(Math.min(active, count - 1))} />
    </>
  );
}

function rowOf(
  row: TimelineRow | undefined,
  today: LocalDate,
  href: (id: TimelineRow['item']['id']) => string,
): VirtualRow | undefined {
  if (row === undefined) return undefined;
  const { item, excerpt, month } = row;
  return {
    href: href(item.id),
    head: month === undefined ? undefined : <h2 className="label">{monthInWords(month)}</h2>,
    content: (
      <ItemRow
        item={item}
        when={entryWhen(item, today)}
        text={excerpt === undefined ? item.lead : <ExcerptText excerpt={excerpt} />}
      />
    ),
  };
}

function Nothing({ filtered, loading, onClear }: Pick<EntriesProps, 'filtered' | 'loading' | 'onClear'>) {
  if (loading !== undefined) return <StillReading {...loading} />;
  return filtered ? (
    <EmptyState
      title="No entry matches"
      action={
        <Button size="small" onPress={onClear}>
          Clear filters
        </Button>
      }
    >
      Fewer filters, fewer words or other days may find it.
    </EmptyState>
  ) : (
    <EmptyState
      title="Nothing written yet"
      action={
        <PlaceLink to={{ to: 'today' }} className="link">
          Go to Today
        </PlaceLink>
      }
    >
      Entries stand here by day, the newest first.
    </EmptyState>
  );
}

const StillReading = ({ done, total }: Loading) => (
  <p className={styles.reading}>
    Still reading: {figures(done)} of {figures(total)} entries.
  </p>
);
