import { useState } from 'react';
import type { PersonId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { BEHAVIOURS, strengthWords, type TrustDetails } from '../../../shared/domain/kinds/trust.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import { EntryLink } from '../../details/entry-link.tsx';
import { Button } from '../../ui/button.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { capitalised, counted } from '../../ui/words/counts.ts';
import { entryWhen, shortDay } from '../../ui/words/days.ts';
import type { TimelineRow } from '../../vault/api.ts';
import type { Observation } from './observation.ts';
import { TrustStrip } from './trust-strip.tsx';
import styles from './observed.module.css';

interface ObservedProps {
  readonly name: string;
  readonly subject: PersonId;
  readonly rows: readonly TimelineRow[] | undefined;
  readonly today: LocalDate;
}

/** Fewer marks than this are a list and no chart. */
const A_CHART = 3;

/** What was seen and told of a person: each thing for itself, never summed up. */
export function Observed({ name, subject, rows, today }: ObservedProps) {
  const [asList, setAsList] = useState(false);
  const observations = (rows ?? []).flatMap(({ item }): readonly Observation[] =>
    ofKind(item, 'trust') && item.details.subject === subject ? [{ item, details: item.details }] : [],
  );
  const first = observations.at(-1)?.item.day;
  return (
    <section className={styles.observed} aria-labelledby="observed">
      <div className={styles.head}>
        <h2 className="h2" id="observed">
          What you observed
        </h2>
        {observations.length < A_CHART ? null : (
          <Button size="small" look="quiet" onPress={() => setAsList(!asList)}>
            {asList ? 'Show as chart' : 'Show as list'}
          </Button>
        )}
      </div>
      {first === undefined ? (
        <p className={styles.none}>Nothing yet. One thing that {name} did is enough to begin.</p>
      ) : (
        <p className={styles.about}>
          {capitalised(counted(observations.length, 'entry', 'entries'))} since {shortDay(first, today)}. Things that
          happened, not a measure of anybody.
        </p>
      )}
      {observations.length < A_CHART ? (
        <ul>
          {observations.map(({ item }) => (
            <li key={item.id}>
              <EntryLink item={item} when={entryWhen(item, today)} />
            </li>
          ))}
        </ul>
      ) : asList ? (
        <Table observations={observations} today={today} />
      ) : (
        <TrustStrip observations={observations} today={today} />
      )}
      {observations.length < A_CHART ? null : <Counted observations={observations} />}
    </section>
  );
}

/** How often each behaviour was written down; not more than that. */
function Counted({ observations }: { readonly observations: readonly Observation[] }) {
  const counts = new Map<string, number>();
  for (const { details } of observations) {
    if (details.behaviour === undefined) continue;
    const { words } = BEHAVIOURS[details.behaviour];
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  return (
    <ul className={styles.counted} aria-label="Behaviours">
      {[...counts]
        .toSorted(([, a], [, b]) => b - a)
        .map(([words, count]) => (
          <li key={words}>
            {capitalised(words)} <span>{count}</span>
          </li>
        ))}
    </ul>
  );
}

interface TableProps {
  readonly observations: readonly Observation[];
  readonly today: LocalDate;
}

function Table({ observations, today }: TableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Strength</th>
          <th scope="col">How you know</th>
          <th scope="col">What happened</th>
        </tr>
      </thead>
      <tbody>
        {observations.map(({ item, details }) => (
          <tr key={item.id}>
            <td>{shortDay(item.day, today)}</td>
            <td>{strengthWords(details.strength)}</td>
            <td>{basisWords(details)}</td>
            <td>
              <PlaceLink to={{ to: 'entry', id: item.id }} className="link">
                {item.title ?? (item.lead === '' ? 'No words yet' : item.lead)}
              </PlaceLink>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const basisWords = ({ basis }: TrustDetails): string => {
  if (basis === 'saw') return 'seen';
  if (basis === 'heard') return 'told';
  return basis === 'inferred' ? 'inferred' : 'not said';
};
