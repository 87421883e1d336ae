import { PlaceLink } from '../ui/places.tsx';
import type { EntryItem } from '../vault/api.ts';
import { ItemRow } from './item-row.tsx';
import styles from './entry-link.module.css';

interface EntryLinkProps {
  readonly item: EntryItem;
  readonly when: string;
  readonly narrow?: boolean;
}

/** An entry in a short list, as a link to it. */
export function EntryLink({ item, when, narrow = false }: EntryLinkProps) {
  return (
    <PlaceLink to={{ to: 'entry', id: item.id }} className={styles.entry}>
      <ItemRow item={item} when={when} narrow={narrow} />
    </PlaceLink>
  );
}
