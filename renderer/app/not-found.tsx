import { Column } from '../ui/column.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PlaceLink } from '../ui/places.tsx';

/** An address that leads nowhere, e.g. from an older version. */
export function NotFound() {
  return (
    <Column>
      <EmptyState
        title="There is nothing at this address"
        action={
          <PlaceLink to={{ to: 'today' }} className="link">
            Go to Today
          </PlaceLink>
        }
      >
        Your entries are in the timeline.
      </EmptyState>
    </Column>
  );
}
