import type { EntryId } from '../../../shared/base/ids.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import { OpenedEntry } from '../../details/entry/opened-entry.tsx';
import { Column } from '../../ui/column.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { ReviewPage } from './review-page.tsx';

/** A self-review, written beside its evidence. */
export const ReviewScreen = ({ id }: { readonly id: EntryId }) => (
  <OpenedEntry id={id}>
    {(opened) => (ofKind(opened.found.entry, 'review') ? <ReviewPage {...opened} /> : <AnotherKind id={id} />)}
  </OpenedEntry>
);

const AnotherKind = ({ id }: { readonly id: EntryId }) => (
  <Column>
    <EmptyState
      title="This entry is not a review"
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
