import type { AreaId, EntryId, PersonId, PromiseId, TensionId } from '../../../shared/base/ids.ts';
import { must } from '../../../shared/base/assert.ts';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import { linksOf } from '../../../shared/domain/entry-links.ts';
import { type Entry, type EntryFields, newEntryFields } from '../../../shared/domain/entry.ts';
import { newAreaFields } from '../../../shared/domain/area.ts';
import { type InsightSettings, usualInsightSettings } from '../../../shared/domain/insight-settings.ts';
import type { InsightRecord } from '../../../shared/domain/insight.ts';
import type { DetailsOf, EntryKind } from '../../../shared/domain/kinds/registry.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { newPromiseFields } from '../../../shared/domain/promise.ts';
import type {
  JournalRecord,
  SubjectFields,
  SubjectOf,
  SubjectRecord,
  SubjectType,
} from '../../../shared/domain/records.ts';
import { newTensionFields } from '../../../shared/domain/tension.ts';
import { awayFrom, standsOn } from '../../../shared/insights/display.ts';
import type { Finding, RuleId, TooLittle } from '../../../shared/insights/finding.ts';
import type { Filed, JournalView, Seen } from '../../../shared/insights/journal-view.ts';
import { filedUnder } from '../../../shared/insights/lookup.ts';
import { evaluate } from '../../../shared/insights/watch.ts';
import { emptyDocument } from '../../../shared/text/rich-text.ts';
import { idOf } from '../people/arbitrary-records.ts';

/** A Monday. */
export const TODAY = '2026-05-18' as LocalDate;
/** So many days before TODAY; below nought they come. */
export const ago = (days: number): LocalDate => addDays(TODAY, -days);
/** That weekday so many whole weeks before the week of TODAY: 1 is Monday. */
export const weekday = (day: 1 | 2 | 3 | 4 | 5 | 6 | 7, weeks: number): LocalDate =>
  addDays(TODAY, day - 1 - weeks * 7);

type Written<T extends { readonly id: string }> = T & { readonly createdAt: number; readonly updatedAt: number };

/** Records as a lead would write them, one after another; ids count up. */
export class Records {
  readonly all: JournalRecord[] = [];
  #next = 100;

  person(name: string, fields: Partial<SubjectFields<'person'>> = {}): PersonId {
    return this.#subject('person', { ...newPersonFields(name), ...fields }) as PersonId;
  }
  area(name: string, fields: Partial<SubjectFields<'area'>> = {}): AreaId {
    return this.#subject('area', { ...newAreaFields(name), ...fields }) as AreaId;
  }
  tension(surface: string, fields: Partial<SubjectFields<'tension'>> = {}): TensionId {
    return this.#subject('tension', { ...newTensionFields(surface, TODAY), ...fields }) as TensionId;
  }
  /** Mine to that person, unless the fields say otherwise. */
  promise(to: PersonId, fields: Partial<SubjectFields<'promise'>> = {}): PromiseId {
    return this.#subject('promise', { ...newPromiseFields('Send the notes', 'me', to, TODAY), ...fields }) as PromiseId;
  }
  entry<K extends EntryKind>(
    kind: K,
    day: LocalDate,
    details: Partial<DetailsOf<K>> = {},
    fields: Partial<EntryFields> = {},
  ): EntryId {
    const id = this.#id() as EntryId;
    const entry: Entry = {
      ...newEntryFields(day, kind, emptyDocument),
      ...fields,
      details: { ...newDetails(kind, day), ...details },
      type: 'entry',
      id,
      order: this.#next,
      createdAt: 0,
      updatedAt: 0,
    };
    this.all.push(entry);
    return id;
  }
  /** The first record of that type that was put in. */
  first<T extends SubjectType>(type: T): SubjectOf<T> {
    return must(
      this.all.find((record): record is SubjectOf<T> & JournalRecord => record.type === type),
      `a ${type} was put in before`,
    );
  }
  /** Changes what was put in: `deletedAt`, `archivedOn`, anything. */
  change(id: string, patch: object): void {
    const at = this.all.findIndex((record) => record.id === id);
    this.all[at] = { ...this.all[at], ...patch } as JournalRecord;
  }
  /** Changes some details of the entries at those places, of which the first is 0. */
  changeDetails(places: readonly number[], patch: object): void {
    const entries = this.all.filter((record): record is Entry => record.type === 'entry');
    for (const place of places) {
      const { id, details } = must(entries[place], 'an entry was put in there');
      this.change(id, { details: { ...details, ...patch } });
    }
  }
  /** Has the entry at that place be of another day. */
  moveEntry(place: number, day: LocalDate): void {
    const entries = this.all.filter(({ type }) => type === 'entry');
    this.change(must(entries[place], 'an entry was put in there').id, { day });
  }
  remove(id: string): void {
    this.all.splice(
      this.all.findIndex((record) => record.id === id),
      1,
    );
  }

  #subject<T extends SubjectType>(type: T, fields: SubjectFields<T>): string {
    const id = this.#id();
    const record: Written<SubjectRecord> = {
      ...fields,
      type,
      id,
      createdAt: 0,
      updatedAt: 0,
    } as unknown as SubjectRecord;
    this.all.push(record);
    return id;
  }
  #id(): string {
    this.#next += 1;
    return idOf(this.#next);
  }
}

/** Records as the rules read them: the same as the journal's own view, by the shortest way. */
export function viewOf(records: readonly JournalRecord[]): JournalView {
  const used = records.filter((record) => record.deletedAt === undefined);
  const entries = used
    .filter((record): record is Entry => record.type === 'entry' && record.kind !== 'review')
    .map((entry): Seen => {
      const { body: _, ...fields } = entry;
      return { fields, links: linksOf(entry) };
    })
    .toSorted(({ fields: a }, { fields: b }) =>
      a.day === b.day ? b.order - a.order || (a.id < b.id ? -1 : 1) : a.day > b.day ? -1 : 1,
    );
  const subjects = <T extends SubjectType>(type: T): readonly SubjectOf<T>[] =>
    used
      .filter((record): record is SubjectOf<T> & SubjectRecord => record.type === type)
      .filter((record) => !('archivedOn' in record && record.archivedOn !== undefined))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    entries,
    of: (sort, id) =>
      entries.filter(({ fields, links }) => {
        if (sort === 'kind') return fields.kind === id;
        if (sort === 'tag') return fields.tags.some((tag) => tag.toLowerCase() === id);
        if (sort === 'tension') return links.tensions.some((one) => one.id === id);
        const about: readonly string[] = { person: links.people, area: links.areas, promise: links.promises }[sort];
        return about.includes(id);
      }),
    filed: <F extends keyof Filed>(under: F, key: string) =>
      // What is filed there is of that kind: `Filed` says of which.
      entries.filter((entry) =>
        [...filedUnder(entry)].some(([one, at]) => one === under && at === key),
      ) as readonly Seen[] as readonly Seen<Filed[F]>[],
    entry: (id) => entries.find(({ fields }) => fields.id === id),
    subjects,
    subject: (type, id) => subjects(type).find((record) => record.id === id),
    promisesTo: (person) => subjects('promise').filter(({ from, to }) => from === 'me' && to === person),
  };
}

/** Settings with other thresholds, by `rule.threshold`. */
export const settingsWith = (patch: Partial<InsightSettings>): InsightSettings => ({
  ...usualInsightSettings,
  ...patch,
});

interface Asked {
  readonly today?: LocalDate;
  readonly settings?: InsightSettings;
}

/** What one rule finds. */
export const found = (
  rule: RuleId,
  records: Records,
  { today = TODAY, settings = usualInsightSettings }: Asked = {},
): readonly Finding[] =>
  evaluate(viewOf(records.all), today, settings).findings.filter((finding) => finding.rule === rule);

/** Whether what is found now is told again to whom answered what was found before. */
export function comesBack([before]: readonly Finding[], [now]: readonly Finding[]): boolean {
  const answered = must(before, 'it was found before');
  const record: InsightRecord = {
    type: 'insight',
    id: idOf<'insight'>(1),
    createdAt: 0,
    updatedAt: 0,
    rule: answered.rule,
    about: answered.subject.split(' '),
    people: [],
    answer: { sort: 'acted', on: TODAY, seen: standsOn(answered) },
  };
  return !awayFrom([record], TODAY)(must(now, 'it is still found'));
}

/** Of what one rule says that there is too little. */
export const little = (rule: RuleId, records: Records, { today = TODAY }: Asked = {}): readonly TooLittle[] =>
  evaluate(viewOf(records.all), today, usualInsightSettings).little.filter((one) => one.rule === rule);
