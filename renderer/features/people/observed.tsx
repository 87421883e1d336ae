import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { PersonId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Names } from '../../../shared/domain/kinds/definition.ts';
import { type Behaviour, BEHAVIOURS } from '../../../shared/domain/kinds/trust.ts';
import { EntryLink } from '../../details/entry-link.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { PlaceLink } from '../../ui/places.tsx';
import { capitalised, counted, figures } from '../../../shared/words/counts.ts';
import { entryWhen } from '../../../shared/words/days.ts';
import type { EntryList } from '../../vault/api.ts';
import { type Observation, observationsIn } from './observation.ts';
import { ObservationTable } from './observation-table.tsx';
import { countedSince, pictureSentence } from './observed-words.ts';
import { TrustStrip } from './trust-strip.tsx';
import styles from './observed.module.css';

interface ObservedProps {
  readonly person: PersonId;
  readonly names: Names;
  readonly list: EntryList;
  readonly today: LocalDate;
}

/** Fewer marks than this are a list and no chart. */
const A_CHART = 3;

/** What was seen and told of a person: each thing for itself, never summed up. */
export function Observed({ person, names, list, today }: ObservedProps) {
  const [asList, setAsList] = useState(false);
  const [chosen, setChosen] = useState<Behaviour>();
  const observations = observationsIn(list.items);
  const name = names.person(person);
  const { total } = list;
  const drawn = observations.length >= A_CHART;
  return (
    <section aria-labelledby="observed">
      <div className={styles.head}>
        <h2 className="h2" id="observed">
          What you observed
        </h2>
        {drawn ? (
          <Button size="small" look="quiet" onPress={() => setAsList(!asList)}>
            {asList ? 'Show as chart' : 'Show as list'}
          </Button>
        ) : null}
      </div>
      <p className={styles.about}>
        {observations.length === 0
          ? `Nothing yet. One thing that ${name} did is enough to begin.`
          : `${countedSince(observations, today)}. Things that happened, not a measure of anybody.`}
        {total > observations.length ? (
          <>
            {` These are the last ${figures(observations.length)}. `}
            <PlaceLink to={{ to: 'timeline', search: { person, kind: 'trust' } }} className="link">
              All {figures(total)} are in the timeline
            </PlaceLink>
            .
          </>
        ) : null}
      </p>
      {drawn ? (
        <>
          {asList ? (
            <ObservationTable observations={observations} names={names} today={today} />
          ) : (
            <TrustStrip
              person={person}
              names={names}
              observations={observations}
              today={today}
              chosen={chosen}
              sentence={pictureSentence(observations, person, names, today)}
            />
          )}
          <Behaviours observations={observations} chosen={chosen} onChoose={setChosen} shows={!asList} />
        </>
      ) : (
        <ul>
          {observations.map(({ item }) => (
            <li key={item.id}>
              <EntryLink item={item} when={entryWhen(item, today)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface BehavioursProps {
  readonly observations: readonly Observation[];
  readonly chosen: Behaviour | undefined;
  readonly onChoose: (behaviour: Behaviour | undefined) => void;
  /** Whether there is a picture in which one can be shown. */
  readonly shows: boolean;
}

/** How often each behaviour was written down, and not more than that. One that is chosen stands out in the picture. */
function Behaviours({ observations, chosen, onChoose, shows }: BehavioursProps) {
  const counts = new Map<Behaviour, number>();
  for (const { details } of observations) {
    if (details.behaviour !== undefined) counts.set(details.behaviour, (counts.get(details.behaviour) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  return (
    <ToggleButtonGroup
      aria-label="Behaviours"
      className={cx(styles.counted)}
      selectionMode="single"
      isDisabled={!shows}
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onSelectionChange={(keys) => onChoose([...counts.keys()].find((behaviour) => keys.has(behaviour)))}
    >
      {[...counts]
        .toSorted(([, a], [, b]) => b - a)
        .map(([behaviour, count]) => (
          <ToggleButton
            key={behaviour}
            id={behaviour}
            aria-label={`${capitalised(BEHAVIOURS[behaviour].words)}: ${counted(count, 'time', 'times')}`}
          >
            {capitalised(BEHAVIOURS[behaviour].words)} <span>{count}</span>
          </ToggleButton>
        ))}
    </ToggleButtonGroup>
  );
}
