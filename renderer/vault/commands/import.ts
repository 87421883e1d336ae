import { type EntryId, type ImportId, newId, type RevisionId } from '../../../shared/base/ids.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { planImport } from '../../../shared/backup/import-plan.ts';
import type { Existing, ImportPlan, PlannedEntry } from '../../../shared/backup/import-types.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import {
  type ImportRun,
  isSubject,
  type JournalRecord,
  recordSchema,
  type Revision,
  type SubjectRecord,
} from '../../../shared/domain/records.ts';
import type { Progress, VaultApi, VaultError } from '../api.ts';
import type { Journal } from '../journal.ts';
import { createCancellable, reporter } from './cancellation.ts';
import { type Access, change, read } from './run.ts';
import { takeBack } from './take-back.ts';

type ImportCommands = Pick<VaultApi, 'planImport' | 'runImport' | 'cancelImport' | 'dropPlan' | 'undoImport'>;

/** Rows written in one transaction: other saves come in between. */
const CHUNK = 500;

/** Bringing files in, as one run that can be stopped and taken back. */
export function importCommands(access: Access): ImportCommands {
  const plans = new Map<string, ImportPlan>();
  const work = createCancellable();
  return {
    planImport: (source, files, progress) =>
      read(access, async (journal) => {
        // Begun before it waits: a stop that comes meanwhile is meant for it.
        const { isCancelled } = work.begin();
        await journal.loaded;
        const report = reporter(progress);
        const options = { today: journal.deps.clock.today(), report, isCancelled };
        const plan = await planImport(source, files, existing(journal), options);
        if (plan === 'cancelled' || isCancelled()) return err({ code: 'cancelled' });
        const planId = newId<'plan'>();
        plans.set(planId, plan);
        return ok({ planId, preview: plan.preview });
      }),
    runImport: async (planId, progress) => {
      const plan = plans.get(planId);
      if (plan === undefined) return err({ code: 'notFound' });
      const done = await run(access, plan, progress, work.begin().isCancelled);
      if (done.ok) plans.delete(planId);
      return done;
    },
    cancelImport: () => {
      work.cancel();
      return Promise.resolve();
    },
    dropPlan: (planId) => {
      plans.delete(planId);
      return Promise.resolve();
    },
    undoImport: async (id) => {
      const found = access.journal()?.view.get(id);
      return found?.type === 'import' ? await takeBack(access, found.record) : err({ code: 'notFound' });
    },
  };
}

async function run(
  access: Access,
  plan: ImportPlan,
  progress: (done: Progress) => void,
  isCancelled: () => boolean,
): Promise<Result<{ readonly id: ImportId; readonly added: number }, VaultError>> {
  const begun = await change(access, async (journal) => {
    const started = newRun(journal, plan);
    await journal.commit({ puts: [started] });
    return ok({ started, records: [...recordsOf(journal, plan, started.id)] });
  });
  if (!begun.ok) return begun;
  const { started, records } = begun.value;
  const written = await writeAll(access, records, progress, isCancelled);
  const done = written.ok ? await finish(access, started, records) : written;
  // Where taking back fails too, the run stays marked as running and the next unlock takes it back.
  if (!done.ok) await takeBack(access, started);
  return done;
}

async function finish(
  access: Access,
  started: ImportRun,
  records: readonly JournalRecord[],
): Promise<Result<{ readonly id: ImportId; readonly added: number }, VaultError>> {
  const added = records.filter((record) => record.type === 'entry').length;
  return await change(access, async (journal) => {
    const now = journal.deps.clock.now();
    await journal.commit({ puts: [{ ...started, state: 'done', count: added, updatedAt: now }] });
    return ok({ id: started.id, added });
  });
}

async function writeAll(
  access: Access,
  records: readonly JournalRecord[],
  progress: (done: Progress) => void,
  isCancelled: () => boolean,
): Promise<Result<undefined, VaultError>> {
  for (let at = 0; at < records.length; at += CHUNK) {
    if (isCancelled()) return err({ code: 'cancelled' });
    const written = await change(access, async (journal) => {
      await journal.commit({ puts: withOrder(journal, records.slice(at, at + CHUNK)) });
      return ok(undefined);
    });
    if (!written.ok) return written;
    progress({ done: Math.min(at + CHUNK, records.length), total: records.length });
  }
  return isCancelled() ? err({ code: 'cancelled' }) : ok(undefined);
}

/** Entries get their ordinals when they are written: others may have been written meanwhile. */
function withOrder(journal: Journal, records: readonly JournalRecord[]): readonly JournalRecord[] {
  let order = journal.view.nextOrder;
  return records.map((record) => {
    if (record.type !== 'entry') return record;
    order += 1;
    return Object.assign({}, record, { order: order - 1 });
  });
}

function newRun({ deps }: Journal, { preview, others }: ImportPlan): ImportRun {
  const now = deps.clock.now();
  const id = deps.newId() as ImportId;
  const subjects = others.filter(isSubject).map((record) => record.id as string);
  const common = { createdAt: now, updatedAt: now, source: preview.source, count: 0 };
  return { type: 'import', id, state: 'running', ...common, subjects };
}

/** What the journal holds already. */
function existing({ view }: Journal): Existing {
  const fingerprints = [...view.timeline.items, ...view.trash].flatMap(
    (entry) => entry.fields.imported?.fingerprint ?? [],
  );
  return { fingerprints: new Set(fingerprints), ids: new Set(view.ids()) };
}

/** The records that a plan writes: what entries are about, entries in their old order, then their earlier bodies. */
function* recordsOf(journal: Journal, plan: ImportPlan, by: ImportId): Generator<Entry | Revision | SubjectRecord> {
  // Those that have come since the plan was made stay as they are.
  yield* plan.others.filter(isSubject).filter(({ id }) => journal.view.typeOf(id) === undefined);
  const ids = new Map<string, EntryId>();
  const planned = plan.entries.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));
  for (const from of planned) {
    const entry = entryOf(journal, from, by);
    // What does not pass here could not be read again; the plan has named it among the problems.
    if (!recordSchema.safeParse(entry).success) continue;
    if (from.id !== undefined) ids.set(from.id, entry.id);
    yield entry;
  }
  for (const record of plan.others) {
    const entry = record.type === 'revision' ? ids.get(record.entry) : undefined;
    if (record.type !== 'revision' || entry === undefined) continue;
    const id = journal.view.typeOf(record.id) === undefined ? record.id : (journal.deps.newId() as RevisionId);
    yield { ...record, id, entry };
  }
}

function entryOf({ deps, view }: Journal, from: PlannedEntry, by: ImportId): Entry {
  const now = deps.clock.now();
  const free = from.id !== undefined && view.typeOf(from.id) === undefined;
  return {
    ...from.fields,
    type: 'entry',
    id: free && from.id !== undefined ? from.id : (deps.newId() as EntryId),
    order: 0,
    createdAt: from.createdAt ?? now,
    updatedAt: from.updatedAt ?? now,
    deletedAt: from.deletedAt,
    imported: { by, fingerprint: from.fingerprint },
  };
}
