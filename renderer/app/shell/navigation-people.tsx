import { Plus, UsersRound } from 'lucide-react';
import { useLocation } from '@tanstack/react-router';
import { memo, useState } from 'react';
import { Focusable } from 'react-aria-components';
import type { EntryId, PersonId } from '../../../shared/base/ids.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import { oneOnOneWith } from '../../../shared/people/about.ts';
import { useQuery } from '../../client/use-query.ts';
import { useSubjects } from '../../client/use-subjects.ts';
import { PersonDialog } from '../../details/person-dialog.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PlaceLink, usePlaces } from '../../ui/places.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { useToday } from '../../ui/use-today.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './navigation.module.css';

/** At most so many are named in the pane; all of them are on the screen of people. */
const SHOWN = 20;

/** The people of the journal that are not archived. */
export function NavigationPeople({ rail }: { readonly rail: boolean }) {
  const places = usePlaces();
  const [adding, setAdding] = useState(false);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const all = useSubjects('person') ?? [];
  const meetings = useMeetingsOfToday();
  const people = all.filter(({ record }) => record.archivedOn === undefined).slice(0, SHOWN);
  return (
    <fieldset className={cx(styles.group, styles.people)} aria-label="People">
      {rail ? (
        <Tooltip text="People" placement="right">
          <Focusable>
            <PlaceLink to={{ to: 'people' }} className={styles.item} current={path === '/people'} label="People">
              <Icon of={UsersRound} />
            </PlaceLink>
          </Focusable>
        </Tooltip>
      ) : (
        <div className={styles.groupHead}>
          <PlaceLink to={{ to: 'people' }} className={styles.groupTitle} current={path === '/people'}>
            People
          </PlaceLink>
          <IconButton icon={Plus} iconSize="small" label="Add a person" onPress={() => setAdding(true)} />
        </div>
      )}
      {people.map(({ record: { id, name } }) => (
        <PersonItem
          key={id}
          id={id}
          name={name}
          at={meetings.get(id)?.at}
          current={path === `/people/${id}` || path === `/one-on-one/${meetings.get(id)?.id}`}
          rail={rail}
        />
      ))}
      {all.length > SHOWN && !rail ? (
        <PlaceLink to={{ to: 'people' }} className={styles.item}>
          <span>
            All <VisuallyHidden>people</VisuallyHidden>
          </span>
        </PlaceLink>
      ) : null}
      {adding ? (
        <PersonDialog
          onClose={() => setAdding(false)}
          onSaved={({ record }) => places.go({ to: 'person', id: record.id })}
        />
      ) : null}
    </fieldset>
  );
}

interface PersonItemProps {
  readonly id: PersonId;
  readonly name: string;
  /** When you meet today. */
  readonly at: string | undefined;
  readonly current: boolean;
  readonly rail: boolean;
}

/** Drawn anew only where something of it changed: with every step to another place there are twenty of them. */
const PersonItem = memo(function PersonItem({ id, name, at, current, rail }: PersonItemProps) {
  const link = (
    <PlaceLink to={{ to: 'person', id }} className={styles.item} current={current} label={rail ? name : undefined}>
      <span className={styles.initial} aria-hidden="true">
        {initialOf(name)}
      </span>
      {rail ? null : <span className={styles.personName}>{name}</span>}
      {rail ? null : <span className={styles.personTime}>{at}</span>}
    </PlaceLink>
  );
  if (!rail) return <div>{link}</div>;
  return (
    <Tooltip text={name} placement="right">
      <Focusable>{link}</Focusable>
    </Tooltip>
  );
});

/** The one-on-ones that are planned for today, by person. */
function useMeetingsOfToday(): ReadonlyMap<PersonId, { readonly id: EntryId; readonly at?: string | undefined }> {
  const today = useToday();
  const { data } = useQuery(
    ['entries'],
    (vault) => vault.timeline({ kind: 'oneOnOne', from: today, to: today, offset: 0, limit: SHOWN }),
    [today],
  );
  return new Map(
    data?.rows.flatMap(({ item }) => {
      const person = oneOnOneWith(item);
      if (person === undefined || !ofKind(item, 'oneOnOne') || item.details.status !== 'planned') return [];
      return [[person, { id: item.id, at: item.details.at }] as const];
    }),
  );
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first character as a reader sees one. */
const initialOf = (name: string): string => graphemes.segment(name).containing(0)?.segment.toLocaleUpperCase() ?? '';
