import { CircleHelp } from 'lucide-react';
import { type RefObject, useId, useRef, useState } from 'react';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Pages } from '../../client/use-pages.ts';
import { useCompletions } from '../../client/use-completions.ts';
import { type Loading, useLoading } from '../../client/use-loading.ts';
import { useFoundRecords } from '../../details/found-records.ts';
import { ItemRow } from '../../details/item-row.tsx';
import { Button } from '../../ui/button.tsx';
import { Column } from '../../ui/column.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { EntryRowShape } from '../../ui/entry-row.tsx';
import { ExcerptText } from '../../ui/excerpt.tsx';
import { placeOf } from '../../ui/list-memory.ts';
import { usePlaces } from '../../ui/places.tsx';
import { QueryField, type QueryFieldHandle } from '../../ui/query-field.tsx';
import { BarContent } from '../../ui/shell-slots.tsx';
import { useToday } from '../../ui/use-today.ts';
import { VirtualList, type VirtualListHandle, type VirtualRow } from '../../ui/virtual-list.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { figures, tallied } from '../../../shared/words/counts.ts';
import { entryWhen } from '../../../shared/words/days.ts';
import type { SearchHit } from '../../vault/api.ts';
import { QueryHelp } from './query-help.tsx';
import { RecordHits } from './record-hits.tsx';
import { type Found, useSearch } from './use-search.ts';
import styles from './search-screen.module.css';

export interface SearchScreenProps {
  /** What is searched for, from the address. */
  readonly query: string;
  /** Another visit to this address: the field takes the focus. */
  readonly visit?: string | undefined;
}

/** Everything that a query finds, as it is typed. */
export function SearchScreen({ query, visit }: SearchScreenProps) {
  const places = usePlaces();
  const list = useRef<VirtualListHandle>(null);
  const field = useRef<QueryFieldHandle>(null);
  const loading = useLoading();
  const complete = useCompletions();
  const found = useSearch(query);
  const records = useFoundRecords(query);
  const [helpShown, setHelpShown] = useState(false);
  const helpId = useId();
  const { answer } = found;
  const asked = query.trim() !== '';
  const searchFor = (text: string): void => places.go({ to: 'search', search: { q: text } }, { replace: true });

  return (
    <>
      <BarContent>
        <QueryField
          key={visit}
          ref={field}
          className={styles.field}
          label="Search"
          complete={complete}
          placeholder="Search everything"
          value={query}
          onChange={searchFor}
          count={answer === undefined || !asked ? undefined : tallied(answer.total, 'entry', 'entries')}
          onLeave={() => list.current?.focus()}
          takesFocus
        />
      </BarContent>
      <Column width="list">
        <VisuallyHidden>
          <h1>Search</h1>
          <output>{answer === undefined || !asked ? '' : `${tallied(answer.total, 'entry', 'entries')} found`}</output>
        </VisuallyHidden>
        <div className={styles.head}>
          <Corrected query={query} found={answer} />
          {loading === undefined ? null : <StillReading {...loading} />}
          <span className={styles.help}>
            <Button
              look="quiet"
              size="small"
              icon={CircleHelp}
              aria-expanded={helpShown}
              aria-controls={helpId}
              onPress={() => setHelpShown(!helpShown)}
            >
              What can be searched
            </Button>
          </span>
        </div>
        <Problems found={answer} />
        {helpShown ? <QueryHelp id={helpId} /> : null}
        <RecordHits records={records} />
        <Results
          list={list}
          query={query}
          found={found}
          loading={loading}
          onClear={() => (searchFor(''), field.current?.focus())}
        />
      </Column>
    </>
  );
}

function Corrected({ query, found }: { readonly query: string; readonly found: Found | undefined }) {
  if (found?.corrected === undefined) return null;
  return (
    <p className={styles.corrected}>
      Nothing for “{query.trim()}”. Showing <b>“{found.corrected}”</b>.
    </p>
  );
}

/** What of the query could not be understood, each with what would work. The rest is searched all the same. */
function Problems({ found }: { readonly found: Found | undefined }) {
  if (found === undefined || found.problems.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label="About this search">
      {found.problems.map(({ part, message }) => (
        <li key={part}>
          <b>{part}</b> {message}
        </li>
      ))}
    </ul>
  );
}

const StillReading = ({ done, total }: Loading) => (
  <p className={styles.reading}>
    Still reading: {figures(done)} of {figures(total)} entries.
  </p>
);

interface ResultsProps {
  readonly list: RefObject<VirtualListHandle | null>;
  readonly query: string;
  readonly found: Pages<SearchHit, Found>;
  readonly loading: Loading | undefined;
  readonly onClear: () => void;
}

/** A result of two lines of text with its meta line, in pixels at the normal text size. */
const ROW = 107;

function Results({ list, query, found, loading, onClear }: ResultsProps) {
  const places = usePlaces();
  const today = useToday();
  const memory = `search ${query}`;
  const count = found.answer?.total ?? placeOf(memory)?.count ?? 0;
  if (found.error !== undefined && found.answer === undefined)
    return (
      <EmptyState
        tone="failed"
        title="The search did not work"
        action={
          <Button size="small" onPress={found.refresh}>
            Try again
          </Button>
        }
      >
        Your journal is as it was.
      </EmptyState>
    );
  if (query.trim() === '')
    return (
      <EmptyState title="Search everything you wrote">
        Words, parts of words, names, tags and days. It answers as you type.
      </EmptyState>
    );
  if (count === 0)
    return found.answer === undefined || loading !== undefined ? null : (
      <EmptyState
        title="No entry matches"
        action={
          <Button size="small" onPress={onClear}>
            Clear search
          </Button>
        }
      >
        Every word has to be in the entry. Fewer words find more.
      </EmptyState>
    );
  const open = (index: number): void => {
    const id = found.row(index)?.item.id;
    if (id !== undefined) places.go({ to: 'entry', id });
  };
  return (
    <div className={styles.results}>
      <VirtualList
        key={memory}
        ref={list}
        label="Found entries"
        count={count}
        estimate={ROW}
        memory={memory}
        opensOnClick
        row={(index) => rowOf(found.row(index), today, (id) => places.href({ to: 'entry', id }))}
        shape={<EntryRowShape />}
        onSight={found.show}
        onOpen={open}
      />
    </div>
  );
}

function rowOf(
  hit: SearchHit | undefined,
  today: LocalDate,
  href: (id: SearchHit['item']['id']) => string,
): VirtualRow | undefined {
  return hit === undefined ? undefined : { href: href(hit.item.id), content: <Hit hit={hit} today={today} /> };
}

function Hit({ hit: { item, title, excerpt }, today }: { readonly hit: SearchHit; readonly today: LocalDate }) {
  return (
    <ItemRow
      item={item}
      when={entryWhen(item, today)}
      title={title === undefined ? item.title : <ExcerptText excerpt={title} />}
      text={<ExcerptText excerpt={excerpt} />}
    />
  );
}
