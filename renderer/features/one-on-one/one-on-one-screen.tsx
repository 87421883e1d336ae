import type { EntryId } from '../../../shared/base/ids.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import { useQuery } from '../../client/use-query.ts';
import { OpenedEntry } from '../../details/entry/opened-entry.tsx';
import { Column } from '../../ui/column.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { useToday } from '../../ui/use-today.ts';
import { OneOnOnePage } from './one-on-one-page.tsx';

/** A one-on-one from prep to close: what to know beside the note. */
export function OneOnOneScreen({ id }: { readonly id: EntryId }) {
  const today = useToday();
  // Asked beside the note and not after it: both are drawn at once.
  const brief = useQuery(
    ['entries', 'person', 'promise', 'tension', 'insights', 'insight', 'settings'],
    (vault) => vault.brief(id),
    [id, today],
  );
  return (
    <OpenedEntry id={id}>
      {(opened) =>
        ofKind(opened.found.entry, 'oneOnOne') ? <OneOnOnePage {...opened} asked={brief} /> : <AnotherKind id={id} />
      }
    </OpenedEntry>
  );
}

const AnotherKind = ({ id }: { readonly id: EntryId }) => (
  <Column>
    <EmptyState
      title="This entry is not a one-on-one"
      action={
        <PlaceLink to={{ to: 'entry', id }} className="link">
          Open the entry
        </PlaceLink>
      }
    >
      It has become an entry of another kind.
    </EmptyState>
  </Column>
);
