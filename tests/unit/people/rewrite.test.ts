import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../shared/base/ids.ts';
import { type JournalRecord, recordSchema } from '../../../shared/domain/records.ts';
import { relabel, replacePerson } from '../../../shared/people/rewrite.ts';
import type { RichText } from '../../../shared/text/rich-text.ts';
import { entries, idOf, records } from './arbitrary-records.ts';

const ana: PersonId = idOf(11);
const anna: PersonId = idOf(12);
const noor: PersonId = idOf(13);
const labels = { from: 'Ana', to: 'Anna' };
const pools = {
  people: fc.constantFrom(ana, anna, noor),
  texts: fc.constantFrom('', 'Ana held back', 'the queue', 'x'),
  labels: fc.constantFrom('Ana', 'Anna', 'A.', 'Noor'),
};

/** Every list of plain strings in a value. */
function lists(value: unknown): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(lists);
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? [value, ...inside] : inside;
}

describe('A person who is replaced by another', () => {
  it('is nowhere in any record of any type and kind afterwards, and the record is still one', () => {
    fc.assert(
      fc.property(records(pools), (record) => {
        const next = replacePerson(record, ana, anna, labels);
        expect(JSON.stringify(next)).not.toContain(ana);
        expect(recordSchema.safeParse(next).error).toBeUndefined();
        expect(lists(next).filter((list) => list.includes(anna) && new Set(list).size < list.length)).toEqual([]);
      }),
    );
  });

  it('leaves everything else as it was', () => {
    fc.assert(
      fc.property(records(pools), (record) => {
        const next = replacePerson(record, ana, anna, labels);
        expect(next === record).toBe(!JSON.stringify(record).includes(ana));
        // Once replaced, there is nothing left to do; and nobody else's place changed.
        expect(replacePerson(next, ana, anna, labels)).toBe(next);
        expect(JSON.stringify(next).includes(noor)).toBe(JSON.stringify(record).includes(noor));
      }),
    );
  });

  it('is in the same number of mentions, under the other name', () => {
    const body: RichText = {
      type: 'doc',
      content: [
        {
          type: 'markedLine',
          attrs: { sort: 'trust', id: idOf(901) },
          content: [
            { type: 'mention', attrs: { sort: 'person', id: ana, label: 'Ana' } },
            { type: 'text', text: ` is ${ana}` },
            { type: 'mention', attrs: { sort: 'person', id: ana, label: 'Annie' } },
          ],
        },
      ],
    };
    fc.assert(
      fc.property(entries(pools), (entry) => {
        const next = replacePerson({ ...entry, body }, ana, anna, labels);
        expect(next.body.content?.[0]?.content).toEqual([
          { type: 'mention', attrs: { sort: 'person', id: anna, label: 'Anna' } },
          { type: 'text', text: ` is ${ana}` },
          { type: 'mention', attrs: { sort: 'person', id: anna, label: 'Annie' } },
        ]);
      }),
      { numRuns: 20 },
    );
  });

  it('stays where somebody wrote the id as a title', () => {
    fc.assert(
      fc.property(entries(pools), (entry) => {
        expect(replacePerson({ ...entry, title: ana }, ana, anna, labels).title).toBe(ana);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves no pair of one: what was between the two is about one, and each explains an area once', () => {
    const trust = { subject: ana, towards: anna, by: 'them', strength: 1 } as const;
    fc.assert(
      fc.property(entries(pools), (entry) => {
        const next = replacePerson({ ...entry, kind: 'trust', details: trust }, ana, anna, labels);
        expect(next.details).toEqual({ subject: anna, by: 'them', strength: 1 });
      }),
      { numRuns: 5 },
    );
    const area = {
      type: 'area',
      id: idOf(201),
      createdAt: 0,
      updatedAt: 0,
      name: 'Ledger',
      explainers: [
        {
          person: anna,
          checkedOn: '2026-01-01',
        },
        {
          person: noor,
          checkedOn: '2026-01-01',
        },
        {
          person: ana,
          checkedOn: '2026-03-01',
        },
      ],
    } as unknown as JournalRecord;
    expect(replacePerson(area, ana, anna, labels)).toMatchObject({
      explainers: [
        { person: anna, checkedOn: '2026-03-01' },
        { person: noor, checkedOn: '2026-01-01' },
      ],
    });
  });
});

describe('A new name', () => {
  it('is in every mention that had the earlier one, and in no other', () => {
    fc.assert(
      fc.property(entries(pools), (entry) => {
        const next = relabel(entry, { sort: 'person', id: ana }, 'Ana', 'Mira');
        const count = (json: string, label: string): number =>
          json.split(`"id":"${ana}","label":"${label}"`).length - 1;
        const [before, after] = [JSON.stringify(entry), JSON.stringify(next)];
        expect(count(after, 'Mira')).toBe(count(before, 'Ana'));
        expect(count(after, 'Ana')).toBe(0);
        expect(JSON.stringify(relabel(next, { sort: 'person', id: ana }, 'Mira', 'Ana'))).toBe(before);
      }),
    );
  });
});
