import { summaryOf } from '../../shared/domain/kinds/registry.ts';
import { useNames } from '../client/use-subjects.ts';
import { EntryRow } from '../ui/entry-row.tsx';
import { PlaceLink } from '../ui/places.tsx';
import type { EntryItem } from '../vault/api.ts';
import styles from './entry-link.module.css';

interface EntryLinkProps {
  readonly item: EntryItem;
  readonly when: string;
  readonly narrow?: boolean;
}

/** An entry in a short list, as a link to it. */
export function EntryLink({ item, when, narrow = false }: EntryLinkProps) {
  const names = useNames();
  return (
    <PlaceLink to={{ to: 'entry', id: item.id }} className={styles.entry}>
      <EntryRow
        kind={item.kind}
        about={summaryOf(item, names)}
        day={item.day}
        when={when}
        title={item.title}
        text={item.lead}
        tags={item.tags}
        starred={item.starred}
        private={item.private}
        narrow={narrow}
      />
    </PlaceLink>
  );
}
