import type { SubjectFields, SubjectType } from '../../shared/domain/records.ts';
import { notUndone, whyNot } from '../client/error-words.ts';
import { useVault } from '../client/vault-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import type { SubjectWithRev } from '../vault/api.ts';
import { partOf, takeBackSubject } from './take-back.ts';

/** What can be done to a record in a list. Each answers whether it was done, and says why not. */
export interface SubjectDeeds<T extends SubjectType> {
  /** Changes it; with `said`, a message offers to change it back. */
  readonly save: (subject: SubjectWithRev<T>, patch: Partial<SubjectFields<T>>, said?: string) => Promise<boolean>;
  readonly trash: (subject: SubjectWithRev<T>, said: string) => Promise<boolean>;
}

export function useSaveSubject<T extends SubjectType>(type: T): SubjectDeeds<T> {
  const vault = useVault();
  const toasts = useToasts();
  const failed = (why: string): false => {
    toasts.show({ text: `It was not saved. ${why}`, tone: 'failed' });
    return false;
  };
  const save: SubjectDeeds<T>['save'] = async ({ record, rev }, patch, said) => {
    const saved = await vault.saveSubject(type, record.id, rev, patch);
    if (!saved.ok) return failed(whyNot(saved.error));
    // As it was kept: words lose the spaces around them.
    const set = partOf(saved.value.record, patch);
    if (said !== undefined) toasts.undo(said, () => void undo(record.id, { set, was: partOf(record, patch) }));
    return true;
  };
  const undo = async (id: string, changed: Parameters<typeof takeBackSubject<T>>[2]): Promise<void> => {
    const undone = await takeBackSubject(vault, { type, id }, changed);
    if (!undone.ok) toasts.show({ text: notUndone(undone.error), tone: 'failed' });
  };
  const restore = async (id: string): Promise<void> => {
    const restored = await vault.restoreFromTrash([id]);
    if (!restored.ok) failed(whyNot(restored.error));
  };
  return {
    save,
    trash: async ({ record: { id } }, said) => {
      const moved = await vault.moveToTrash([id]);
      if (!moved.ok) return failed(whyNot(moved.error));
      toasts.undo(said, () => void restore(id));
      return true;
    },
  };
}
