import type { z } from 'zod';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import {
  type SubjectFields,
  type SubjectOf,
  subjectSchemas,
  type SubjectType,
} from '../../../shared/domain/records.ts';
import type { SubjectWithRev, VaultApi, VaultError } from '../api.ts';
import type { Journal } from '../journal.ts';
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
        return await write(journal, type, { ...record, ...patch, ...kept, updatedAt: journal.deps.clock.now() });
      }),
  };
}

/** A record that is new or takes the place of an earlier one; `candidate` comes from the window. */
async function write<T extends SubjectType>(
  journal: Journal,
  type: T,
  candidate: SubjectFields<T> & { readonly type: T },
): Promise<Result<SubjectWithRev<T>, VaultError>> {
  const parsed = subjectSchemas[type].safeParse(candidate);
  if (!parsed.success) return err({ code: 'invalid', message: firstIssue(parsed.error) });
  // Read by the schema of its own type: texts come back trimmed, and nothing else stays.
  const record = parsed.data as unknown as SubjectOf<T>;
  const [written] = await journal.commit({ puts: [record] });
  return ok({ record, rev: written?.rev ?? 1 });
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return `${issue?.path.join('.') || 'record'}: ${issue?.message ?? 'not valid'}`;
}
