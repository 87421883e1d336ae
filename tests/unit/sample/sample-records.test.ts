import { expect, test } from 'vitest';
import { addDays, daysBetween, type LocalDate, toDate } from '../../../shared/base/local-date.ts';
import { isId } from '../../../shared/base/ids.ts';
import { linksOf } from '../../../shared/domain/entry-links.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { KIND_NAMES, ofKind, peopleIn, textsIn } from '../../../shared/domain/kinds/registry.ts';
import { markedLinesIn, mentionsIn } from '../../../shared/domain/mentions.ts';
import { type JournalRecord, recordSchema } from '../../../shared/domain/records.ts';
import { isSampleDatabase, sampleDatabase } from '../../../shared/sample/database-name.ts';
import { sampleRecords } from '../../../shared/sample/sample-records.ts';
import { toPlainText as plainText } from '../../../shared/text/plain-text.ts';
import { unknownTypes } from '../../../shared/text/rich-text.ts';

const TODAY = '2026-11-27' as LocalDate;
const records = sampleRecords(TODAY);
const entries = records.filter((record): record is Entry => record.type === 'entry');
const byId = new Map(records.map((record) => [record.id as string, record]));

test('every record of the sample is one that this version can read', () => {
  expect(records.flatMap((record) => recordSchema.safeParse(record).error ?? [])).toEqual([]);
});

test('every type of record and every kind of entry is in it, between 220 and 350 entries in all', () => {
  expect(new Set(records.map(({ type }) => type))).toEqual(
    new Set<JournalRecord['type']>([
      ...(['entry', 'revision', 'draft', 'import', 'person', 'area', 'tension'] as const),
      ...(['promise', 'heading', 'template', 'insight'] as const),
    ]),
  );
  expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(KIND_NAMES));
  expect(entries.length).toBeGreaterThan(220);
  expect(entries.length).toBeLessThan(350);
  expect(records.filter(({ type }) => type === 'person')).toHaveLength(8);
});

test('the same day gives the same bytes, and another day the same ids', () => {
  expect(JSON.stringify(sampleRecords(TODAY))).toBe(JSON.stringify(records));
  const later = sampleRecords(addDays(TODAY, 40));
  expect(later.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
});

test('its ids are each there once and of the form of random ones', () => {
  expect(byId.size).toBe(records.length);
  expect([...byId.keys()].filter((id) => !isId(id) || id.charAt(14) !== '4')).toEqual([]);
});

test('nothing in it names a record that is not there', () => {
  const named: (readonly [string, string | undefined])[] = [];
  for (const record of records) {
    // Ids stand in texts, fields and lists alike: whatever looks like one must be a record, or a part of this one.
    const own = new Set(partIds(record));
    for (const id of idsIn(record)) if (!own.has(id)) named.push([record.id, id]);
  }
  expect(named.filter(([, id]) => id !== undefined && !byId.has(id))).toEqual([]);
});

test('what a text marks is a record that says where it came from', () => {
  const marks = entries.flatMap((entry) =>
    markedLinesIn(entry.body).map((line) => ({ id: line.id, sort: line.sort, from: entry.id })),
  );
  expect(new Set(marks.map(({ sort }) => sort))).toEqual(new Set(['promise', 'trust', 'tension', 'decision', 'bet']));
  for (const { id, sort, from } of marks) {
    const record = byId.get(id);
    expect(record?.type === 'entry' ? record.kind : record?.type).toBe(sort);
    expect(record).toMatchObject({ source: from });
  }
});

test('what an entry mentions has the name that the record has', () => {
  for (const entry of entries)
    for (const { id, label } of mentionsIn(entry.body)) expect(nameOf(byId.get(id))).toBe(label);
});

test('what is written is really written, in documents that the editor knows', () => {
  const texts = entries
    .filter(({ kind }) => kind !== 'pulse' && kind !== 'oneOnOne')
    .map((entry) => plainText(entry.body));
  expect(texts.filter((text) => text.length < 25)).toEqual([]);
  expect(new Set(texts).size).toBe(texts.length);
  for (const entry of entries) expect(unknownTypes(entry.body)).toEqual([]);
});

test('no text names a weekday or a month: the days move with today', () => {
  const names =
    /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|\b(?:January|February|April|June|July|August|September|October|November|December)\b/u;
  const texts = entries.flatMap((entry) => [entry.title ?? '', plainText(entry.body), ...textsIn(entry)]);
  expect(texts.filter((text) => names.test(text))).toEqual([]);
});

test.each([0, 1, 2, 3, 4, 5, 6])(
  'whatever weekday today is (%i days later), it ends today and nobody writes on a weekend',
  (later) => {
    const today = addDays(TODAY, later);
    const written = sampleRecords(today).filter((record): record is Entry => record.type === 'entry');
    expect(written.filter(({ day }) => toDate(day).getDay() % 6 === 0)).toEqual([]);
    const past = written.filter(({ day }) => day <= today).map(({ day }) => day);
    expect(past.toSorted().at(-1)).toSatisfy((last: LocalDate) => last >= addDays(today, -2));
    for (const entry of written.filter(({ day }) => day > today))
      expect(ofKind(entry, 'oneOnOne') && entry.details.status === 'planned').toBe(true);
  },
);

test('what is snoozed is so for as long as one can choose', () => {
  const answers = records.flatMap((record) => (record.type === 'insight' ? (record.answer ?? []) : []));
  const days = answers.flatMap(({ on, until }) => (until === undefined ? [] : [daysBetween(on, until)]));
  expect(days.toSorted((one, other) => one - other)).toEqual([14, 30]);
});

test('each of the eight is written about, and every area, tension and open promise is met in a text or field', () => {
  const met = new Set(
    entries.flatMap((entry) =>
      Object.values(linksOf(entry))
        .flat()
        .map((one) => (typeof one === 'string' ? one : one.id)),
    ),
  );
  const people = records.filter(({ type }) => type === 'person').map(({ id }) => id as string);
  const about = (id: string) =>
    entries.filter((entry) => [...entry.people, ...peopleIn(entry)].some((one) => one === id)).length;
  expect(people.filter((id) => about(id) < 6).map((id) => nameOf(byId.get(id)))).toEqual([]);
  const named = records.filter(({ type }) => type === 'area' || type === 'tension');
  expect(named.filter(({ id }) => !met.has(id)).map(nameOf)).toEqual([]);
});

test('the sample’s database is never the person’s own', () => {
  expect(sampleDatabase('leeway')).not.toBe('leeway');
  expect(isSampleDatabase(sampleDatabase('leeway'))).toBe(true);
  expect(isSampleDatabase('leeway')).toBe(false);
});

/** Ids of parts that live inside of a record: topics, steps, what is not yet said. */
function partIds(record: JournalRecord): readonly string[] {
  const own: string[] = [record.id];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const { id, text } = value as { readonly id?: unknown; readonly text?: unknown };
      if (typeof id === 'string' && typeof text === 'string') own.push(id);
      Object.values(value).forEach(visit);
    }
  };
  visit(record);
  if (record.type === 'revision') own.push(record.device);
  return own;
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return isId(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}

const nameOf = (record: JournalRecord | undefined): string | undefined => {
  if (record?.type === 'person' || record?.type === 'area') return record.name;
  if (record?.type === 'tension') return record.surface;
  return record?.type === 'promise' ? record.text : undefined;
};
