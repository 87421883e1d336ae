import type { PersonId } from '../../../shared/base/ids.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { mentionsIn } from '../../../shared/domain/mentions.ts';
import type { JournalRecord } from '../../../shared/domain/records.ts';
import { isAboutAlone } from '../../../shared/people/about.ts';
import { bodyOf } from '../../../shared/people/bodies.ts';
import { forgetIn } from '../../../shared/people/forget.ts';
import { createNameFinder, type NameFinder } from '../../../shared/people/name-finder.ts';
import { createNameTally } from '../../../shared/people/name-tally.ts';
import type { DeletionPreview, VaultApi, VaultError } from '../api.ts';
import type { Journal } from '../journal.ts';
import type { View } from '../view/view.ts';
import { createCancellable, reporter } from './cancellation.ts';
import { walkRecords } from './read-records.ts';
import { type Access, change, read } from './run.ts';

type Deletion = Pick<VaultApi, 'deletionPreview' | 'deletePerson' | 'cancelDeletion'>;

/** Removing a person from everywhere. */
export function peopleDeletion(access: Access): Deletion {
  const work = createCancellable();
  return {
    deletionPreview: (id, progress) =>
      read(access, async (journal) => {
        await journal.loaded;
        return await preview(journal, id, { ...work.begin(), report: reporter(progress) });
      }),
    deletePerson: (id, keptNames, progress) => {
      // Begun before it waits for its turn: a stop that comes meanwhile is meant for it.
      const pace = { ...work.begin(), report: reporter(progress) };
      return change(access, async (journal) => await deleteNow(journal, id, new Set(keptNames), pace));
    },
    cancelDeletion: () => {
      work.cancel();
      return Promise.resolve();
    },
  };
}

interface Pace {
  readonly report: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
}

async function preview(journal: Journal, id: PersonId, pace: Pace): Promise<Result<DeletionPreview, VaultError>> {
  const { view, store } = journal;
  const person = view.subjects.get('person', id)?.record;
  if (person === undefined) return err({ code: 'notFound' });
  const finder = finderFor(view, id);
  const { gone, counts } = goingWith(view, id);
  const tally = createNameTally(finder.sought);
  const stays: Partial<Record<JournalRecord['type'], number>> = {};
  const walked = await walkRecords(journal, remaining(view, gone), {
    ...pace,
    inside: false,
    visit: (record) => {
      const before = tally.places;
      const body = bodyOf(record);
      for (const mention of body === undefined ? [] : mentionsIn(body))
        if (mention.id === id) tally.mentioned(mention.label);
      const next = forgetIn(record, { gone, find: finder.find, takes: tally.found });
      if (next !== record || tally.places > before) stays[record.type] = (stays[record.type] ?? 0) + 1;
    },
  });
  if (!walked.ok) return walked;
  const setAside = await store.db.quarantine.count();
  return ok({ held: person.hold, goes: counts, stays, names: tally.names(), setAside });
}

async function deleteNow(
  journal: Journal,
  id: PersonId,
  keptNames: ReadonlySet<string>,
  pace: Pace,
): Promise<Result<{ readonly removed: number; readonly rewritten: number }, VaultError>> {
  const { view } = journal;
  const person = view.subjects.get('person', id)?.record;
  if (person === undefined) return err({ code: 'notFound' });
  if (person.hold) return err({ code: 'invalid', message: HELD });
  const finder = finderFor(view, id);
  const { gone } = goingWith(view, id);
  const puts: JournalRecord[] = [];
  const walked = await walkRecords(journal, remaining(view, gone), {
    ...pace,
    inside: true,
    visit: (record) => {
      const next = forgetIn(record, { gone, find: finder.find, takes: ({ written }) => !keptNames.has(written) });
      if (next !== record) puts.push(next);
    },
  });
  if (!walked.ok) return walked;
  // The snapshot holds their text: it goes in the same transaction.
  await journal.commit({ puts, deletes: [...gone], forget: true });
  return ok({ removed: gone.size, rewritten: puts.length });
}

export const HELD = 'This person is on hold. Lift the hold first.';

function finderFor({ subjects }: View, id: PersonId): NameFinder {
  const all = subjects.all('person').map(({ record }) => record);
  return createNameFinder(
    all.filter((one) => one.id === id),
    all.filter((one) => one.id !== id),
  );
}

const remaining = (view: View, gone: ReadonlySet<string>): readonly string[] =>
  [...view.ids()].filter((id) => !gone.has(id));

/** The records that are no more without the person, in use or in the trash, with their earlier texts. */
function goingWith(
  view: View,
  id: PersonId,
): { readonly gone: ReadonlySet<string>; readonly counts: DeletionPreview['goes'] } {
  const entries = [...view.linked.of('person', id), ...view.trash]
    .map(({ fields }) => fields)
    .filter((fields) => isAboutAlone(fields, id));
  const revisions = entries.flatMap((entry) => view.revisionsOf(entry.id).map((revision): string => revision.id));
  const promises = view.subjects
    .all('promise')
    .map(({ record }) => record)
    .filter(({ from, to }) => from === id || to === id);
  // What was answered to an insight about the person says nothing without them.
  const insights = view.subjects
    .all('insight')
    .map(({ record }) => record)
    .filter(({ people, about }) => about.includes(id) || (people.length === 1 && people[0] === id));
  const draft = view.draft !== undefined && isAboutAlone(view.draft.fields, id) ? [view.draft.id] : [];
  const oneOnOnes = entries.filter(({ kind }) => kind === 'oneOnOne').length;
  return {
    gone: new Set<string>([
      id,
      ...entries.map((entry) => entry.id),
      ...revisions,
      ...promises.map((promise) => promise.id),
      ...insights.map((insight) => insight.id),
      ...draft,
    ]),
    counts: {
      oneOnOnes,
      observations: entries.length - oneOnOnes,
      promises: promises.length,
      insights: insights.filter(({ answer }) => answer !== undefined).length,
      draft: draft.length > 0,
    },
  };
}
