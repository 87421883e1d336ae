import { Column } from '../../ui/column.tsx';

/** People. */
export function PeopleScreen() {
  return (
    <Column width="list">
      <h1 className="title">People</h1>
    </Column>
  );
}
