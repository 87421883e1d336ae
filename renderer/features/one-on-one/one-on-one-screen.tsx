import type { EntryId } from '../../../shared/base/ids.ts';
import { useQuery } from '../../client/use-query.ts';
import { Column } from '../../ui/column.tsx';

/** A one-on-one: the brief, and the note beside it. */
export function OneOnOneScreen({ id }: { readonly id: EntryId }) {
  const found = useQuery(['entries'], (vault) => vault.entry(id), [id]);
  return (
    <Column width="list">
      <h1 className="title">{found.data?.ok === true ? found.data.value.entry.title : undefined}</h1>
    </Column>
  );
}
