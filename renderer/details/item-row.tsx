import type { ReactNode } from 'react';
import { summaryOf } from '../../shared/domain/kinds/registry.ts';
import { useNames } from '../client/use-subjects.ts';
import { EntryRow } from '../ui/entry-row.tsx';
import type { EntryItem } from '../vault/api.ts';

interface ItemRowProps {
  readonly item: EntryItem;
  /** The day in words, with the time where it matters. */
  readonly when: ReactNode;
  /** In place of the item's own, where words in it are marked. */
  readonly title?: ReactNode;
  readonly text?: ReactNode;
  /** Smaller, for the context pane. */
  readonly narrow?: boolean;
}

/** One entry in a list, with what its fields say. */
export function ItemRow({ item, when, title = item.title, text = item.lead, narrow = false }: ItemRowProps) {
  const names = useNames();
  return (
    <EntryRow
      kind={item.kind}
      about={summaryOf(item, names)}
      day={item.day}
      when={when}
      title={title}
      text={text}
      tags={item.tags}
      starred={item.starred}
      private={item.private}
      narrow={narrow}
    />
  );
}
