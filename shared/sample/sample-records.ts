import type { Instant } from '../base/clock.ts';
import type { EntryId, ImportId } from '../base/ids.ts';
import type { LocalDate } from '../base/local-date.ts';
import { type Entry, type EntryFields, newEntryFields } from '../domain/entry.ts';
import { newDetails } from '../domain/kinds/registry.ts';
import { markedLinesIn } from '../domain/mentions.ts';
import type { Draft, ImportRun, JournalRecord, Revision } from '../domain/records.ts';
import type { RichText } from '../text/rich-text.ts';
import { CHAPTERS } from './chapters.ts';
import { DRAFT } from './entries/draft.ts';
import type { SampleEntry } from './sample-entry.ts';
import { sampleId } from './sample-id.ts';
import { BEGUN, instantOf } from './sample-instant.ts';
import { entryId, sampleNames } from './sample-names.ts';
import { sampleSubjects } from './sample-subjects.ts';
import { type Mentionable, sampleText } from './sample-text.ts';
import { type Ago, agoFrom } from './working-days.ts';

const MINUTE = 60_000;
/** Minutes between two entries of a day, and between the first and the last touch of one. */
const APART = 47;
const WRITING = 9;

const IMPORT: ImportId = sampleId('import');

/**
 * The sample journal: six invented months of one lead and eight people that end on `today`, every type of record but the
 * settings, which a journal has from its start. The same day gives the same records, to the byte.
 */
export function sampleRecords(today: LocalDate): readonly JournalRecord[] {
  const ago = agoFrom(today);
  const names = sampleNames(ago);
  const texts = writtenEntries(ago, names);
  const sources = sourcesIn(texts.map(({ entry }) => entry));
  const written = texts.map(({ entry, revisions }) => ({ entry: withSource(entry, sources), revisions }));
  return [
    ...sampleSubjects(ago, names).map((subject) => withSource(subject, sources)),
    ...written.flatMap(({ entry, revisions }) => [...revisions, entry]),
    importRun(ago, written.filter(({ entry }) => entry.imported !== undefined).length),
    draft(ago, names),
  ];
}

/** Which entry holds the marked line that each record was. */
const sourcesIn = (entries: readonly Entry[]): ReadonlyMap<string, EntryId> =>
  new Map(entries.flatMap(({ id, body }) => markedLinesIn(body).map((line) => [line.id, id] as const)));

function withSource<T extends { readonly id: string }>(record: T, sources: ReadonlyMap<string, EntryId>): T {
  const source = sources.get(record.id);
  return source === undefined ? record : { ...record, source };
}

interface Written {
  readonly entry: Entry;
  readonly revisions: readonly Revision[];
}

function writtenEntries(ago: Ago, names: Mentionable): readonly Written[] {
  const all = CHAPTERS.flatMap((chapter) => chapter(ago)).toSorted((a, b) => b.on - a.on);
  let on = Number.NaN;
  let ofDay = 0;
  return all.map((sample, order) => {
    ofDay = sample.on === on ? ofDay + 1 : 0;
    on = sample.on;
    // What is planned was written down yesterday.
    const at = instantOf(ago(Math.max(on, 1))) + ofDay * APART * MINUTE;
    return writtenEntry(sample, ago, names, order, at);
  });
}

function writtenEntry(sample: SampleEntry, ago: Ago, names: Mentionable, order: number, at: Instant): Written {
  const id = entryId(sample.key ?? `${sample.kind} ${sample.on} ${sample.title ?? sample.text}`);
  const earlier = sample.earlier ?? [];
  const entry: Entry = {
    type: 'entry',
    id,
    createdAt: at,
    updatedAt: at + (earlier.length + 1) * WRITING * MINUTE,
    ...(sample.trashed === undefined ? {} : { deletedAt: instantOf(ago(sample.trashed)) }),
    order,
    ...fieldsOf(sample, ago, names),
    ...(sample.imported === true ? { imported: { by: IMPORT, fingerprint: fingerprint(id) } } : {}),
  };
  const revisions = earlier.map((text, index) => revision(entry, sampleText(text, names), index, at));
  return { entry, revisions };
}

function fieldsOf(sample: SampleEntry, ago: Ago, names: Mentionable): EntryFields {
  const day = ago(sample.on);
  const { title, people: chosen, areas: about, tensions: felt, tags, starred } = sample;
  return {
    ...newEntryFields(day, sample.kind, sampleText(sample.text, names)),
    // The kind of a sample entry and its details belong together (sample-entry.ts).
    details: Object.assign({}, newDetails(sample.kind, day), sample.details),
    ...(title === undefined ? {} : { title }),
    ...(chosen === undefined ? {} : { people: chosen }),
    ...(about === undefined ? {} : { areas: about }),
    ...(felt === undefined ? {} : { tensions: felt }),
    ...(tags === undefined ? {} : { tags }),
    starred: starred === true,
    private: sample.private === true,
    ...(sample.accountable === undefined ? {} : { accountable: sample.accountable }),
    ...(sample.handedOverOn === undefined ? {} : { handedOverOn: sample.handedOverOn }),
    ...(sample.energy === undefined ? {} : { energy: sample.energy }),
  };
}

/** Each earlier text was what stood there one sitting before. */
function revision(entry: Entry, body: RichText, index: number, begun: Instant): Revision {
  const at = begun + (index + 1) * WRITING * MINUTE;
  return {
    type: 'revision',
    id: sampleId(`revision ${entry.id} ${index}`),
    createdAt: at,
    updatedAt: at,
    entry: entry.id,
    rev: index + 1,
    parents: index === 0 ? [] : [index],
    device: sampleId('device'),
    at,
    ...(entry.title === undefined ? {} : { title: entry.title }),
    body,
    details: entry.details,
  };
}

function draft(ago: Ago, names: Mentionable): Draft {
  const at = instantOf(ago(0));
  const id = sampleId<'draft'>('draft');
  return {
    type: 'draft',
    id,
    createdAt: at,
    updatedAt: at,
    slot: 'composer',
    fields: fieldsOf(DRAFT, ago, names),
  };
}

function importRun(ago: Ago, count: number): ImportRun {
  const at = instantOf(ago(BEGUN));
  return {
    type: 'import',
    id: IMPORT,
    createdAt: at,
    updatedAt: at,
    state: 'done',
    source: 'notes-from-before',
    count,
    subjects: [],
  };
}

/** In the place of the SHA-256 of a file that never was; as long and as plain. */
const fingerprint = (id: string): string => id.replaceAll('-', '').repeat(2);
