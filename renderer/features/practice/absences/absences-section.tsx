import { useEffect, useRef } from 'react';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import type { AbsenceDetails } from '../../../../shared/domain/kinds/absence.ts';
import { ofKind } from '../../../../shared/domain/kinds/registry.ts';
import { overlap, stageOf } from '../../../../shared/people/away.ts';
import { useQuery } from '../../../client/use-query.ts';
import { DayField } from '../../../details/day-field.tsx';
import { Button } from '../../../ui/button.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PlaceLink } from '../../../ui/places.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { shortDay } from '../../../../shared/words/days.ts';
import type { EntryItem } from '../../../vault/api.ts';
import styles from '../practice.module.css';
import { useBeginEntry } from '../use-begin-entry.ts';
import { AfterSheet } from './after-sheet.tsx';
import { BeforeSheet } from './before-sheet.tsx';
import { useSaveAbsence } from './save-absence.ts';

/** More than a lead of ten years has. */
const MOST = 500;

interface Absence {
  readonly item: EntryItem;
  readonly details: AbsenceDetails;
}

/** Time away, planned and past: what would wait for you, and then what did. */
export function AbsencesSection({ first }: { readonly first?: string | undefined }) {
  const begin = useBeginEntry('absence');
  const { data, error, refresh } = useQuery(
    ['entries'],
    (vault) => vault.timeline({ kind: 'absence', offset: 0, limit: MOST }),
    [],
  );
  if (data === undefined)
    return error === undefined ? (
      <Skeleton label="Reading absences" rows={3} />
    ) : (
      <FailedState title="The absences could not be read" onAgain={refresh} />
    );
  const absences = data.rows.flatMap(({ item }): Absence[] =>
    ofKind(item, 'absence') ? [{ item, details: item.details }] : [],
  );
  // By when one is away: an absence is often written down long before.
  const ordered = absences.toSorted((a, b) => (startOf(a) < startOf(b) ? 1 : -1));
  const button = <Button onPress={() => void begin()}>New absence</Button>;
  if (absences.length === 0)
    return (
      <EmptyState title="No absence yet" action={button}>
        Two weeks away, taken or practised, show what only you can decide.
      </EmptyState>
    );
  return (
    <section aria-label="Absences">
      {button}
      <ul className={styles.rows}>
        {ordered.map((absence) => (
          <AbsenceRow key={absence.item.id} absence={absence} all={absences} isFirst={absence.item.id === first} />
        ))}
      </ul>
    </section>
  );
}

const startOf = ({ item, details: { from, to } }: Absence): LocalDate => from ?? to ?? item.day;

interface AbsenceRowProps {
  readonly absence: Absence;
  readonly all: readonly Absence[];
  /** A link asked for it: it is brought into sight. */
  readonly isFirst: boolean;
}

function AbsenceRow({ absence: { item, details }, all, isFirst }: AbsenceRowProps) {
  const today = useToday();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isFirst) return;
    row.current?.scrollIntoView({ block: 'start' });
    row.current?.focus({ preventScroll: true });
  }, [isFirst]);
  const save = useSaveAbsence(item, details);
  const title = datesWords(details, today);
  const stage = stageOf(details, today);
  const overlaps = all.some(({ item: other, details: one }) => other.id !== item.id && overlap(one, details));
  const reversed = details.from !== undefined && details.to !== undefined && details.to < details.from;
  return (
    <li ref={row} className={styles.tension} aria-label={title} tabIndex={-1}>
      <div>
        <h2 className={styles.surface}>
          <PlaceLink to={{ to: 'entry', id: item.id }} className={styles.nameLink}>
            {item.title ?? title}
          </PlaceLink>
        </h2>
        <p className={styles.meta}>
          {item.title === undefined ? '' : `${title}. `}
          {STAGES[stage]}
          {overlaps ? ' It overlaps with another absence.' : ''}
          {reversed ? ' It ends before it begins.' : ''}
        </p>
      </div>
      <div className={styles.acts}>
        <DayField label="First day away" day={details.from} onChange={(from) => void save({ from }, 'Days changed')} />
        <DayField label="Last day away" day={details.to} onChange={(to) => void save({ to }, 'Days changed')} />
        <Segmented
          label="Drill or real"
          choices={[
            { value: 'real', label: 'Real' },
            { value: 'drill', label: 'Drill' },
          ]}
          value={details.drill ? 'drill' : 'real'}
          onChange={(sort) => void save({ drill: sort === 'drill' }, sort === 'drill' ? 'Now a drill' : 'Now real')}
        />
      </div>
      <BeforeSheet details={details} today={today} save={save} />
      {stage === 'planned' || stage === 'undated' ? null : <AfterSheet details={details} save={save} />}
    </li>
  );
}

const STAGES = { undated: 'No days yet.', planned: 'Planned.', now: 'Now.', past: 'Past.' } as const;

function datesWords({ from, to }: AbsenceDetails, today: LocalDate): string {
  if (from === undefined && to === undefined) return 'Time away';
  if (from === undefined || to === undefined || from === to) return shortDay(from ?? to ?? today, today);
  return `${shortDay(from, today)} to ${shortDay(to, today)}`;
}
