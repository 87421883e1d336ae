import { format } from 'date-fns';
import { type LocalDate, toDate } from '../../../shared/base/local-date.ts';
import { useNames } from '../../client/use-subjects.ts';
import { EntryLink } from '../../details/entry-link.tsx';
import { ContextPane } from '../../ui/shell-slots.tsx';
import { byteSize, capitalised, counted, figures } from '../../../shared/words/counts.ts';
import type { Due, EntryItem, JournalFacts } from '../../vault/api.ts';
import { DueLists, type dueSoon } from './due.tsx';
import styles from './today-screen.module.css';

interface TodayPaneProps {
  readonly today: LocalDate;
  readonly due: Due | undefined;
  readonly promises: ReturnType<typeof dueSoon>;
  /** Undefined while they are on their way. */
  readonly earlier: readonly EntryItem[] | undefined;
  readonly facts: JournalFacts | undefined;
}

/** Beside Today: what is due, this date in earlier years, and what is in the journal. */
export function TodayPane({ today, due, promises, earlier, facts }: TodayPaneProps) {
  const names = useNames();
  const waits =
    promises.mine.length + promises.theirs.length > 0 ||
    (due !== undefined && [due.meetings, due.checkBacks, due.undecided].some(({ total }) => total > 0));
  return (
    <ContextPane title="Due">
      {due === undefined ? null : waits ? (
        <DueLists due={due} promises={promises} names={names} today={today} />
      ) : (
        <p className={styles.none}>Nothing is waiting for you today.</p>
      )}
      <section className={styles.block} aria-labelledby="earlier">
        <h3 className="label" id="earlier">
          On this day
        </h3>
        {earlier === undefined ? null : earlier.length === 0 ? (
          <p className={styles.none}>No entry is about {format(toDate(today), 'd MMMM')} of an earlier year.</p>
        ) : (
          <ul className={styles.years}>
            {earlier.map((item) => (
              <li key={item.id}>
                <EntryLink narrow item={item} when={yearsBack(item.day, today)} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {facts === undefined || facts.entries === 0 ? null : (
        <section className={styles.block}>
          <h3 className="label">In this journal</h3>
          <Facts facts={facts} />
        </section>
      )}
    </ContextPane>
  );
}

/** `Last year`, `Two years ago`. */
export function yearsBack(day: LocalDate, today: LocalDate): string {
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4));
  return years === 1 ? 'Last year' : `${capitalised(counted(years, 'year', 'years'))} ago`;
}

function Facts({ facts }: { readonly facts: JournalFacts }) {
  const rows: readonly (readonly [string, string] | undefined)[] = [
    ['Entries', figures(facts.entries)],
    ['Words', figures(facts.words)],
    facts.firstDay === undefined ? undefined : ['First day', format(toDate(facts.firstDay), 'd MMM yyyy')],
    facts.revisions === 0 ? undefined : ['Earlier versions', figures(facts.revisions)],
    facts.inTrash === 0 ? undefined : ['In the trash', figures(facts.inTrash)],
    facts.bytes === undefined ? undefined : ['On this device', `about ${byteSize(facts.bytes)}`],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map((row) =>
        row === undefined ? null : (
          <div key={row[0]} className={styles.fact}>
            <dt>{row[0]}</dt>
            <dd>{row[1]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
