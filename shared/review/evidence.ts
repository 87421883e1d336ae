import type { AreaId, PersonId } from '../base/ids.ts';
import type { LocalDate } from '../base/local-date.ts';
import type { Area } from '../domain/area.ts';
import type { EntryKind } from '../domain/kinds/registry.ts';
import type { PromiseRecord } from '../domain/promise.ts';
import type { Tension } from '../domain/tension.ts';
import type { JournalView, Seen } from '../insights/journal-view.ts';
import { madeOn } from '../insights/lookup.ts';
import { isIn, monthsOf, type Period } from './period.ts';

/** What may stand in a self-review, in the order in which it is offered. */
export const EVIDENCE_SORTS = {
  impact: 'Invisible impact',
  decision: 'Decisions the team made',
  restraint: 'Staying quiet',
  bet: 'Tech bets',
  audit: 'Audits',
  absence: 'Time away',
  promise: 'Promises',
  tension: 'Tensions resolved',
  area: 'Areas that more can explain',
  trust: 'What you observed',
  oneOnOne: 'One-on-ones',
} as const;
export type EvidenceSort = keyof typeof EVIDENCE_SORTS;

/** One thing that happened in the period, with what it is filed under. */
export interface Evidence {
  /** The same in every gathering: `entry` or the type of a record, and its id. */
  readonly key: string;
  readonly sort: EvidenceSort;
  readonly record: 'entry' | 'promise' | 'tension' | 'area';
  readonly id: string;
  /** The day on which it counts: when it was made, kept, resolved, or came to an end. */
  readonly day: LocalDate;
  readonly starred: boolean;
  /** Whom it is about, without those under whose name it shipped. */
  readonly people: readonly PersonId[];
  /** Under whose name it shipped: credited, never claimed. */
  readonly credit: readonly PersonId[];
  readonly areas: readonly AreaId[];
  /** It says something of others that is the lead's alone: it is used only once it was let in. */
  readonly reserved: boolean;
  /** How it went: what did harm, was dropped or broken belongs into a review as well. */
  readonly went: 'well' | 'badly' | 'open';
  /** The lead’s own name for the theme, as written in the entry. */
  readonly theme?: string | undefined;
  /** What it says of the type of impact, for themes. */
  readonly type?: string | undefined;
}

export interface Gathering {
  /** Newest first; of one day in the order of keys. */
  readonly evidence: readonly Evidence[];
  /** Entries in the period, whatever their kind. */
  readonly entries: number;
  /** Of these, those that are private and were left out. */
  readonly private: number;
}

/**
 * What a self-review of a period may stand on. Private entries are never in it, nor tensions that are open; what was observed of
 * colleagues, one-on-ones and tensions are reserved. Records in any order give the same.
 */
export function gather(journal: JournalView, period: Period): Gathering {
  const entries = journal.entries.filter(({ fields }) => isIn(fields.day, period));
  const evidence = [
    ...entriesOf(journal, 'impact').map(ofImpact),
    ...monthsOf(period).flatMap((month) => journal.filed('made', month).flatMap(ofDecision)),
    ...entriesOf(journal, 'restraint').flatMap(ofRestraint),
    ...entriesOf(journal, 'bet').flatMap(ofBet),
    ...entriesOf(journal, 'audit').flatMap(ofAudit),
    ...entriesOf(journal, 'absence').flatMap(ofAbsence),
    ...entriesOf(journal, 'trust').map((entry) => ofSeen(entry, 'trust', { reserved: true })),
    ...entriesOf(journal, 'oneOnOne').flatMap(ofMeeting),
    ...journal.subjects('promise').flatMap(ofPromise),
    ...journal.subjects('tension').flatMap(ofTension),
    ...journal.subjects('area').flatMap((area) => ofArea(area, period)),
  ];
  return {
    evidence: evidence
      .filter(({ day }) => isIn(day, period))
      .toSorted((a, b) => (a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day > b.day ? -1 : 1)),
    entries: entries.length,
    private: entries.filter(({ fields }) => fields.private).length,
  };
}

/** Entries of that kind that may be offered. */
const entriesOf = <K extends EntryKind>(journal: JournalView, kind: K): readonly Seen<K>[] =>
  // The list of a kind holds nothing else.
  (journal.of('kind', kind) as readonly Seen<K>[]).filter(({ fields }) => !fields.private);

type Went = Evidence['went'];

const ofSeen = (entry: Seen, sort: EvidenceSort, more: Partial<Evidence> = {}): Evidence => {
  const { id, day, starred } = entry.fields;
  return {
    key: `entry ${id}`,
    sort,
    record: 'entry',
    id,
    day,
    starred,
    people: entry.links.people,
    credit: [],
    areas: entry.links.areas,
    reserved: false,
    went: 'well',
    ...more,
  };
};

const ofMeeting = (entry: Seen<'oneOnOne'>): readonly Evidence[] =>
  entry.fields.details.status === 'held' ? [ofSeen(entry, 'oneOnOne', { reserved: true })] : [];

function ofImpact(entry: Seen<'impact'>): Evidence {
  const { type, shippedBy, theme } = entry.fields.details;
  const credited = new Set(shippedBy);
  const people = entry.links.people.filter((person) => !credited.has(person));
  return ofSeen(entry, 'impact', { people, credit: shippedBy, theme, type });
}

/** What the team decided, with the lead's context or without the lead. */
function ofDecision(entry: Seen<'decision'>): readonly Evidence[] {
  const { decidedBy } = entry.fields.details;
  if (entry.fields.private || (decidedBy !== 'teamWithContext' && decidedBy !== 'teamWithoutMe')) return [];
  return [ofSeen(entry, 'decision', { day: madeOn(entry), type: decidedBy })];
}

/** A moment of restraint of which it is known what came of it. */
function ofRestraint(entry: Seen<'restraint'>): readonly Evidence[] {
  const { outcome } = entry.fields.details;
  if (outcome === 'pending') return [];
  return [ofSeen(entry, 'restraint', { went: outcome === 'harmed' || outcome === 'escaped' ? 'badly' : 'well' })];
}

/** A bet that was measured before and after, or that came to an end. */
function ofBet(entry: Seen<'bet'>): readonly Evidence[] {
  const { measures, result, spikeTo } = entry.fields.details;
  const measured = measures.some(({ before, after }) => isSaid(before) && isSaid(after));
  if (!measured && result !== 'adopted' && result !== 'dropped') return [];
  const went: Went = result === 'dropped' ? 'badly' : result === 'adopted' ? 'well' : 'open';
  return [ofSeen(entry, 'bet', { day: spikeTo ?? entry.fields.day, went })];
}

/** An audit whose finding is written down, also where that is nothing. */
const ofAudit = (entry: Seen<'audit'>): readonly Evidence[] =>
  entry.fields.details.finding === undefined ? [] : [ofSeen(entry, 'audit')];

/** Time away of which it is written down what became of the decisions. */
function ofAbsence(entry: Seen<'absence'>): readonly Evidence[] {
  const { to, after } = entry.fields.details;
  if (after.length === 0) return [];
  const well = after.filter(({ result }) => result === 'decidedWell').length;
  return [ofSeen(entry, 'absence', { day: to ?? entry.fields.day, went: 2 * well >= after.length ? 'well' : 'badly' })];
}

/** What the lead promised, and kept or broke. */
function ofPromise({ id, from, to, state, closedOn }: PromiseRecord): readonly Evidence[] {
  if (from !== 'me' || closedOn === undefined || (state !== 'kept' && state !== 'broken')) return [];
  const people = to === 'me' ? [] : [to];
  return [ofRecord('promise', id, closedOn, { people, went: state === 'kept' ? 'well' : 'badly' })];
}

function ofTension({ id, state, stateOn, between, area }: Tension): readonly Evidence[] {
  if (state !== 'resolved') return [];
  const areas = area === undefined ? [] : [area];
  return [ofRecord('tension', id, stateOn, { people: between, areas, reserved: true })];
}

/** An area that several can explain, as checked in the period. */
function ofArea({ id, explainers }: Area, period: Period): readonly Evidence[] {
  const checked = explainers.filter(({ checkedOn }) => isIn(checkedOn, period));
  const last = checked
    .map(({ checkedOn }) => checkedOn)
    .toSorted()
    .at(-1);
  if (last === undefined || explainers.length < SEVERAL) return [];
  return [ofRecord('area', id, last, { people: checked.map(({ person }) => person), areas: [id] })];
}

const SEVERAL = 2;

const ofRecord = (
  record: 'promise' | 'tension' | 'area',
  id: string,
  day: LocalDate,
  more: Partial<Evidence>,
): Evidence => ({
  key: `${record} ${id}`,
  sort: record,
  record,
  id,
  day,
  starred: false,
  people: [],
  credit: [],
  areas: [],
  reserved: false,
  went: 'well',
  ...more,
});

const isSaid = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
