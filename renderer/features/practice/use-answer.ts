import { newId } from '../../../shared/base/ids.ts';
import type { DetailsOf, EntryKind, KindDetails } from '../../../shared/domain/kinds/registry.ts';
import { notUndone, whyNot } from '../../client/error-words.ts';
import { useVault } from '../../client/vault-context.tsx';
import { partOf, takeBackDetails } from '../../details/take-back.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { useUndoHere } from '../../ui/use-undo-here.ts';
import type { EntryItem } from '../../vault/api.ts';

/** Saves the fields of an entry from a list, without opening it; what was there comes back by Undo. True where saved. */
export function useAnswer(): <K extends EntryKind>(
  item: EntryItem & KindDetails<K>,
  details: Partial<DetailsOf<K>>,
  words: string,
) => Promise<boolean> {
  const vault = useVault();
  const toasts = useToasts();
  const undoHere = useUndoHere();
  return async (item, details, words) => {
    const next = { ...item.details, ...details };
    const saved = await vault.saveEntry(item.id, item.rev, { details: next }, newId<'session'>());
    if (!saved.ok) {
      toasts.show({ text: `It was not saved. ${whyNot(saved.error)}`, tone: 'failed' });
      return false;
    }
    const undo = async (): Promise<void> => {
      const undone = await takeBackDetails(vault, item.id, { set: details, was: partOf(item.details, details) });
      if (!undone.ok) toasts.show({ text: notUndone(undone.error), tone: 'failed' });
    };
    undoHere(words, () => void undo());
    return true;
  };
}
