import type { EntryId, ImportId } from '../../../shared/base/ids.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import type { ImportRun } from '../../../shared/domain/records.ts';
import type { VaultError } from '../api.ts';
import type { Journal } from '../journal.ts';
import { readEntries } from './read-entry.ts';
import { type Access, change } from './run.ts';

/** Entries handled in one transaction. */
const CHUNK = 500;

export interface TakenBack {
  readonly removed: number;
  readonly trashed: number;
}

/**
 * Takes back what an import brought: entries that nobody touched since go for good, the others to the trash. The run
 * is marked as running first, so that one that is cut off is finished at the next unlock.
 */
export async function takeBack(access: Access, run: ImportRun): Promise<Result<TakenBack, VaultError>> {
  const marked = await change(access, async (journal) => {
    const current = journal.view.get(run.id);
    if (current?.type === 'import' && current.record.state !== 'running')
      await journal.commit({ puts: [{ ...current.record, state: 'running', updatedAt: journal.deps.clock.now() }] });
    return ok(undefined);
  });
  if (!marked.ok) return marked;
  let total: TakenBack = { removed: 0, trashed: 0 };
  for (;;) {
    const step = await change(access, async (journal) => await takeBackSome(journal, run));
    if (!step.ok) return step;
    total = { removed: total.removed + step.value.removed, trashed: total.trashed + step.value.trashed };
    if (step.value.last) return ok(total);
  }
}

/** Finishes what was cut off: every run that is still marked as running is taken back. */
export async function takeBackUnfinished(access: Access): Promise<void> {
  const runs = [...(access.journal()?.view.imports ?? [])].filter((run) => run.state === 'running');
  // A failure leaves the run marked as running: the next unlock tries again.
  for (const run of runs) await takeBack(access, run);
}

async function takeBackSome(
  journal: Journal,
  run: ImportRun,
): Promise<Result<TakenBack & { readonly last: boolean }, VaultError>> {
  const ids = broughtBy(journal, run.id);
  const chunk = ids.slice(0, CHUNK);
  const last = chunk.length === ids.length;
  const untouched = chunk.filter((id) => journal.view.entry(id)?.rev === 1);
  const touched = await readEntries(
    journal,
    chunk.filter((id) => journal.view.entry(id)?.rev !== 1),
  );
  if (!touched.ok) return touched;
  const revisions = untouched.flatMap((id) => journal.view.revisionsOf(id).map((revision) => revision.id));
  await journal.commit({
    puts: touched.value.map(({ entry }) => toTrash(entry, journal.deps.clock.now())),
    deletes: [...untouched, ...revisions, ...(last ? [...untouchedSubjects(journal, run), run.id] : [])],
    forget: untouched.length > 0,
  });
  return ok({ removed: untouched.length, trashed: touched.value.length, last });
}

/** What entries are about stays where somebody changed it since. */
const untouchedSubjects = ({ view }: Journal, { subjects }: ImportRun): readonly string[] =>
  subjects.filter((id) => {
    const viewed = view.get(id);
    return viewed?.type === 'subject' && viewed.rev === 1;
  });

function broughtBy({ view }: Journal, run: ImportId): readonly EntryId[] {
  const brought = [...view.timeline.items, ...view.trash].filter((entry) => entry.fields.imported?.by === run);
  return brought.map((entry) => entry.fields.id);
}

/** Without the import's mark, so that the same file can come in again. */
const toTrash = (entry: Entry, now: number): Entry => ({
  ...entry,
  deletedAt: entry.deletedAt ?? now,
  imported: undefined,
});
