import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { leaveWords } from '../../../shared/people/leave.ts';
import { leaveDoubts } from '../../../shared/people/working-days.ts';
import { Button } from '../../ui/button.tsx';
import { shortDay } from '../../../shared/words/days.ts';
import styles from './about-person.module.css';

interface AboutPersonProps {
  readonly person: Person;
  readonly today: LocalDate;
  readonly onEdit: () => void;
}

/** Growth, roles and leave: what changes seldom. */
export function AboutPerson({ person, today, onEdit }: AboutPersonProps) {
  const { growthFocus, roleHistory, leave } = person;

  const upcoming = leave.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return (
    <>
      <section aria-labelledby="growth">
        <h2 className="h2" id="growth">
          Growth
        </h2>
        {growthFocus === undefined ? (
          <p className={styles.none}>Nothing written down about where {person.name} wants to grow.</p>
        ) : (
          <p className={styles.growth}>{growthFocus}</p>
        )}
      </section>
      <section aria-labelledby="roles">
        <div className={styles.head}>
          <h2 className="h2" id="roles">
            Roles and leave
          </h2>
          <Button size="small" look="quiet" onPress={onEdit}>
            Edit
          </Button>
        </div>
        {roleHistory.length + leave.length === 0 ? (
          <p className={styles.none}>No earlier role and no leave written down.</p>
        ) : null}
        <dl className={styles.facts}>
          {roleHistory.toReversed().map(({ role, from }) => (
            <div key={`${from} ${role}`}>
              <dt>From {shortDay(from, today)}</dt>
              <dd>{role}</dd>
            </div>
          ))}
          {upcoming.map(({ from, to }, index) => (
            // Leave has nothing that tells one from another but its days, which may be the same.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={`${from} ${to} ${index}`}>
              <dt>{daysWords(from, to, today)}</dt>
              <dd>{to < today ? 'Was away' : from <= today ? 'Is away' : 'Will be away'}</dd>
            </div>
          ))}
        </dl>
        {leaveWords(leaveDoubts(leave)).map((doubt) => (
          <p key={doubt} className={styles.doubt}>
            {doubt}
          </p>
        ))}
      </section>
    </>
  );
}

const daysWords = (from: LocalDate, to: LocalDate, today: LocalDate): string =>
  from === to ? shortDay(from, today) : `${shortDay(from, today)} to ${shortDay(to, today)}`;
