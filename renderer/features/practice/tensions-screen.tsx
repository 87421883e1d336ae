import { Column } from '../../ui/column.tsx';

/** Tensions. */
export function TensionsScreen() {
  return (
    <Column width="list">
      <h1 className="title">Tensions</h1>
    </Column>
  );
}
