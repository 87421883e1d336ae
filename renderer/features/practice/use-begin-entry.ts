import { newId } from '../../../shared/base/ids.ts';
import { newEntryFields } from '../../../shared/domain/entry.ts';
import type { DetailsOf, EntryKind } from '../../../shared/domain/kinds/registry.ts';
import { emptyDocument } from '../../../shared/text/rich-text.ts';
import { whyNot } from '../../client/error-words.ts';
import { useVault } from '../../client/vault-context.tsx';
import { usePlaces } from '../../ui/places.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useToday } from '../../ui/use-today.ts';

/** Makes an entry of that kind, of today, and opens it. `details` takes the place of some of the defaults. */
export function useBeginEntry<K extends EntryKind>(kind: K): (details?: Partial<DetailsOf<K>>) => Promise<void> {
  const today = useToday();
  const vault = useVault();
  const places = usePlaces();
  const toasts = useToasts();
  return async (details = {}) => {
    const fields = newEntryFields(today, kind, emptyDocument);
    const made = await vault.createEntry({ ...fields, details: { ...fields.details, ...details } }, newId<'session'>());
    if (made.ok) places.go({ to: 'entry', id: made.value.entry.id });
    else toasts.show({ text: `It was not made. ${whyNot(made.error)}`, tone: 'failed' });
  };
}
