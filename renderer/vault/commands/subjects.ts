import type { z } from 'zod';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import {
  type JournalRecord,
  type SubjectFields,
  type SubjectOf,
  type SubjectRecord,
  subjectSchemas,
  type SubjectType,
} from '../../../shared/domain/records.ts';
import type { Mention } from '../../../shared/domain/mentions.ts';
import { relabel } from '../../../shared/people/rewrite.ts';
import type { SubjectWithRev, VaultApi, VaultError } from '../api.ts';
import type { Journal } from '../journal.ts';
import { mentioningIds } from './mentioning.ts';
import { walkRecords } from './read-records.ts';
import { type Access, change } from './run.ts';

type SubjectCommands = Pick<VaultApi, 'createSubject' | 'saveSubject'>;

/** Making and changing the records that entries are about. */
export function subjectCommands(access: Access): SubjectCommands {
  return {
    createSubject: (type, fields) =>
      change(access, async (journal) => {
        const { clock, newId } = journal.deps;
        const now = clock.now();
        return await write(journal, type, { ...fields, type, id: newId(), createdAt: now, updatedAt: now });
      }),
    saveSubject: (type, id, baseRev, patch) =>
      change(access, async (journal) => {
        const current = journal.view.subjects.get(type, id);
        if (current === undefined) return err({ code: 'notFound' });
        if (current.rev !== baseRev) return err({ code: 'stale' });
        const { record } = current;
        const kept = { type, id: record.id, createdAt: record.createdAt, deletedAt: record.deletedAt };
        const next = { ...record, ...patch, ...kept, updatedAt: journal.deps.clock.now() };
        return await write(journal, type, next, record);
      }),
  };
}

/**
 * A record that is new or takes the place of `before`; `candidate` comes from the window. What texts call it by is
 * changed in them in the same transaction.
 */
async function write<T extends SubjectType>(
  journal: Journal,
  type: T,
  candidate: SubjectFields<T> & { readonly type: T },
  before?: SubjectOf<T>,
): Promise<Result<SubjectWithRev<T>, VaultError>> {
  const parsed = subjectSchemas[type].safeParse(candidate);
  if (!parsed.success) return err({ code: 'invalid', message: firstIssue(parsed.error) });
  // Read by the schema of its own type: texts come back trimmed, and nothing else stays.
  const record = parsed.data as unknown as SubjectOf<T>;
  const mentions = await relabelled(journal, before, record);
  if (!mentions.ok) return mentions;
  const [written] = await journal.commit({ puts: [record, ...mentions.value] });
  return ok({ record, rev: written?.rev ?? 1 });
}

/** The records whose mentions of `after` read as it was called before, with what it is called now. */
async function relabelled(
  journal: Journal,
  before: SubjectRecord | undefined,
  after: SubjectRecord,
): Promise<Result<readonly JournalRecord[], VaultError>> {
  const was = before && calledOf(before);
  const is = calledOf(after);
  if (was === undefined || is === undefined || was.label === is.label) return ok([]);
  const { sort } = is;
  const puts: JournalRecord[] = [];
  const walked = await walkRecords(journal, mentioningIds(journal, sort, is.id), {
    inside: true,
    visit: (record) => {
      const next = relabel(record, is, was.label, is.label);
      if (next !== record) puts.push(next);
    },
  });
  return walked.ok ? ok(puts) : walked;
}

/** How a text calls it; undefined for what texts do not name, and for people, whose names change by `savePerson`. */
function calledOf(record: SubjectRecord): Mention | undefined {
  if (record.type === 'area') return { sort: 'area', id: record.id, label: record.name };
  if (record.type === 'tension') return { sort: 'tension', id: record.id, label: record.surface };
  if (record.type === 'promise') return { sort: 'promise', id: record.id, label: record.text };
  return undefined;
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return `${issue?.path.join('.') || 'record'}: ${issue?.message ?? 'not valid'}`;
}
