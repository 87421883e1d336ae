import { useState } from 'react';
import type { AreaId } from '../../../../shared/base/ids.ts';
import { DRIFT_SORTS, type DriftSort } from '../../../../shared/domain/kinds/drift.ts';
import { ofKind } from '../../../../shared/domain/kinds/registry.ts';
import { useQuery } from '../../../client/use-query.ts';
import { useNames, useSubjects } from '../../../client/use-subjects.ts';
import { EntryLink } from '../../../details/entry-link.tsx';
import { useSaveSubject } from '../../../details/use-save-subject.ts';
import { Button } from '../../../ui/button.tsx';
import { Column } from '../../../ui/column.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PlaceLink, usePlaces } from '../../../ui/places.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { capitalised } from '../../../../shared/words/counts.ts';
import { entryWhen } from '../../../../shared/words/days.ts';
import type { EntryItem } from '../../../vault/api.ts';
import styles from '../practice.module.css';
import { useBeginEntry } from '../use-begin-entry.ts';
import { AreaDialog } from './area-dialog.tsx';
import { explainedWords, ownerWords } from './area-words.ts';
import { Explainers } from './explainers.tsx';

const LIMIT = 100;

/** One area: its owner, who can explain it, what drifts in it and what was decided. */
export function AreaScreen({ id }: { readonly id: AreaId }) {
  const today = useToday();
  const names = useNames();
  const places = usePlaces();
  const all = useSubjects('area');
  const { trash } = useSaveSubject('area');
  const beginDrift = useBeginEntry('drift');
  const [editing, setEditing] = useState(false);
  const { data, error, refresh } = useQuery(
    ['entries'],
    async (vault) => {
      const [drift, decisions] = await Promise.all([
        vault.timeline({ kind: 'drift', area: id, offset: 0, limit: LIMIT }),
        vault.timeline({ kind: 'decision', area: id, offset: 0, limit: LIMIT }),
      ]);
      return { drift: drift.rows.map(({ item }) => item), decisions: decisions.rows.map(({ item }) => item) };
    },
    [id],
  );
  const area = all?.find(({ record }) => record.id === id);
  const list = (): void => places.go({ to: 'bets', section: 'areas' });
  if (all === undefined) return <Skeleton label="Reading the area" rows={3} />;
  if (area === undefined)
    return (
      <Column width="list">
        <EmptyState title="This area is not here" action={<Button onPress={list}>All areas</Button>}>
          It may be in the trash.
        </EmptyState>
      </Column>
    );
  const { record } = area;
  const remove = async (): Promise<void> => {
    if (await trash(area, 'Area moved to trash')) list();
  };
  return (
    <Column width="list">
      <header className={styles.head}>
        <div>
          <h1 className="title">{record.name}</h1>
          <p className="subtitle">
            {ownerWords(record, names)} {explainedWords(record, names, today)}
          </p>
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
      <Explainers area={area} />
      {error === undefined ? null : <FailedState title="What happens in it could not be read" onAgain={refresh} />}
      <section className={styles.section} aria-labelledby="drift">
        <div className={styles.sectionHead}>
          <h2 className="h2" id="drift">
            Drift
          </h2>
          <Button size="small" look="quiet" onPress={() => void beginDrift({ area: id })}>
            New sighting
          </Button>
        </div>
        {data?.drift.length === 0 ? <p className={styles.meta}>Nothing was seen drifting here.</p> : null}
        {bySort(data?.drift ?? []).map(({ words, items }) => (
          <div key={words}>
            <h3 className="label">{words}</h3>
            <Entries items={items} />
          </div>
        ))}
      </section>
      <section className={styles.section} aria-labelledby="decided">
        <h2 className="h2" id="decided">
          Decisions
        </h2>
        {data?.decisions.length === 0 ? <p className={styles.meta}>None is written down.</p> : null}
        <Entries items={data?.decisions ?? []} />
        {(data?.decisions.length ?? 0) < LIMIT ? null : (
          <PlaceLink to={{ to: 'timeline', search: { kind: 'decision', area: id } }} className="link small">
            All in the timeline
          </PlaceLink>
        )}
      </section>
      {editing ? <AreaDialog area={area} onClose={() => setEditing(false)} /> : null}
    </Column>
  );
}

function Entries({ items }: { readonly items: readonly EntryItem[] }) {
  const today = useToday();
  return (
    <ul className={styles.rows}>
      {items.map((item) => (
        <li key={item.id}>
          <EntryLink item={item} when={entryWhen(item, today)} />
        </li>
      ))}
    </ul>
  );
}

/** The sightings of each sort, those without a sort last. */
function bySort(items: readonly EntryItem[]): readonly { words: string; items: readonly EntryItem[] }[] {
  const groups = Map.groupBy(items, (item) => (ofKind(item, 'drift') ? item.details.sort : undefined));
  return [...(Object.keys(DRIFT_SORTS) as DriftSort[]), undefined].flatMap((sort) => {
    const found = groups.get(sort);
    return found === undefined
      ? []
      : [{ words: sort === undefined ? 'Of no sort yet' : capitalised(DRIFT_SORTS[sort]), items: found }];
  });
}
