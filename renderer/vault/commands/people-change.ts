import type { PersonId } from '../../../shared/base/ids.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { type Person, personSchema } from '../../../shared/domain/person.ts';
import type { PromiseRecord } from '../../../shared/domain/promise.ts';
import type { JournalRecord } from '../../../shared/domain/records.ts';
import { canMerge, mergedPerson } from '../../../shared/people/merge.ts';
import { relabel, replacePerson } from '../../../shared/people/rewrite.ts';
import type { PersonChanged, VaultApi, VaultError } from '../api.ts';
import type { Journal } from '../journal.ts';
import { createLastChange, type LastChange } from './last-change.ts';
import { walkRecords } from './read-records.ts';
import { mentioningIds } from './mentioning.ts';
import { type Access, change } from './run.ts';

type PeopleChanges = Pick<VaultApi, 'savePerson' | 'mergePeople' | 'undoPersonChange'>;

/** Changes of a person that reach into what is written about them. */
export function peopleChanges(access: Access): PeopleChanges {
  const last = createLastChange();
  return {
    savePerson: (id, baseRev, patch) =>
      change(access, async (journal) => {
        const current = journal.view.subjects.get('person', id);
        if (current === undefined) return err({ code: 'notFound' });
        if (current.rev !== baseRev) return err({ code: 'stale' });
        const { record: before } = current;
        const kept = { type: 'person', id, createdAt: before.createdAt, deletedAt: before.deletedAt };
        const parsed = personSchema.safeParse({ ...before, ...patch, ...kept, updatedAt: journal.deps.clock.now() });
        if (!parsed.success) return err({ code: 'invalid', message: issueOf(parsed.error.issues[0]) });
        const person = parsed.data as Person;
        const mentioning = person.name === before.name ? [] : mentioningIds(journal, 'person', id);
        return await rewrite(journal, last, {
          ids: mentioning,
          update: (record) => relabel(record, { sort: 'person', id }, before.name, person.name),
          person,
          before: [before],
          deletes: [],
        });
      }),
    mergePeople: (kept, other) =>
      change(access, async (journal) => {
        const one = journal.view.subjects.get('person', kept)?.record;
        const two = journal.view.subjects.get('person', other)?.record;
        if (kept === other || one === undefined || two === undefined) return err({ code: 'notFound' });
        if (!canMerge(one, two)) return err({ code: 'invalid', message: TOO_MUCH });
        const between = promisedBetween(journal, kept, other);
        if (between !== undefined) return err({ code: 'invalid', message: between });
        const labels = { from: two.name, to: one.name };
        return await rewrite(journal, last, {
          ids: [...journal.view.ids()].filter((id) => mayName(journal, id, other) && id !== kept && id !== other),
          update: (record) => replacePerson(record, other, kept, labels),
          person: { ...mergedPerson(one, two), updatedAt: journal.deps.clock.now() },
          before: [one, two],
          deletes: [other],
        });
      }),
    undoPersonChange: (undo) => change(access, async (journal) => await last.takeBack(journal, undo)),
  };
}

const TOO_MUCH =
  'What is written about their growth, roles or leave, or not said yet, is too much for one person. Shorten it with one of them first.';

/** Why two people cannot become one: nobody promises themselves anything. */
function promisedBetween({ view }: Journal, one: PersonId, two: PersonId): string | undefined {
  const promises = [...view.subjects.inUse('promise'), ...view.subjects.trashed];
  const found = promises
    .map(({ record }) => record)
    .find((record) => record.type === 'promise' && record.from !== record.to && isBetween(record, [one, two]));
  if (found?.type !== 'promise') return undefined;
  const place = found.deletedAt === undefined ? '' : ' It is in the trash.';
  return `One of them promised the other “${found.text}”.${place} Delete that promise for good, or say whose it is, first.`;
}

const isBetween = ({ from, to }: PromiseRecord, people: readonly string[]): boolean =>
  people.includes(from) && people.includes(to);

const issueOf = (issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined): string =>
  `${issue?.path.join('.') || 'person'}: ${issue?.message ?? 'not valid'}`;

/** What an entry is about is known; of other records only the row tells. */
const mayName = ({ view }: Journal, id: string, person: PersonId): boolean =>
  view.entry(id)?.links.people.includes(person) ?? true;

interface Rewriting {
  /** What may have to be changed. */
  readonly ids: readonly string[];
  readonly update: (record: JournalRecord) => JournalRecord;
  readonly person: Person;
  /** The people as they were. */
  readonly before: readonly Person[];
  readonly deletes: readonly string[];
}

async function rewrite(
  journal: Journal,
  last: LastChange,
  { ids, update, person, before, deletes }: Rewriting,
): Promise<Result<PersonChanged, VaultError>> {
  const was: JournalRecord[] = [...before];
  const puts: JournalRecord[] = [person];
  const walked = await walkRecords(journal, ids, {
    inside: true,
    visit: (record) => {
      const next = update(record);
      if (next === record) return;
      was.push(record);
      puts.push(next);
    },
  });
  if (!walked.ok) return walked;
  const [written] = await journal.commit({ puts, deletes });
  const undo = last.remember(journal, { was });
  return ok({ record: person, rev: written?.rev ?? 1, changed: puts.length - 1, undo });
}
