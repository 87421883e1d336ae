import { newId } from '../../../../shared/base/ids.ts';
import type { AbsenceDetails } from '../../../../shared/domain/kinds/absence.ts';
import { notUndone, whyNot } from '../../../client/error-words.ts';
import { useVault } from '../../../client/vault-context.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import type { EntryItem, VaultError } from '../../../vault/api.ts';

/** Changes some of the details, and offers to change them back. */
export type SaveAbsence = (patch: Partial<AbsenceDetails>, said: string) => Promise<boolean>;

const notSaved = (error: VaultError): string => `It was not saved. ${whyNot(error)}`;

/** Saves an absence from a list. */
export function useSaveAbsence(item: EntryItem, details: AbsenceDetails): SaveAbsence {
  const vault = useVault();
  const toasts = useToasts();
  const write = async (rev: number, next: AbsenceDetails, words = notSaved): Promise<number | undefined> => {
    const saved = await vault.saveEntry(item.id, rev, { details: next }, newId<'session'>());
    if (saved.ok) return saved.value.rev;
    toasts.show({ text: words(saved.error), tone: 'failed' });
    return undefined;
  };
  return async (patch, said) => {
    const rev = await write(item.rev, { ...details, ...patch });
    if (rev === undefined) return false;
    toasts.undo(said, () => void write(rev, details, notUndone));
    return true;
  };
}
