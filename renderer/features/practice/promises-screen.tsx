import { Column } from '../../ui/column.tsx';

/** Promises. */
export function PromisesScreen() {
  return (
    <Column width="list">
      <h1 className="title">Promises</h1>
    </Column>
  );
}
