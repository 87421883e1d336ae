import type { PersonFields } from '../../shared/domain/person.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { whyNot } from '../client/error-words.ts';
import { useVault } from '../client/vault-context.tsx';
import { usePlaces } from '../ui/places.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { counted } from '../../shared/words/counts.ts';
import type { SubjectWithRev, VaultError } from '../vault/api.ts';

type SavedPerson = Result<SubjectWithRev<'person'>, VaultError>;

/**
 * Saves what was changed of a person. A new name is in every mention; a message says in how many entries, and offers
 * Undo for all of it. What was changed elsewhere in the meantime stays, where it is something else.
 */
export function useSavePerson(): (
  person: SubjectWithRev<'person'>,
  changes: Partial<PersonFields>,
) => Promise<SavedPerson> {
  const vault = useVault();
  const undo = useUndoPersonChange();
  return async (person, changes) => {
    const { id, name } = person.record;
    const now = await vault.subject('person', id);
    if (now === undefined) return err({ code: 'notFound' });
    const saved = await vault.savePerson(id, now.rev, changes);
    if (!saved.ok) return saved;
    const { record, changed } = saved.value;
    undo(record.name === name ? 'Changes kept' : renamedWords(changed), saved.value.undo);
    return ok(saved.value);
  };
}

const renamedWords = (changed: number): string =>
  changed === 0 ? 'Renamed' : `Renamed, also in ${counted(changed, 'text that mentions', 'texts that mention')} them`;

/** A message that offers to take back a rename or a merge; `after` that, where the person is still where they pressed it. */
export function useUndoPersonChange(): (said: string, undo: string, after?: () => void) => void {
  const vault = useVault();
  const places = usePlaces();
  const toasts = useToasts();
  const takeBack = async (undo: string, after: (() => void) | undefined): Promise<void> => {
    const from = places.here();
    const undone = await vault.undoPersonChange(undo);
    if (undone.ok) {
      if (places.here() === from) after?.();
    } else toasts.show({ text: `It was not taken back. ${whyNot(undone.error)}`, tone: 'failed' });
  };
  return (said, undo, after) => void toasts.undo(said, () => void takeBack(undo, after));
}
