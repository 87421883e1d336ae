import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { EntryId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { createEntryNames } from '../../../shared/backup/entry-file-name.ts';
import { exportMarkdown } from '../../../shared/backup/export-markdown.ts';
import { type Entry, newEntryFields } from '../../../shared/domain/entry.ts';
import { fromMarkdown } from '../../../shared/text/from-markdown.ts';
import { normalise } from '../../../shared/text/normalise.ts';
import { arbitraryDocument, TRAPS } from '../text/arbitrary-document.ts';
import { aFile, after, anEntry, planned } from './builders.ts';

async function exported(entries: readonly Entry[]): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await exportMarkdown(
    entries,
    () => undefined,
    () => false,
  );
  if (bytes === 'cancelled') throw new Error('Cancelled without being asked to');
  return bytes;
}

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as LocalDate);
const instant = fc.oneof(fc.integer({ min: 0, max: 4e12 }), fc.constant(1.5));
const line = fc.oneof(fc.constantFrom(...TRAPS), fc.string({ maxLength: 20 })).map((text) => text.toWellFormed());
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const ids = fc.array(fc.uuid({ version: 4 }), { maxLength: 2 });

/** Entries with everything an entry can have, also what only a newer version has. */
const arbitraryEntry = fc
  .record({
    id: fc.uuid({ version: 4 }),
    order: fc.nat(),
    createdAt: instant,
    updatedAt: instant,
    deletedAt: optional(instant),
    day,
    title: optional(line),
    body: arbitraryDocument,
    people: ids,
    areas: ids,
    tensions: fc.array(fc.record({ id: fc.uuid({ version: 4 }), intensity: fc.integer({ min: 1, max: 5 }) }), {
      maxLength: 2,
    }),
    tags: fc.uniqueArray(
      line.filter((tag) => tag !== ''),
      { maxLength: 3 },
    ),
    starred: fc.boolean(),
    private: fc.boolean(),
    source: optional(fc.uuid({ version: 4 })),
    accountable: optional(fc.constantFrom('techLead', 'manager', 'both')),
    handedOverOn: optional(day),
    energy: optional(fc.integer({ min: 1, max: 5 })),
    details: fc.oneof(
      fc.constant({}),
      fc.record({ prompt: line }),
      fc.record({ prompt: line, compass: fc.jsonValue({ maxDepth: 3 }) }),
    ),
  })
  .map((fields) => anEntry(fields as unknown as Partial<Entry>));

/** What a later import must give for the entry. */
function expected(entry: Entry): object {
  const { id, order, createdAt, updatedAt, deletedAt } = entry;
  const fields = Object.entries(entry).filter(
    ([key]) => key in newEntryFields(entry.day, 'note', entry.body) || OPTIONAL.has(key),
  );
  const body = normalise(entry.body);
  const all = { id, order, createdAt, updatedAt, deletedAt, fields: { ...Object.fromEntries(fields), body } };
  return JSON.parse(JSON.stringify(all)) as object;
}
const OPTIONAL = new Set(['title', 'source', 'accountable', 'handedOverOn', 'energy']);

describe('entries exported as Markdown', () => {
  it('are the same records when they are imported into an empty journal, and add nothing to their own', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(arbitraryEntry, { minLength: 1, maxLength: 4, selector: (entry) => entry.id }),
        async (entries) => {
          const file = aFile('leeway.zip', await exported(entries));
          const plan = await planned([file]);
          const byId = new Map(plan.entries.map((entry) => [entry.id, entry]));
          for (const entry of entries) {
            const { path: _, fingerprint: __, ...back } = byId.get(entry.id) ?? { path: '', fingerprint: '' };
            expect(JSON.parse(JSON.stringify(back))).toEqual(expected(entry));
          }
          expect(plan.preview).toMatchObject({ additions: entries.length, alreadyThere: 0 });
          expect(plan.preview.problems.filter(({ effect }) => effect === 'changed')).toEqual([]);
          expect((await planned([file], after(plan))).preview).toMatchObject({
            additions: 0,
            alreadyThere: entries.length,
          });
        },
      ),
      { numRuns: Number(process.env['LEEWAY_RUNS'] ?? 150) },
    );
  });

  it('are files that other journals and editors read', async () => {
    const entry = anEntry({
      id: '5f3a2f4e-3c0a-4b7e-9d3a-2f1f4e5d6c7b' as EntryId,
      day: '2014-10-09' as LocalDate,
      title: 'Stand-up: “who decides”?',
      tags: ['team', 'on call'],
      starred: true,
      body: fromMarkdown('One.\n\n- [x] two'),
    });
    const files = unzipSync(await exported([entry]));
    expect(Object.keys(files)).toEqual(['2014/2014-10-09-stand-up-who-decides.md', 'README.txt']);
    expect(strFromU8(files['2014/2014-10-09-stand-up-who-decides.md'] ?? new Uint8Array())).toBe(`---
title: "Stand-up: “who decides”?"
date: 2014-10-09
tags:
  - "team"
  - "on call"
leeway: 2
id: 5f3a2f4e-3c0a-4b7e-9d3a-2f1f4e5d6c7b
order: 0
created: 2023-11-14T22:13:20.000Z
updated: 2023-11-14T22:13:20.001Z
kind: note
starred: true
---

One.

- [x] two
`);
  });

  it('stop where they are cancelled, and report how many are done', async () => {
    expect(
      await exportMarkdown(
        [anEntry()],
        () => undefined,
        () => true,
      ),
    ).toBe('cancelled');
    const reports: (readonly [number, number])[] = [];
    await exportMarkdown(
      [anEntry(), anEntry()],
      (done, total) => reports.push([done, total]),
      () => false,
    );
    expect(reports.at(-1)).toEqual([2, 2]);
  });

  it('with one id in two files come in as two entries, the second as a new one', async () => {
    const entry = anEntry();
    const [one, two] = [await exported([entry]), await exported([{ ...entry, title: 'Copied and changed' }])];
    const plan = await planned([aFile('a.zip', one), aFile('b.zip', two)]);
    const idOf = new Map(plan.entries.map(({ fields, id }) => [fields.title, id]));
    expect([idOf.get(entry.title), idOf.get('Copied and changed')]).toEqual([entry.id, undefined]);
  });
});

const name = (title?: string) => ({ day: '2014-10-09' as LocalDate, title });

describe('the names of exported files', () => {
  it('hold letters and digits of any script, and nothing a file system refuses', () => {
    const nameOf = createEntryNames();
    expect(nameOf(name())).toBe('2014/2014-10-09.md');
    expect(nameOf(name('CON: a/b\\c*?"<>|. '))).toBe('2014/2014-10-09-con-a-b-c.md');
    expect(nameOf(name('日本語 Ärger 🎉'))).toBe('2014/2014-10-09-日本語-ärger.md');
    expect(nameOf(name('word '.repeat(60)))).toHaveLength('2014/2014-10-09-'.length + 59 + '.md'.length);
  });

  it('occur once, also where case and accents do not count', () => {
    const nameOf = createEntryNames();
    const names = ['A', 'a', 'Á', 'a 2', undefined, undefined].map((title) => nameOf(name(title)));
    expect(names.map((path) => path.slice(15, -3))).toEqual(['-a', '-a-2', '-á-3', '-a-2-2', '', '-2']);
  });
});
