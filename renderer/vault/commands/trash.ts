import type { EntryId } from '../../../shared/base/ids.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import type { VaultApi, VaultError } from '../api.ts';
import type { Journal } from '../journal.ts';
import { readEntries } from './read-entry.ts';
import { type Access, change } from './run.ts';

type TrashCommands = Pick<VaultApi, 'moveToTrash' | 'restoreFromTrash' | 'purge'>;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Into the trash, out of it, and away for good. */
export function trashCommands(access: Access): TrashCommands {
  return {
    moveToTrash: (ids) =>
      change(access, async (journal) => {
        const deletedAt = journal.deps.clock.now();
        return await rewrite(journal, ids, (entry) => ({ ...entry, deletedAt: entry.deletedAt ?? deletedAt }));
      }),
    restoreFromTrash: (ids) =>
      change(access, async (journal) => await rewrite(journal, ids, (entry) => ({ ...entry, deletedAt: undefined }))),
    purge: (ids) => change(access, async (journal) => await purge(journal, ids)),
  };
}

/** Removes what has been in the trash for longer than the settings say. */
export async function purgeOldTrash(access: Access): Promise<Result<undefined, VaultError>> {
  return await change(access, async (journal) => {
    const days = journal.view.settings?.settings.trashDays ?? defaultSettings.trashDays;
    const limit = journal.deps.clock.now() - days * DAY_MS;
    const old = journal.view.trash.filter((entry) => (entry.fields.deletedAt ?? limit) < limit);
    return old.length === 0
      ? ok(undefined)
      : await purge(
          journal,
          old.map((entry) => entry.fields.id),
        );
  });
}

async function rewrite(
  journal: Journal,
  ids: readonly EntryId[],
  update: (entry: Entry) => Entry,
): Promise<Result<undefined, VaultError>> {
  const entries = await readEntries(journal, [...new Set(ids)]);
  if (!entries.ok) return entries;
  const puts = entries.value.map(({ entry }) => update(entry));
  if (puts.length > 0) await journal.commit({ puts });
  return ok(undefined);
}

async function purge(journal: Journal, ids: readonly EntryId[]): Promise<Result<undefined, VaultError>> {
  if (ids.some((id) => journal.view.entry(id) === undefined)) return err({ code: 'notFound' });
  const revisions = ids.flatMap((id) => journal.view.revisionsOf(id).map((revision) => revision.id));
  // The snapshot holds their text: it goes in the same transaction.
  if (ids.length > 0) await journal.commit({ puts: [], deletes: [...new Set([...ids, ...revisions])], forget: true });
  return ok(undefined);
}
