import { Column } from '../../ui/column.tsx';

/** Bets and audits. */
export function BetsScreen() {
  return (
    <Column width="list">
      <h1 className="title">Bets and audits</h1>
    </Column>
  );
}
