import type { LocalDate } from '../../../shared/base/local-date.ts';
import { cx } from '../../ui/cx.ts';
import { PlaceLink } from '../../ui/places.tsx';
import { capitalised } from '../../../shared/words/counts.ts';
import { agoWords, beyondWords, cadenceRange, type Listed, metWords, nextWords, openWords } from './people-words.ts';
import styles from './people-list.module.css';

interface PeopleListProps {
  readonly label: string;
  readonly people: readonly Listed[];
  readonly today: LocalDate;
}

/** People with when you met, when you meet next, and what is open. Rows out of sight are not laid out. */
export const PeopleList = ({ label, people, today }: PeopleListProps) => (
  <ul className={styles.list} aria-label={label}>
    {people.map((person) => (
      <li key={person.record.id}>
        <Row person={person} today={today} />
      </li>
    ))}
  </ul>
);

function Row({ person: { record, facts }, today }: { readonly person: Listed; readonly today: LocalDate }) {
  const beyond = beyondWords(facts, record.cadence);
  return (
    <PlaceLink to={{ to: 'person', id: record.id }} className={styles.person}>
      <span>
        <span className={styles.name}>{record.name}</span>{' '}
        <span className={styles.small}>{record.role ?? capitalised(record.relation)}</span>
      </span>{' '}
      <span>
        {metWords(facts, today)} <span className={styles.small}>{agoWords(facts)}</span>{' '}
        <span className={cx(styles.small, beyond.late && styles.late)}>{beyond.words}</span>
      </span>{' '}
      <span>
        {nextWords(facts, today)} <span className={styles.small}>{cadenceRange(record)}</span>
      </span>{' '}
      <span className={styles.open}>
        {openWords(facts).map((words) => (
          <span key={words} className={styles.line}>
            {words}{' '}
          </span>
        ))}
      </span>
    </PlaceLink>
  );
}
