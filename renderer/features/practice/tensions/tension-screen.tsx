import { useState } from 'react';
import type { TensionId } from '../../../../shared/base/ids.ts';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { TENSION_STATES } from '../../../../shared/domain/tension.ts';
import { useQuery } from '../../../client/use-query.ts';
import { useNames, useSubjects } from '../../../client/use-subjects.ts';
import { EntryLink } from '../../../details/entry-link.tsx';
import { choicesOf } from '../../../details/fields.ts';
import { useSaveSubject } from '../../../details/use-save-subject.ts';
import { Button } from '../../../ui/button.tsx';
import { Column } from '../../../ui/column.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PlaceLink, usePlaces } from '../../../ui/places.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { capitalised } from '../../../../shared/words/counts.ts';
import { entryWhen } from '../../../../shared/words/days.ts';
import type { TensionMentions } from '../../../vault/api.ts';
import styles from '../practice.module.css';
import { Steps } from './steps.tsx';
import { TensionDialog } from './tension-dialog.tsx';
import { aboutWords, mentionsSentence, underneathWords } from './tension-words.ts';
import { INTENSITY, Ticks } from './ticks.tsx';

const STATES = choicesOf(Object.fromEntries(TENSION_STATES.map((state) => [state, state])));
/** Fewer than this are a list and no chart. */
const A_CHART = 3;

/** One tension: its technical clothes, what is underneath, where it was felt, and the steps. */
export function TensionScreen({ id }: { readonly id: TensionId }) {
  const today = useToday();
  const names = useNames();
  const places = usePlaces();
  const all = useSubjects('tension');
  const { save, trash } = useSaveSubject('tension');
  const [editing, setEditing] = useState(false);
  const { data } = useQuery(['entries', 'tension'], (vault) => vault.tensionMentions(), []);
  const tension = all?.find(({ record }) => record.id === id);
  if (all === undefined) return <Skeleton label="Reading the tension" rows={3} />;
  if (tension === undefined)
    return (
      <Column width="list">
        <EmptyState
          title="This tension is not here"
          action={<Button onPress={() => places.go({ to: 'tensions' })}>All tensions</Button>}
        >
          It may be in the trash.
        </EmptyState>
      </Column>
    );
  const { record } = tension;
  const remove = async (): Promise<void> => {
    if (await trash(tension, 'Tension moved to trash')) places.go({ to: 'tensions' });
  };
  return (
    <Column width="list">
      <header className={styles.head}>
        <div>
          <h1 className="title">{record.surface}</h1>
          <p className="subtitle">Underneath: {underneathWords(record)}</p>
          <p className={styles.meta}>{aboutWords(record, names, today)}</p>
          {record.source === undefined ? null : (
            <p className={styles.meta}>
              <PlaceLink to={{ to: 'entry', id: record.source }} className="link">
                The entry it came from
              </PlaceLink>
            </p>
          )}
        </div>
        <div className={styles.acts}>
          <Button size="small" onPress={() => setEditing(true)}>
            Edit
          </Button>
          <Button size="small" look="quiet" onPress={() => void remove()}>
            Move to trash
          </Button>
        </div>
      </header>
      <Segmented
        label="State"
        choices={STATES}
        value={record.state}
        onChange={(chosen) => {
          const state = TENSION_STATES.find((name) => name === chosen) ?? record.state;
          void save(tension, { state, stateOn: today }, `Now ${state}`);
        }}
      />
      <Felt id={id} mentions={data?.find((one) => one.tension === id)} today={today} />
      <Steps tension={tension} />
      {editing ? <TensionDialog tension={tension} onClose={() => setEditing(false)} /> : null}
    </Column>
  );
}

interface FeltProps {
  readonly id: TensionId;
  readonly mentions: TensionMentions | undefined;
  readonly today: LocalDate;
}

/** Shown at first, and more at a time after. */
const PAGE = 20;

/** Where it was felt: ticks over time, and the entries. */
function Felt({ id, mentions, today }: FeltProps) {
  const [asTable, setAsTable] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const { data } = useQuery(['entries'], (vault) => vault.timeline({ tension: id, offset: 0, limit: shown }), [
    id,
    shown,
  ]);
  if (mentions === undefined || data === undefined) return null;
  const drawn = mentions.mentions.length >= A_CHART;
  const rows = data.rows.map(({ item }) => ({
    item,
    intensity: item.links.tensions.find((one) => one.id === id)?.intensity ?? 3,
  }));
  return (
    <section className={styles.section} aria-labelledby="felt">
      <div className={styles.sectionHead}>
        <h2 className="h2" id="felt">
          Where it was felt
        </h2>
        {drawn ? (
          <Button size="small" look="quiet" onPress={() => setAsTable(!asTable)}>
            {asTable ? 'Show as chart' : 'Show as list'}
          </Button>
        ) : null}
      </div>
      <p className={styles.meta}>{mentionsSentence(mentions, today)}</p>
      {drawn && !asTable ? <Ticks mentions={mentions} today={today} links /> : null}
      {drawn && asTable ? (
        <table className={styles.table} aria-labelledby="felt">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">How strongly</th>
              <th scope="col">Entry</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ item, intensity }) => (
              <tr key={item.id}>
                <td>{entryWhen(item, today)}</td>
                <td>{capitalised(INTENSITY[intensity])}</td>
                <td>
                  <PlaceLink to={{ to: 'entry', id: item.id }} className="link">
                    {item.title ?? (item.lead === '' ? 'No words yet' : item.lead)}
                  </PlaceLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <ul className={styles.rows}>
          {rows.map(({ item, intensity }) => (
            <li key={item.id}>
              <EntryLink item={item} when={`${entryWhen(item, today)}, ${INTENSITY[intensity]}`} />
            </li>
          ))}
        </ul>
      )}
      {data.total > rows.length ? (
        <Button size="small" onPress={() => setShown(shown + PAGE)}>
          Show more
        </Button>
      ) : null}
    </section>
  );
}
