import type { ImportId } from '../../../shared/base/ids.ts';
import { whyNot } from '../../client/error-words.ts';
import { useVault } from '../../client/vault-context.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { capitalised, counted } from '../../../shared/words/counts.ts';

/** Takes a whole import back, and says what became of it. True when it is gone. */
export function useUndoImport(): (id: ImportId) => Promise<boolean> {
  const vault = useVault();
  const toasts = useToasts();
  return async (id) => {
    const undone = await vault.undoImport(id);
    if (!undone.ok) {
      toasts.show({ text: `The import was not taken back. ${whyNot(undone.error)}`, tone: 'failed' });
      return false;
    }
    const { removed, trashed } = undone.value;
    const gone = `${capitalised(counted(removed, 'entry', 'entries'))} taken back out`;
    const kept =
      trashed === 0 ? '' : `; ${counted(trashed, 'that you changed is', 'that you changed are')} in the trash`;
    toasts.show({ text: `${gone}${kept}` });
    return true;
  };
}
