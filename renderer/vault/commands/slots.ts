import type { Id } from '../../../shared/base/ids.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { EntryFields } from '../../../shared/domain/entry.ts';
import type { Draft, SettingsRecord } from '../../../shared/domain/records.ts';
import { settingsSchema } from '../../../shared/domain/settings.ts';
import type { VaultApi } from '../api.ts';
import type { Journal } from '../journal.ts';
import { newEntry, problemOf } from './entries.ts';
import { type Access, change } from './run.ts';

type SlotCommands = Pick<VaultApi, 'saveDraft' | 'keepDraft' | 'discardDraft' | 'saveSettings'>;

/** Records of which there is one: the composer's draft and the settings. */
export function slotCommands(access: Access): SlotCommands {
  return {
    saveDraft: (fields) =>
      change(access, async (journal) => {
        const problem = problemOf(fields);
        if (problem !== undefined) return err(problem);
        await journal.commit({ puts: [draftOf(journal, fields)] });
        return ok(undefined);
      }),
    keepDraft: (fields, session) =>
      change(access, async (journal) => {
        const entry = newEntry(journal, fields, session);
        if (!entry.ok) return entry;
        const [written] = await journal.commit({ puts: [entry.value], deletes: draftIds(journal) });
        return ok({ entry: entry.value, rev: written?.rev ?? 1 });
      }),
    discardDraft: () =>
      change(access, async (journal) => {
        const deletes = draftIds(journal);
        if (deletes.length > 0) await journal.commit({ puts: [], deletes });
        return ok(undefined);
      }),
    saveSettings: (settings) =>
      change(access, async (journal) => {
        const parsed = settingsSchema.safeParse(settings);
        if (!parsed.success) return err({ code: 'invalid', message: 'These settings are not ones that Leeway has.' });
        await journal.commit({ puts: [settingsOf(journal, parsed.data)] });
        return ok(undefined);
      }),
  };
}

const draftIds = (journal: Journal): readonly string[] =>
  journal.view.draft === undefined ? [] : [journal.view.draft.id];

function draftOf({ deps, view }: Journal, fields: EntryFields): Draft {
  const now = deps.clock.now();
  const start = view.draft ?? { id: deps.newId() as Id<'draft'>, createdAt: now };
  return { type: 'draft', id: start.id, slot: 'composer', createdAt: start.createdAt, updatedAt: now, fields };
}

function settingsOf({ deps, view }: Journal, settings: SettingsRecord['settings']): SettingsRecord {
  const now = deps.clock.now();
  const start = view.settings ?? {
    type: 'settings',
    id: deps.newId() as SettingsRecord['id'],
    device: deps.newId() as SettingsRecord['device'],
    createdAt: now,
  };
  return { ...start, updatedAt: now, settings };
}
