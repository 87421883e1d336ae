import type { PersonId } from '../../../shared/base/ids.ts';
import { useSubject } from '../../client/use-subjects.ts';
import { Column } from '../../ui/column.tsx';

/** One person: what is open, what was observed, when you met. */
export function PersonScreen({ id }: { readonly id: PersonId }) {
  const person = useSubject('person', id);
  return (
    <Column width="list">
      <h1 className="title">{person?.record.name}</h1>
    </Column>
  );
}
