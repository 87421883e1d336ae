import { useState } from 'react';
import { daysBetween, type LocalDate } from '../../../../shared/base/local-date.ts';
import { BET_RESULTS, type BetDetails } from '../../../../shared/domain/kinds/bet.ts';
import type { Names } from '../../../../shared/domain/kinds/definition.ts';
import { ofKind } from '../../../../shared/domain/kinds/registry.ts';
import { leadOf } from '../../../../shared/text/plain-text.ts';
import { betLacks, betStage, type BetStage } from '../../../../shared/practice/bet-stage.ts';
import { useQuery } from '../../../client/use-query.ts';
import { useNames } from '../../../client/use-subjects.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PlaceLink } from '../../../ui/places.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { capitalised, tallied } from '../../../../shared/words/counts.ts';
import { onDay, shortDay } from '../../../../shared/words/days.ts';
import type { EntryItem } from '../../../vault/api.ts';
import { useBeginEntry } from '../use-begin-entry.ts';
import practice from '../practice.module.css';
import styles from './bets.module.css';

/** Shown at first, and more at a time after. */
const PAGE = 50;

const GROUPS: readonly { readonly stage: BetStage; readonly title: string }[] = [
  { stage: 'ended', title: 'Tried, and not settled' },
  { stage: 'running', title: 'Tried now' },
  { stage: 'idea', title: 'Not tried yet' },
  { stage: 'settled', title: 'Settled' },
];

/** What is tried small, what was measured, and who chose in the end. */
export function BetsSection() {
  const today = useToday();
  const names = useNames();
  const begin = useBeginEntry('bet');
  const [shown, setShown] = useState(PAGE);
  const { data, error, refresh } = useQuery(
    ['entries'],
    (vault) => vault.timeline({ kind: 'bet', offset: 0, limit: shown }),
    [shown],
  );
  if (error !== undefined)
    return (
      <EmptyState
        tone="failed"
        title="The bets could not be read"
        action={<Button onPress={refresh}>Try again</Button>}
      >
        Nothing is lost.
      </EmptyState>
    );
  if (data === undefined) return <Skeleton label="Reading bets" rows={4} />;
  const button = <Button onPress={() => void begin()}>New bet</Button>;
  if (data.total === 0)
    return (
      <EmptyState title="No bet yet" action={button}>
        A guess worth two weeks, tried where it may fail.
      </EmptyState>
    );
  const bets = data.rows.flatMap(({ item }) => (ofKind(item, 'bet') ? [{ item, details: item.details }] : []));
  return (
    <section aria-label="Bets">
      {button}
      {GROUPS.map(({ stage, title }) => {
        const group = bets.filter(({ details }) => betStage(details, today) === stage);
        return group.length === 0 ? null : (
          <section key={stage} className={practice.section} aria-label={title}>
            <h2 className="h2">{title}</h2>
            <ul className={practice.rows}>
              {group.map(({ item, details }) => (
                <li key={item.id} className={styles.bet}>
                  <Bet item={item} details={details} stage={stage} names={names} today={today} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {data.total > data.rows.length ? (
        <Button size="small" onPress={() => setShown(shown + PAGE)}>
          Show more
        </Button>
      ) : null}
    </section>
  );
}

interface BetProps {
  readonly item: EntryItem;
  readonly details: BetDetails;
  readonly stage: BetStage;
  readonly names: Names;
  readonly today: LocalDate;
}

/** What fits on two lines. */
const LEAD = 160;

function Bet({ item, details, stage, names, today }: BetProps) {
  const { hypothesis, objections, measures } = details;
  const title = item.title ?? hypothesis ?? (item.lead === '' ? 'No words yet' : item.lead);
  return (
    <>
      <PlaceLink to={{ to: 'entry', id: item.id }} className={styles.title}>
        {leadOf(title, LEAD)}
      </PlaceLink>
      <p className={practice.meta}>{trialWords(details, stage, names, today)}</p>
      {objections === undefined ? null : <p className={practice.under}>Against it: {leadOf(objections, LEAD)}</p>}
      {measures.length === 0 ? null : (
        <table className={styles.measures}>
          <thead>
            <tr>
              <th scope="col">Measured</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {measures.map(({ name, before, after }, index) => (
              // Two measures may have the same name: nothing else tells them apart.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={`${name} ${index}`}>
                <th scope="row">{name}</th>
                <td>{before ?? 'not yet'}</td>
                <td>{after ?? 'not yet'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

const CHOSEN_BY = { me: 'you', team: 'the team', volunteer: 'who tried it' } as const;
const LACKS = { figures: 'no figures to compare', chooser: 'nobody has chosen' } as const;

/** Where it stands, in a sentence or two of facts. */
function trialWords(details: BetDetails, stage: BetStage, names: Names, today: LocalDate): string {
  const { volunteer, spikeFrom, spikeTo, chosenBy, result, nonCritical } = details;
  const by = volunteer === undefined ? '' : ` by ${names.person(volunteer)}`;
  const chosen = chosenBy === undefined ? undefined : `Chosen by ${CHOSEN_BY[chosenBy]}`;
  const lacks = betLacks(details).map((one) => LACKS[one]);
  const where = nonCritical === true ? 'Where it may fail' : undefined;
  const ended = `Trial${by} ended ${spikeTo === undefined ? '' : `${tallied(daysBetween(spikeTo, today), 'day', 'days')} ago`}`;
  const stages: { readonly [S in BetStage]: readonly (string | undefined)[] } = {
    idea: [spikeFrom === undefined ? `No trial planned` : `Trial${by} begins ${onDay(spikeFrom, today)}`, where],
    running: [
      `Tried${by} since ${spikeFrom === undefined ? '' : shortDay(spikeFrom, today)}${spikeTo === undefined ? '' : `, to ${shortDay(spikeTo, today)}`}`,
      where,
    ],
    ended: [lacks.length === 0 ? ended : `${ended}: ${lacks.join(', ')}`, chosen],
    settled: [
      result && capitalised(BET_RESULTS[result]),
      chosen,
      lacks.includes(LACKS.figures) ? capitalised(LACKS.figures) : undefined,
    ],
  };
  return `${stages[stage].filter((part) => part !== undefined).join('. ')}.`;
}
