import * as fc from 'fast-check';
import type { AreaId, EntryId, Id, ImportId, PersonId, PromiseId, TensionId } from '../../../shared/base/ids.ts';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { type DetailsByKind, type EntryKind, KIND_NAMES } from '../../../shared/domain/kinds/registry.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import type { Draft, ImportRun, JournalRecord, Revision } from '../../../shared/domain/records.ts';
import type { RichNode, RichText } from '../../../shared/text/rich-text.ts';

// oxlint-disable oxc/no-map-spread -- `map` of an arbitrary makes one value at a time

/** A UUID that ends in that number. */
export const idOf = <T extends string>(number: number): Id<T> =>
  `7f0f5a2e-6f5b-4c3a-9d58-${String(number).padStart(12, '0')}` as Id<T>;

const DAY = '2026-05-01' as LocalDate;
export const days: fc.Arbitrary<LocalDate> = fc.integer({ min: 0, max: 200 }).map((count) => addDays(DAY, count));

/** What records may be about, and what is written in them. */
export interface Pools {
  readonly people: fc.Arbitrary<PersonId>;
  readonly texts: fc.Arbitrary<string>;
  /** Names that a person's mention may carry. */
  readonly labels: fc.Arbitrary<string>;
  readonly promises?: fc.Arbitrary<PromiseId>;
  readonly sources?: fc.Arbitrary<EntryId>;
}

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const group = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.uniqueArray(value, { maxLength: 4 });
const few = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { maxLength: 4 });
const line = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> => texts.map((text) => text.slice(0, 60));

/** Details of every kind. */
export function details({ people, texts, sources = fc.constant(idOf<'entry'>(901)) }: Pools): {
  readonly [K in EntryKind]: fc.Arbitrary<DetailsByKind[K]>;
} {
  const words = line(texts);
  return {
    note: fc.record({ prompt: maybe(words) }),
    oneOnOne: fc.record({
      person: maybe(people),
      status: fc.constantFrom('planned', 'held', 'skipped'),
      why: maybe(words),
      topics: few(
        fc.record({
          id: fc.constant(idOf<'topic'>(801)),
          text: words,
          origin: fc.constantFrom('carried', 'promise', 'mine'),
          done: fc.boolean(),
          about: maybe(fc.constant<string>(idOf(701))),
          since: maybe(sources),
        }),
      ),
      nextOn: maybe(days),
    }),
    trust: fc
      .record({
        subject: maybe(people),
        towards: maybe(people),
        by: fc.constantFrom('me', 'them'),
        strength: fc.constantFrom(-2, -1, 0, 1, 2),
        situation: maybe(fc.constantFrom('review', 'other')),
        basis: maybe(fc.constantFrom('saw', 'heard')),
        myPart: maybe(words),
      })
      .filter(({ subject, towards }) => subject === undefined || subject !== towards),
    restraint: fc.record({
      flaw: maybe(words),
      did: fc.constantFrom('asked', 'stayedQuiet'),
      outcome: fc.constantFrom('pending', 'taught'),
      checkOn: maybe(days),
      lesson: maybe(words),
    }),
    decision: fc.record({
      question: maybe(words),
      weight: fc.constantFrom('routine', 'hard'),
      decidedBy: fc.constantFrom('open', 'meAlone'),
      openedOn: days,
      deferrals: few(fc.record({ on: days, why: maybe(words), missing: maybe(words), holder: maybe(people) })),
      contextShared: fc.constantFrom([], ['history']),
      raisedBy: maybe(people),
    }) as fc.Arbitrary<DetailsByKind['decision']>,
    impact: fc.record({ shippedBy: group(people), otherwise: maybe(words), theme: maybe(words) }),
    craft: fc.record({
      work: maybe(words),
      whoCouldGrow: maybe(people),
      hours: maybe(fc.integer({ min: 0, max: 40 })),
    }),
    audit: fc.record({ where: maybe(words), checkedBy: maybe(people), finding: maybe(fc.constant('none')) }),
    bet: fc.record({
      hypothesis: maybe(words),
      volunteer: maybe(people),
      measures: few(fc.record({ name: words, before: maybe(words), after: maybe(words) })),
    }),
    absence: fc.record({
      drill: fc.boolean(),
      before: few(fc.record({ text: words, handedTo: maybe(people) })),
      after: few(fc.record({ decision: words, result: fc.constantFrom('decidedWell', 'waited') })),
    }),
    drift: fc.record({ sort: maybe(fc.constant('unclearOwnership')), owner: maybe(people) }),
    pulse: fc.record({ week: days, deploys: maybe(fc.nat(50)) }),
    review: fc.record({
      from: maybe(days),
      themes: few(words.filter((text) => text !== '')),
      moved: few(fc.record({ key: fc.constant('entry 1'), theme: words.filter((text) => text !== '') })),
      leftOut: fc.constant([]),
      naming: fc.constantFrom('names', 'roles', 'initials'),
      aliases: few(fc.record({ person: maybe(people), words })),
      letIn: fc.constant([]),
      previous: maybe(sources),
    }),
  };
}

const marks = fc.constantFrom(undefined, [{ type: 'bold' }], [{ type: 'link', attrs: { href: 'https://a.test/x' } }]);

export function bodies({
  people,
  texts,
  labels,
  promises = fc.constant(idOf<'promise'>(701)),
}: Pools): fc.Arbitrary<RichText> {
  const text: fc.Arbitrary<RichNode> = fc
    .record({ text: texts.filter((words) => words !== ''), marks })
    .map(({ text: words, marks: on }) => ({ type: 'text', text: words, ...(on === undefined ? {} : { marks: on }) }));
  const mention: fc.Arbitrary<RichNode> = fc.oneof(
    fc
      .record({ id: people, label: labels })
      .map((attrs): RichNode => ({ type: 'mention', attrs: { sort: 'person', ...attrs } })),
    fc
      .record({ id: promises, label: texts })
      .map((attrs): RichNode => ({ type: 'mention', attrs: { sort: 'promise', ...attrs } })),
  );
  const inline = fc.array(fc.oneof({ weight: 3, arbitrary: text }, mention, fc.constant({ type: 'hardBreak' })), {
    maxLength: 5,
  });
  const block: fc.Arbitrary<RichNode> = fc.oneof(
    inline.map((content) => ({ type: 'paragraph', content })),
    inline.map((content) => ({ type: 'heading', attrs: { level: 2 }, content })),
    inline.map((content) => ({ type: 'blockquote', content: [{ type: 'paragraph', content }] })),
    inline.map((content) => ({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content }] }],
    })),
    inline.map((content) => ({ type: 'markedLine', attrs: { sort: 'trust', id: idOf(901) }, content })),
    texts.map((words) => ({ type: 'codeBlock', content: words === '' ? [] : [{ type: 'text', text: words }] })),
    texts.map((words) => ({ type: 'drawing', attrs: { caption: words, size: 3 } })),
  );
  return fc.array(block, { maxLength: 4 }).map((content) => ({ type: 'doc', content }));
}

const common = { createdAt: fc.constant(0), updatedAt: fc.constant(0) };

/** Entries of every kind. */
export function entries(pools: Pools): fc.Arbitrary<Entry> {
  const { people, texts } = pools;
  const all = details(pools);
  return fc.constantFrom(...KIND_NAMES).chain((kind) =>
    fc.record({
      ...common,
      type: fc.constant('entry' as const),
      id: fc.constant(idOf<'entry'>(1)),
      kind: fc.constant(kind),
      details: all[kind] as fc.Arbitrary<DetailsByKind[EntryKind]>,
      day: days,
      order: fc.nat(9),
      title: maybe(line(texts)),
      body: bodies(pools),
      people: fc.uniqueArray(people, { maxLength: 4 }),
      areas: fc.constant<readonly AreaId[]>([idOf(201)]),
      tensions: fc.constant<readonly { id: TensionId; intensity: 3 }[]>([]),
      tags: fc.uniqueArray(
        line(texts).filter((tag) => tag !== ''),
        { maxLength: 3 },
      ),
      starred: fc.boolean(),
      private: fc.boolean(),
      source: maybe(pools.sources ?? fc.constant(idOf<'entry'>(901))),
    }),
  );
}

/** Records of every type. */
export function records(pools: Pools): fc.Arbitrary<JournalRecord> {
  const { people, texts } = pools;
  const words = line(texts);
  const named = words.map((text) => (text.trim() === '' ? 'Something' : text));
  const entry = entries(pools);
  const revision: fc.Arbitrary<Revision> = fc.tuple(entry, words).map(([{ body, details: fields }, title]) => ({
    type: 'revision',
    id: idOf(2),
    createdAt: 0,
    updatedAt: 0,
    entry: idOf(1),
    rev: 1,
    parents: [],
    device: idOf(3),
    at: 0,
    title,
    body,
    details: fields,
  }));
  const draft: fc.Arbitrary<Draft> = entry.map(
    ({ day, title, body, people: about, areas, tags, kind, details: fields }) => ({
      type: 'draft',
      id: idOf(4),
      createdAt: 0,
      updatedAt: 0,
      slot: 'composer',
      fields: {
        day,
        title,
        body,
        people: about,
        areas,
        tensions: [],
        tags,
        kind,
        details: fields,
        starred: false,
        private: false,
      },
    }),
  );
  const subjects = fc.oneof(
    fc
      .record({ name: named, role: maybe(words), growthFocus: maybe(words), said: few(words) })
      .map(({ name, role, growthFocus, said }): JournalRecord => ({
        ...newPersonFields(name),
        type: 'person',
        id: idOf<'person'>(99),
        createdAt: 0,
        updatedAt: 0,
        role,
        growthFocus,
        unsaid: said.map((text) => ({
          id: idOf(5),
          text,
          on: DAY,
        })),
      })),
    fc
      .record({ name: named, owner: maybe(people), who: group(people), on: days })
      .map(({ name, owner, who, on }): JournalRecord => ({
        type: 'area',
        id: idOf<'area'>(201),
        createdAt: 0,
        updatedAt: 0,
        name,
        owner,
        explainers: who.map((person) => ({
          person,
          checkedOn: on,
        })),
      })),
    fc
      .record({ surface: named, between: group(people), step: named })
      .map(({ surface, between, step }): JournalRecord => ({
        type: 'tension',
        id: idOf<'tension'>(301),
        createdAt: 0,
        updatedAt: 0,
        surface,
        between,
        underneath: 'unknown',
        state: 'open',
        openedOn: DAY,
        stateOn: DAY,
        steps: [
          {
            id: idOf(6),
            text: step,
            on: DAY,
          },
        ],
      })),
    fc
      .record({ text: named, from: people, to: fc.oneof(people, fc.constant('me' as const)) })
      .map(({ text, from, to }): JournalRecord => ({
        type: 'promise',
        id: idOf<'promise'>(401),
        createdAt: 0,
        updatedAt: 0,
        text,
        from,
        to,
        madeOn: DAY,
        movedFrom: [],
        state: 'open',
      })),
    named.map((text): JournalRecord => ({
      type: 'heading',
      id: idOf<'heading'>(501),
      createdAt: 0,
      updatedAt: 0,
      text,
      setOn: DAY,
    })),
    fc.record({ name: named, body: bodies(pools) }).map(({ name, body }): JournalRecord => ({
      type: 'template',
      id: idOf<'template'>(601),
      createdAt: 0,
      updatedAt: 0,
      name,
      kind: 'note',
      body,
    })),
    fc.record({ who: group(people), on: days, seen: group(people) }).map(({ who, on, seen }): JournalRecord => ({
      type: 'insight',
      id: idOf<'insight'>(602),
      createdAt: 0,
      updatedAt: 0,
      rule: 'trust-slide',
      about: who,
      people: who,
      answer: { sort: 'done', on, seen },
    })),
    fc.record({ source: words, subjects: group(people) }).map((run): ImportRun => ({
      type: 'import',
      id: idOf<'import'>(7) as ImportId,
      createdAt: 0,
      updatedAt: 0,
      state: 'done',
      count: 1,
      ...run,
    })),
  );
  return fc.oneof({ weight: 4, arbitrary: entry }, revision, draft, { weight: 4, arbitrary: subjects });
}
