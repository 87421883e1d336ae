import type { EntryId } from '../../../shared/base/ids.ts';
import { whyNot } from '../../client/error-words.ts';
import { type Query, useQuery } from '../../client/use-query.ts';
import { useVault } from '../../client/vault-context.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { capitalised, counted } from '../../../shared/words/counts.ts';
import type { EntryItem } from '../../vault/api.ts';

export interface Trash {
  readonly items: Query<readonly EntryItem[]>;
  readonly trashDays: number;
  readonly restore: (id: EntryId) => Promise<void>;
  /** True when they are gone. */
  readonly purge: (ids: readonly EntryId[]) => Promise<boolean>;
}

/** What is in the trash, and what can be done with it. */
export function useTrash(): Trash {
  const vault = useVault();
  const toasts = useToasts();
  const items = useQuery(['trash'], (api) => api.trash(), []);
  const settings = useQuery(['settings'], (api) => api.settings(), []);

  const restore = async (id: EntryId): Promise<void> => {
    const restored = await vault.restoreFromTrash([id]);
    if (restored.ok) toasts.undo('Entry restored', () => void backToTrash(id));
    else toasts.show({ text: `Not restored. ${whyNot(restored.error)}`, tone: 'failed' });
  };
  const backToTrash = async (id: EntryId): Promise<void> => {
    const moved = await vault.moveToTrash([id]);
    if (!moved.ok) toasts.show({ text: `Not moved to the trash. ${whyNot(moved.error)}`, tone: 'failed' });
  };
  const purge = async (ids: readonly EntryId[]): Promise<boolean> => {
    const purged = await vault.purge(ids);
    toasts.show(
      purged.ok
        ? { text: `${capitalised(counted(ids.length, 'entry', 'entries'))} deleted for good` }
        : { text: `Nothing was deleted. ${whyNot(purged.error)}`, tone: 'failed' },
    );
    return purged.ok;
  };
  return { items, trashDays: settings.data?.trashDays ?? 30, restore, purge };
}
