import type { PersonId } from '../../../shared/base/ids.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import type { PromiseRecord } from '../../../shared/domain/promise.ts';
import type { Tension } from '../../../shared/domain/tension.ts';
import { accessDocument, isMeant } from '../../../shared/people/access.ts';
import { accessMarkdown } from '../../../shared/people/access-markdown.ts';
import { createNameFinder } from '../../../shared/people/name-finder.ts';
import type { VaultApi } from '../api.ts';
import type { Journal } from '../journal.ts';
import type { ViewEntry } from '../view/view-entry.ts';
import { createCancellable, reporter } from './cancellation.ts';
import { walkRecords } from './read-records.ts';
import { type Access, read } from './run.ts';

/** Handing a person what is written about them. */
export function peopleAccess(access: Access): Pick<VaultApi, 'exportPerson' | 'cancelPersonExport'> {
  const work = createCancellable();
  return {
    exportPerson: (id, { format, withPrivate }, progress) =>
      read(access, async (journal) => {
        await journal.loaded;
        const pace = { ...work.begin(), report: reporter(progress) };
        const { view, deps } = journal;
        const person = view.subjects.get('person', id)?.record;
        if (person === undefined) return err({ code: 'notFound' });
        const about = concerning(journal, id);
        const chosen = withPrivate ? about : about.filter(({ fields }) => !fields.private);
        const entries: Entry[] = [];
        const walked = await walkRecords(
          journal,
          chosen.map(({ fields }) => fields.id),
          { ...pace, inside: false, visit: (record) => (record.type === 'entry' ? entries.push(record) : undefined) },
        );
        if (!walked.ok) return walked;
        // What was marked in an entry that is left out is left out with it.
        const isHanded = ({ source }: PromiseRecord | Tension): boolean =>
          withPrivate || source === undefined || view.entry(source)?.fields.private !== true;
        const document = accessDocument({
          person,
          others: view.subjects.all('person').flatMap(({ record }) => (record.id === id ? [] : [record])),
          entries,
          promises: view.subjects
            .inUse('promise')
            .map(({ record }) => record)
            .filter(isHanded),
          tensions: view.subjects
            .inUse('tension')
            .map(({ record }) => record)
            .filter(isHanded),
          areas: view.subjects.inUse('area').map(({ record }) => record),
          exportedAt: deps.clock.now(),
        });
        const text = format === 'json' ? `${JSON.stringify(document, undefined, 2)}\n` : accessMarkdown(document);
        return ok({
          // A file's name is seen by more people than its content: it names nobody.
          name: `leeway-person-${deps.clock.today()}.${format === 'json' ? 'json' : 'md'}`,
          bytes: new TextEncoder().encode(text),
          entries: entries.length,
          left: about.length - chosen.length,
        });
      }),
    cancelPersonExport: () => {
      work.cancel();
      return Promise.resolve();
    },
  };
}

/** The entries in use about a person, or with a name of theirs in the text, oldest first. */
function concerning({ view, deps }: Journal, id: PersonId): readonly ViewEntry[] {
  const found = new Set(view.linked.of('person', id));
  const all = view.subjects.all('person').map(({ record }) => record);
  const person = all.filter((one) => one.id === id);
  const finder = createNameFinder(
    person,
    all.filter((one) => one.id !== id),
  );
  for (const { term } of finder.sought.values()) {
    const result = view.index.query(`"${term.replaceAll('"', ' ')}"`, { today: deps.clock.today() });
    if (result.empty || result.corrected !== undefined) continue;
    for (const entryId of result.ids(0, result.total)) {
      const entry = view.entry(entryId);
      const text = `${entry?.fields.title ?? ''}\n${view.text(entryId)}`;
      if (entry !== undefined && finder.find(text).some(isMeant)) found.add(entry);
    }
  }
  return view.timeline.items.filter((entry) => found.has(entry)).toReversed();
}
