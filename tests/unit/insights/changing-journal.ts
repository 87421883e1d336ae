import * as fc from 'fast-check';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import type { Id } from '../../../shared/base/ids.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { HALF_LIFE, type InsightSettings, usualInsightSettings } from '../../../shared/domain/insight-settings.ts';
import { DECIDED_BY } from '../../../shared/domain/kinds/decision.ts';
import { INTENTS } from '../../../shared/domain/kinds/craft.ts';
import { DRIFT_SORTS } from '../../../shared/domain/kinds/drift.ts';
import { FINDINGS } from '../../../shared/domain/kinds/audit.ts';
import { type EntryKind, KIND_NAMES, newDetails } from '../../../shared/domain/kinds/registry.ts';
import { DID, RESTRAINT_OUTCOMES, WRONGS } from '../../../shared/domain/kinds/restraint.ts';
import { RELATIONS } from '../../../shared/domain/person.ts';
import { PROMISE_STATES } from '../../../shared/domain/promise.ts';
import type { JournalRecord } from '../../../shared/domain/records.ts';
import { TENSION_STATES, UNDERNEATH } from '../../../shared/domain/tension.ts';
import { RULES } from '../../../shared/insights/catalogue.ts';
import { type RichText, emptyDocument } from '../../../shared/text/rich-text.ts';
import { TODAY } from './journal.ts';

/** Days from today, most of them at the edge of a threshold. */
const EDGES = [
  -181, -180, -179, -121, -120, -119, -91, -90, -89, -61, -60, -59, -46, -45, -44, -31, -30, -29, -28, -27,
].concat([-16, -15, -14, -13, -11, -10, -9, -8, -5, -4, -3, -2, -1, 0, 0, 1, 2, 5, 14, 20, 21, 22]);

const keys = <T extends object>(of: T): readonly (keyof T & string)[] => Object.keys(of) as (keyof T & string)[];

/** What was changed: the record as it is now, or that there is none any more. */
export interface Change {
  readonly id: string;
  readonly was: JournalRecord | undefined;
  readonly is: JournalRecord | undefined;
}

/** A journal in which anything that a rule could read is written, edited, deleted and brought back, as a generator has it. */
export class ChangingJournal {
  readonly #g: fc.GeneratorValue;
  readonly #records = new Map<string, JournalRecord>();
  #next = 5000;
  settings: InsightSettings = usualInsightSettings;

  constructor(g: fc.GeneratorValue, records: readonly JournalRecord[]) {
    this.#g = g;
    for (const record of records) this.#records.set(record.id, record);
  }

  get records(): readonly JournalRecord[] {
    return [...this.#records.values()];
  }

  /** One change of any sort. */
  change(): Change {
    const sort = this.#one(SORTS);
    if (sort === 'write' || this.#records.size === 0) return this.#put(this.#entry());
    if (sort === 'begin') return this.#put(this.#subject());
    const people = this.records.filter((record) => record.type === 'person');
    if (sort === 'archive' && people.length > 0) {
      const person = this.#one(people);
      return this.#put({ ...person, archivedOn: person.archivedOn === undefined ? TODAY : undefined });
    }
    const record = this.#any();
    if (sort === 'trash') return this.#put({ ...record, deletedAt: record.deletedAt === undefined ? 1 : undefined });
    if (sort === 'edit') return this.#put(record.type === 'entry' ? this.#edited(record) : this.#otherwise(record));
    this.#records.delete(record.id);
    return { id: record.id, was: record, is: undefined };
  }

  /** Ties what is there together, by fields that name people and areas and say nothing yet. */
  tie(): void {
    for (const record of this.records) {
      const is: Readonly<Record<string, unknown>> = { ...(record.type === 'entry' ? record.details : record) };
      const fields = record.type === 'entry' ? this.#said(record.kind) : this.#fields(record.type);
      const ties = Object.fromEntries(
        Object.entries(fields).filter(
          ([name]) => TIES.has(name) && [is[name] ?? []].flat().length === 0 && this.#one([true, true, false]),
        ),
      );
      if (record.type !== 'entry') this.#records.set(record.id, { ...record, ...ties });
      else this.#records.set(record.id, { ...record, details: { ...record.details, ...ties } });
    }
  }

  /** Other settings. */
  set(): void {
    const rule = this.#one(RULES);
    const { off, limits } = this.settings;
    const [name, threshold] = this.#maybe(Object.entries(rule.limits)) ?? [];
    const sort = this.#one(['off', 'limit', 'heat'] as const);
    if (sort === 'heat')
      this.settings = { ...this.settings, halfLife: this.#one([HALF_LIFE.least, HALF_LIFE.usual, 90]) };
    else if (sort === 'off' || threshold === undefined)
      this.settings = {
        ...this.settings,
        off: off.includes(rule.id) ? off.filter((one) => one !== rule.id) : [...off, rule.id],
      };
    else
      this.settings = {
        ...this.settings,
        limits: {
          ...limits,
          [`${rule.id}.${name}`]: this.#one([threshold.least, threshold.usual, threshold.usual + 1]),
        },
      };
  }

  /** As often a subject as an entry, of which there are more. */
  #any(): JournalRecord {
    const sort = this.#one(['entry', 'subject'] as const);
    const some = this.records.filter(({ type }) => (type === 'entry') === (sort === 'entry'));
    return this.#one(some.length === 0 ? this.records : some);
  }

  #put(record: JournalRecord): Change {
    const was = this.#records.get(record.id);
    this.#records.set(record.id, record);
    return { id: record.id, was, is: record };
  }

  #entry(): JournalRecord {
    const kinds = this.records.flatMap((record) => (record.type === 'entry' ? [record.kind] : []));
    // What is in the journal already is what its rules are about.
    const kind = this.#one([...KIND_NAMES, 'absence', 'decision', 'trust', ...kinds] as const);
    const order = this.#number();
    const day = this.#day();
    return {
      type: 'entry',
      id: this.#id(order),
      createdAt: 0,
      updatedAt: 0,
      order,
      day,
      kind,
      details: this.#details(kind, day),
      title: this.#maybe(['One queue or two']),
      body: this.#body(),
      people: this.#some(this.#ids('person')),
      areas: this.#some(this.#ids('area')),
      tensions: this.#tensions(),
      tags: this.#some(TAGS),
      starred: false,
      private: false,
    } as unknown as JournalRecord;
  }

  #edited(entry: Entry): JournalRecord {
    const facet = this.#one(['day', 'details', 'field', 'field', 'tags', 'about', 'body', 'answers', 'kind'] as const);
    const details = this.#details(entry.kind, entry.day);
    switch (facet) {
      case 'day':
        return { ...entry, day: this.#day() };
      case 'details':
        return { ...entry, details };
      case 'field': {
        // One field alone: the rest stays as it takes to speak.
        const name = this.#one([...Object.keys(details), 'other']);
        return { ...entry, details: { ...entry.details, [name]: details[name] } };
      }
      case 'tags':
        return { ...entry, tags: this.#some(TAGS) };
      case 'about':
        return {
          ...entry,
          people: this.#some(this.#ids('person')),
          tensions: this.#tensions(),
        } as JournalRecord;
      case 'body':
        return { ...entry, body: this.#body(), title: this.#maybe(['Two queues']) };
      case 'answers':
        return { ...entry, accountable: this.#maybe(['manager']), handedOverOn: this.#maybe([TODAY]) };
      case 'kind': {
        const kind = this.#one(KIND_NAMES);
        return { ...entry, kind, details: this.#details(kind, entry.day) };
      }
      default:
        return entry;
    }
  }

  #subject(): JournalRecord {
    const type = this.#one(['person', 'area', 'tension', 'promise'] as const);
    const made = { type, id: this.#id(this.#number()), createdAt: 0, updatedAt: 0, ...this.#fields(type) };
    return made as unknown as JournalRecord;
  }

  #otherwise(record: JournalRecord): JournalRecord {
    const fields = this.#fields(record.type);
    if (Object.keys(fields).length === 0) return record;
    const name = this.#one(Object.keys(fields));
    return { ...record, [name]: fields[name] };
  }

  /** All fields of a record that is no entry. */
  #fields(type: JournalRecord['type']): Readonly<Record<string, unknown>> {
    const people = this.#ids('person');
    switch (type) {
      case 'person':
        return {
          name: this.#one(['Dan', 'Eve']),
          nicknames: [],
          relation: this.#one(['report', ...RELATIONS] as const),
          cadence: this.#maybe([{ idealDays: 5, maxDays: 10 }]),
          growthFocus: this.#maybe(['Saying no']),
          leave: this.#few(() => this.#span()),
          roleHistory: [],
          unsaid: [],
          archivedOn: this.#maybe([TODAY]),
          hold: false,
        };
      case 'area':
        return {
          name: this.#one(['Ledger', 'Search']),
          owner: this.#maybe(people),
          explainers: this.#some(people).map((person) => ({ person, checkedOn: this.#day() })),
        };
      case 'tension':
        return {
          surface: this.#one(['Who owns the pager', 'Tabs']),
          underneath: this.#one(keys(UNDERNEATH)),
          between: this.#some(people),
          area: this.#maybe(this.#ids('area')),
          state: this.#one(['open', 'open', ...TENSION_STATES] as const),
          openedOn: this.#day(),
          stateOn: this.#day(),
          steps: this.#few(() => ({
            id: 'step',
            text: 'Ask both',
            on: this.#day(),
            doneOn: this.#maybe([this.#day()]),
          })),
        };
      case 'promise':
        return {
          text: this.#one(['Write the runbook', 'Ask Finance']),
          from: this.#one(['me', 'me', ...people]),
          to: this.#one(['me', ...people, ...people]),
          madeOn: this.#day(),
          dueOn: this.#maybe([this.#day()]),
          movedFrom: this.#few(() => this.#day()),
          state: this.#one(PROMISE_STATES),
          closedOn: this.#maybe([this.#day()]),
        };
      default:
        return {};
    }
  }

  #details(kind: EntryKind, day: LocalDate): Readonly<Record<string, unknown>> {
    return { ...newDetails(kind, day), ...this.#said(kind) };
  }

  /** What the rules read of each kind. */
  #said(kind: EntryKind): Readonly<Record<string, unknown>> {
    const people = this.#ids('person');
    const area = this.#maybe(this.#ids('area'));
    const maybe = this.#maybe([true, false]);
    switch (kind) {
      case 'oneOnOne':
        return {
          person: this.#maybe(people),
          status: this.#one(['held', 'held', 'planned', 'skipped']),
          statusOnly: maybe,
          growthTouched: this.#maybe([true, false]),
        };
      case 'trust': {
        const subject = this.#maybe(people);
        return {
          subject,
          towards: this.#maybe(people.filter((one) => one !== subject)),
          by: this.#one(['them', 'them', 'me']),
          strength: this.#one([-2, -1, -1, 0, 1, 2]),
          behaviour: this.#maybe(['deflected']),
          situation: this.#maybe(['review', 'incident']),
          basis: this.#maybe(['saw', 'saw', 'heard']),
        };
      }
      case 'restraint':
        return {
          flaw: this.#maybe(['The retry has no limit']),
          kindOfWrong: this.#maybe(keys(WRONGS)),
          reversible: maybe,
          did: this.#one(keys(DID)),
          outcome: this.#one(keys(RESTRAINT_OUTCOMES)),
          checkOn: this.#maybe([this.#day()]),
        };
      case 'decision':
        return {
          question: this.#maybe(['One queue or two']),
          weight: this.#one(['routine', 'hard']),
          area,
          decidedBy: this.#one(keys(DECIDED_BY)),
          openedOn: this.#day(),
          neededBy: this.#maybe([this.#day()]),
          decidedOn: this.#maybe([this.#day()]),
          deferrals: this.#few(() => ({
            on: this.#day(),
            missing: this.#maybe(['How it failed']),
            holder: this.#maybe(people),
          })),
          revisitOn: this.#maybe([this.#day()]),
          outcome: this.#maybe(['It held']),
          raisedBy: this.#maybe(people),
        };
      case 'impact':
        return { type: this.#maybe(['struggleNoticed', 'contextShared']), shippedBy: this.#some(people) };
      case 'craft':
        return {
          intent: this.#maybe(keys(INTENTS)),
          work: this.#maybe(['The importer']),
          whoCouldGrow: this.#maybe(people),
        };
      case 'audit':
        return { area, finding: this.#maybe(keys(FINDINGS)), checkedBy: this.#maybe(people) };
      case 'bet':
        return {
          spikeFrom: this.#maybe([this.#day()]),
          spikeTo: this.#maybe([this.#day()]),
          measures: this.#few(() => ({ name: 'Pages', before: this.#maybe(['9']), after: this.#maybe(['3']) })),
          chosenBy: this.#maybe(['team', 'volunteer']),
          volunteer: this.#maybe(people),
          result: this.#maybe(['adopted', 'extended']),
        };
      case 'absence':
        return {
          ...this.#maybe([this.#span()]),
          drill: this.#one([false, false, true]),
          before: this.#few(() => ({
            text: 'Who is on call',
            weight: this.#maybe(['routine', 'hard']),
            handedTo: this.#maybe(people),
          })),
          after: this.#few(() => ({ decision: 'The release', result: this.#one(['waited', 'decidedWell']) })),
        };
      case 'drift':
        return { area, sort: this.#maybe(keys(DRIFT_SORTS)), owner: this.#maybe(people) };
      default:
        return {};
    }
  }

  #body(): RichText {
    const id = this.#maybe(this.#ids('promise'));
    if (id === undefined) return emptyDocument;
    const mention = { type: 'mention', attrs: { sort: 'promise', id, label: 'as promised' } };
    return { type: 'doc', content: [{ type: 'paragraph', content: [mention] }] };
  }

  #tensions(): readonly { readonly id: string; readonly intensity: number }[] {
    return this.#some(this.#ids('tension')).map((id) => ({ id, intensity: this.#one([1, 3, 5]) }));
  }

  #span(): { readonly from: LocalDate; readonly to: LocalDate } {
    const from = this.#day();
    return { from, to: addDays(from, this.#one([0, 4, 6, 11])) };
  }

  #ids(type: JournalRecord['type']): readonly string[] {
    return this.records.filter((record) => record.type === type).map(({ id }) => id);
  }

  #day(): LocalDate {
    return addDays(TODAY, this.#one(EDGES));
  }

  #number(): number {
    this.#next += 1;
    return this.#next;
  }

  #id(number: number): Id<'entry'> {
    return `7f0f5a2e-6f5b-4c3a-9d58-${String(number).padStart(12, '0')}` as Id<'entry'>;
  }

  /** One of them, by its place: that is quick, and short to read where a counterexample is printed. */
  #one<T>(of: readonly T[]): T {
    // There is one at every place up to the last.
    return of[this.#g(fc.nat, { max: of.length - 1 })] as T;
  }
  #maybe<T>(of: readonly T[]): T | undefined {
    return this.#one<T | undefined>([undefined, ...of, ...of]);
  }
  #some<T>(of: readonly T[]): readonly T[] {
    return of.filter(() => this.#one([true, false, false]));
  }
  #few<T>(make: () => T): readonly T[] {
    return Array.from({ length: this.#one([0, 1, 2, 3]) }, make);
  }
}

const SORTS = [
  'write',
  'write',
  'edit',
  'edit',
  'edit',
  'edit',
  'trash',
  'trash',
  'archive',
  'remove',
  'begin',
] as const;

/** Fields by which a record is about a person or an area, and without which its rule speaks as well. */
const TIES: ReadonlySet<string> = new Set([
  'area',
  'between',
  'checkedBy',
  'explainers',
  'owner',
  'raisedBy',
  'volunteer',
  'whoCouldGrow',
]);

const TAGS = ['boundary', 'Boundary', 'oncall'];
