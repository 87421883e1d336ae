import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import type { SubjectRecord } from '../../../shared/domain/records.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { peopleOf } from '../../../shared/people/about.ts';
import type { VaultApi, VaultError } from '../api.ts';
import type { Journal } from '../journal.ts';
import { HELD } from './people-delete.ts';
import { readAll } from './read-entry.ts';
import { type Access, change } from './run.ts';

type TrashCommands = Pick<VaultApi, 'moveToTrash' | 'restoreFromTrash' | 'purge'>;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Into the trash, out of it, and away for good. */
export function trashCommands(access: Access): TrashCommands {
  return {
    moveToTrash: (ids) =>
      change(access, async (journal) => {
        const deletedAt = journal.deps.clock.now();
        return await rewrite(journal, ids, (record) => ({ ...record, deletedAt: record.deletedAt ?? deletedAt }));
      }),
    restoreFromTrash: (ids) =>
      change(access, async (journal) => await rewrite(journal, ids, (record) => ({ ...record, deletedAt: undefined }))),
    purge: (ids) => change(access, async (journal) => await purge(journal, ids)),
  };
}

/** Removes what has been in the trash for longer than the settings say, unless it is about somebody on hold. */
export async function purgeOldTrash(access: Access): Promise<Result<undefined, VaultError>> {
  return await change(access, async (journal) => {
    const days = journal.view.settings?.settings.trashDays ?? defaultSettings.trashDays;
    const limit = journal.deps.clock.now() - days * DAY_MS;
    const trashed = [
      ...journal.view.trash.map(({ fields }) => fields),
      ...journal.view.subjects.trashed.map(({ record }) => record),
    ];
    const old = trashed
      .filter(({ id, deletedAt }) => (deletedAt ?? limit) < limit && !isAboutHeld(journal, id))
      .map(({ id }) => id);
    return old.length === 0 ? ok(undefined) : await purge(journal, old);
  });
}

async function rewrite(
  journal: Journal,
  ids: readonly string[],
  update: <T extends Entry | SubjectRecord>(record: T) => T,
): Promise<Result<undefined, VaultError>> {
  if (!ids.every((id) => canBeTrashed(journal, id))) return err({ code: 'notFound' });
  const records = await readAll(journal, [...new Set(ids)]);
  if (!records.ok) return records;
  const puts = records.value.map(({ record }) => update(record as Entry | SubjectRecord));
  if (puts.length > 0) await journal.commit({ puts });
  return ok(undefined);
}

function canBeTrashed(journal: Journal, id: string): boolean {
  const type = journal.view.typeOf(id);
  return type === 'entry' || type === 'subject';
}

const isHeld = ({ view }: Journal, id: string): boolean => view.subjects.get('person', id)?.record.hold === true;

/** What the lead does not delete by hand stays for as long as anybody it is about is on hold. */
const isAboutHeld = (journal: Journal, id: string): boolean =>
  peopleIn(journal, id).some((person) => isHeld(journal, person));

function peopleIn({ view }: Journal, id: string): readonly string[] {
  const viewed = view.get(id);
  if (viewed?.type === 'entry') return viewed.entry.links.people;
  return viewed?.type === 'subject' ? peopleOf(viewed.record) : [];
}

async function purge(journal: Journal, ids: readonly string[]): Promise<Result<undefined, VaultError>> {
  if (!ids.every((id) => canBeTrashed(journal, id))) return err({ code: 'notFound' });
  if (ids.some((id) => isHeld(journal, id))) return err({ code: 'invalid', message: HELD });
  const revisions = ids.flatMap((id) => journal.view.revisionsOf(id).map((revision) => revision.id));
  // The snapshot holds their text: it goes in the same transaction.
  if (ids.length > 0) await journal.commit({ puts: [], deletes: [...new Set([...ids, ...revisions])], forget: true });
  return ok(undefined);
}
