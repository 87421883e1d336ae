import { Column } from '../../ui/column.tsx';

/** Decisions. */
export function DecisionsScreen() {
  return (
    <Column width="list">
      <h1 className="title">Decisions</h1>
    </Column>
  );
}
