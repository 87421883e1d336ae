import { must } from '../../../shared/base/assert.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { err, ok } from '../../../shared/base/result.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import type { JournalFacts, VaultApi } from '../api.ts';
import type { Journal } from '../journal.ts';
import { search } from '../view/search.ts';
import { calendar, onThisDay, timeline } from '../view/timeline.ts';
import { readRecordNow, toEntry } from './read-entry.ts';
import { type Access, read } from './run.ts';

type Questions = Pick<
  VaultApi,
  | 'entry'
  | 'timeline'
  | 'calendar'
  | 'onThisDay'
  | 'search'
  | 'tags'
  | 'subjects'
  | 'subject'
  | 'trashedSubjects'
  | 'trash'
  | 'revisions'
  | 'revision'
  | 'draft'
  | 'settings'
  | 'imports'
  | 'facts'
>;

/** Everything that only asks. Asking a locked journal is a mistake of the caller, except where a Result says so. */
export function questions(access: Access): Questions {
  const ask = async <T>(answer: (journal: Journal) => T): Promise<T> =>
    await Promise.resolve(answer(must(access.journal(), 'the journal is unlocked before it is asked')));

  return {
    entry: (id) => read(access, async (journal) => toEntry(await readRecordNow(journal, id))),
    revision: (id) =>
      read(access, async (journal) => {
        const found = await readRecordNow(journal, id);
        if (!found.ok) return found;
        return found.value.record.type === 'revision' ? ok(found.value.record) : err({ code: 'notFound' });
      }),
    timeline: (query) => ask((journal) => timeline(journal.view, query, today(journal))),
    calendar: (range, filter) => ask((journal) => calendar(journal.view, range, filter, today(journal))),
    onThisDay: (day) => ask((journal) => onThisDay(journal.view, day)),
    search: (query, page) =>
      ask((journal) => search(journal.view, query, page, { today: today(journal), complete: journal.complete })),
    tags: () => ask(({ view }) => view.tags),
    subjects: async (type) => await ask(({ view }) => view.subjects.inUse(type)),
    subject: async (type, id) => await ask(({ view }) => view.subjects.get(type, id)),
    trashedSubjects: () =>
      ask(({ view }) =>
        view.subjects.trashed.toSorted((a, b) => (b.record.deletedAt ?? 0) - (a.record.deletedAt ?? 0)),
      ),
    trash: () =>
      ask(({ view }) =>
        view.trash
          .toSorted((a, b) => (b.fields.deletedAt ?? 0) - (a.fields.deletedAt ?? 0) || b.fields.order - a.fields.order)
          .map((entry) => view.item(entry)),
      ),
    revisions: (entry) => ask(({ view }) => view.revisionsOf(entry).map(({ id, at, words }) => ({ id, at, words }))),
    draft: async () => {
      const journal = must(access.journal(), 'the journal is unlocked before it is asked');
      // "There is none" must be true: an empty composer would be saved over a draft that was not read yet.
      if (journal.view.draft === undefined && !journal.complete) await journal.loaded;
      // Nor may it be older than what a composer left a moment ago has on its way.
      await journal.queue.idle();
      return journal.view.draft;
    },
    settings: async () => {
      const journal = await ask((open) => open);
      if (journal.view.settings === undefined && !journal.complete) await journal.loaded;
      return journal.view.settings?.settings ?? defaultSettings;
    },
    imports: () => ask(({ view }) => [...view.imports].toSorted((a, b) => b.createdAt - a.createdAt)),
    facts: async () => {
      const facts = await ask(factsOf);
      const bytes = await storageUsed();
      return bytes === undefined ? facts : { ...facts, bytes };
    },
  };
}

const today = (journal: Journal): LocalDate => journal.deps.clock.today();

function factsOf({ view }: Journal): JournalFacts {
  const entries = view.timeline.items;
  let words = 0;
  for (const entry of entries) words += entry.words;
  return {
    entries: entries.length,
    words,
    inTrash: view.trash.length,
    revisions: view.revisionCount,
    firstDay: entries.at(-1)?.fields.day,
    lastDay: entries[0]?.fields.day,
  };
}

async function storageUsed(): Promise<number | undefined> {
  // Not every platform tells; node has no storage manager at all.
  if (typeof navigator === 'undefined' || navigator.storage?.estimate === undefined) return undefined;
  return (await navigator.storage.estimate()).usage;
}
