import { Plus } from 'lucide-react';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { Focusable } from 'react-aria-components';
import { useSubjects } from '../../client/use-subjects.ts';
import { PersonDialog } from '../../details/person-dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PlaceLink, usePlaces } from '../../ui/places.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
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
  const people = all.filter(({ record }) => record.archivedOn === undefined).slice(0, SHOWN);
  return (
    <fieldset className={styles.group} aria-label="People">
      {rail ? null : (
        <div className={styles.groupHead}>
          <PlaceLink to={{ to: 'people' }} className={styles.groupTitle} current={path === '/people'}>
            People
          </PlaceLink>
          <IconButton icon={Plus} iconSize="small" label="Add a person" onPress={() => setAdding(true)} />
        </div>
      )}
      {people.map(({ record: { id, name } }) => {
        const link = (
          <PlaceLink
            to={{ to: 'person', id }}
            className={styles.item}
            current={path === `/people/${id}`}
            label={rail ? name : undefined}
          >
            <span className={styles.initial} aria-hidden="true">
              {initialOf(name)}
            </span>
            {rail ? null : <span className={styles.personName}>{name}</span>}
          </PlaceLink>
        );
        if (!rail) return <div key={id}>{link}</div>;
        return (
          <Tooltip key={id} text={name} placement="right">
            <Focusable>{link}</Focusable>
          </Tooltip>
        );
      })}
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

/** The first character as a reader sees one. */
const initialOf = (name: string): string =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)][0]?.segment.toLocaleUpperCase() ?? '';
