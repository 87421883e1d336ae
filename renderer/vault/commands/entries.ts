import { z } from 'zod';
import { isId, type EntryId, type RevisionId, type SessionId } from '../../../shared/base/ids.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { type Entry, type EntryFields, entryFieldsShape, LIMITS } from '../../../shared/domain/entry.ts';
import { kindDetailsSchema } from '../../../shared/domain/kinds/registry.ts';
import type { Revision } from '../../../shared/domain/records.ts';
import type { EntryWithRev, VaultApi, VaultError } from '../api.ts';
import type { Journal } from '../journal.ts';
import { readEntry, readRecord } from './read-entry.ts';
import { type Access, change } from './run.ts';

type EntryCommands = Pick<VaultApi, 'createEntry' | 'saveEntry' | 'restoreRevision'>;

/** Writing entries. */
export function entryCommands(access: Access): EntryCommands {
  return {
    createEntry: (fields, session, id) =>
      change(access, async (journal) => {
        if (id !== undefined && journal.view.typeOf(id) !== undefined) {
          const current = await readEntry(journal, id);
          return current.ok ? err({ code: 'conflict', current: current.value }) : current;
        }
        const made = newEntry(journal, fields, session, id);
        return made.ok ? await writeNew(journal, made.value) : made;
      }),
    saveEntry: (id, baseRev, patch, session) =>
      change(access, async (journal) => await save(journal, { id, baseRev, patch, session })),
    restoreRevision: (id, revision, session) =>
      change(access, async (journal) => await restore(journal, id, revision, session)),
  };
}

/** A new entry with those fields, or why they are not those of one. */
export function newEntry(
  journal: Journal,
  fields: EntryFields,
  session: SessionId,
  id = journal.deps.newId() as EntryId,
): Result<Entry, VaultError> {
  const problem = problemOf(fields) ?? idProblem('session', session) ?? idProblem('id', id);
  if (problem !== undefined) return err(problem);
  const now = journal.deps.clock.now();
  return ok({
    ...onlyFields(fields),
    type: 'entry',
    id,
    order: journal.view.nextOrder,
    createdAt: now,
    updatedAt: now,
    session,
  });
}

/** What is wrong with fields that come from the window, as one sentence. */
export function problemOf(fields: EntryFields): VaultError | undefined {
  const parsed = fieldsSchema.safeParse(fields);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { code: 'invalid', message: `${issue?.path.join('.') ?? 'entry'}: ${issue?.message ?? 'not valid'}` };
  }
  if (JSON.stringify(fields.body).length > LIMITS.body)
    return { code: 'invalid', message: 'The text is too long for one entry. Split it into two.' };
  return undefined;
}

const fieldsSchema = z.object(entryFieldsShape).and(kindDetailsSchema);

const idProblem = (name: 'session' | 'id', id: string): VaultError | undefined =>
  isId(id) ? undefined : { code: 'invalid', message: `${name}: not an id` };

async function writeNew(journal: Journal, entry: Entry): Promise<Result<EntryWithRev, VaultError>> {
  const [written] = await journal.commit({ puts: [entry] });
  return ok({ entry, rev: written?.rev ?? 1 });
}

interface Save {
  readonly id: EntryId;
  readonly baseRev: number;
  readonly patch: Partial<EntryFields>;
  readonly session: SessionId;
}

async function save(
  journal: Journal,
  { id, baseRev, patch, session }: Save,
): Promise<Result<EntryWithRev, VaultError>> {
  const current = await readEntry(journal, id);
  if (!current.ok) return current;
  if (current.value.rev !== baseRev) return err({ code: 'conflict', current: current.value });
  const next = patched(journal, current.value, patch, session);
  if (!next.ok) return next;
  if (next.value === undefined) return current;
  const { entry, earlier } = next.value;
  const [written] = await journal.commit({ puts: [entry, ...earlier] });
  return ok({ entry, rev: written?.rev ?? baseRev + 1 });
}

/** The entry with the patch, and the earlier version that it leaves behind; undefined where it changes nothing. */
export function patched(
  journal: Journal,
  current: EntryWithRev,
  patch: Partial<EntryFields>,
  session: SessionId,
): Result<{ readonly entry: Entry; readonly earlier: readonly Revision[] } | undefined, VaultError> {
  const { entry } = current;
  const fields = onlyFields(patch);
  const changed = changedKeys(entry, fields);
  if (changed.length === 0) return ok(undefined);
  const problem = problemOf({ ...entry, ...fields }) ?? idProblem('session', session);
  if (problem !== undefined) return err(problem);
  const rewritten = changed.some((key) => REVISED.has(key));
  return ok({
    entry: { ...entry, ...fields, updatedAt: journal.deps.clock.now(), ...(rewritten ? { session } : {}) },
    earlier: rewritten && entry.session !== session ? [revisionOf(journal, current)] : [],
  });
}

async function restore(
  journal: Journal,
  id: EntryId,
  revisionId: RevisionId,
  session: SessionId,
): Promise<Result<EntryWithRev, VaultError>> {
  const found = await readRecord(journal, revisionId);
  if (!found.ok) return found;
  const revision = found.value.record;
  if (revision.type !== 'revision' || revision.entry !== id) return err({ code: 'notFound' });
  const { title, body, details } = revision;
  return await save(journal, {
    id,
    baseRev: journal.view.entry(id)?.rev ?? 0,
    patch: { title, body, details },
    session,
  });
}

/** What a revision keeps: a change of anything else makes none. */
const REVISED: ReadonlySet<string> = new Set(['title', 'body', 'details', 'kind']);

function revisionOf(journal: Journal, { entry, rev }: EntryWithRev): Revision {
  const { clock, newId } = journal.deps;
  const now = clock.now();
  const [parent] = journal.view.revisionsOf(entry.id);
  return {
    type: 'revision',
    id: newId() as RevisionId,
    createdAt: now,
    updatedAt: now,
    entry: entry.id,
    rev,
    parents: parent === undefined ? [] : [parent.rev],
    device: deviceOf(journal),
    at: entry.updatedAt,
    title: entry.title,
    body: entry.body,
    details: entry.details,
  };
}

function deviceOf(journal: Journal): Revision['device'] {
  // A journal whose settings record was lost still has a history: the device is then made up anew.
  return journal.view.settings?.device ?? (journal.deps.newId() as Revision['device']);
}

/** Only what a person may set: nothing else comes in with a patch. */
function onlyFields<T extends Partial<EntryFields>>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => FIELDS.has(key))) as T;
}

const FIELDS: ReadonlySet<string> = new Set([...Object.keys(entryFieldsShape), 'kind', 'details']);

function changedKeys(entry: Entry, fields: Partial<EntryFields>): readonly string[] {
  const before: Readonly<Record<string, unknown>> = { ...entry };
  return Object.entries(fields)
    .filter(([key, value]) => !same(value, before[key]))
    .map(([key]) => key);
}

/** Whether two JSON values are equal; a key without a value counts as no key. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left: Readonly<Record<string, unknown>> = { ...a };
  const right: Readonly<Record<string, unknown>> = { ...b };
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => same(left[key], right[key]));
}
