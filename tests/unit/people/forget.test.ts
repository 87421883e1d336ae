import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../shared/base/ids.ts';
import { newEntryFields } from '../../../shared/domain/entry.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { type JournalRecord, recordSchema, type SettingsRecord } from '../../../shared/domain/records.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { type Forgetting, forgetIn, SOMEBODY } from '../../../shared/people/forget.ts';
import { type Called, createNameFinder } from '../../../shared/people/name-finder.ts';
import { fold } from '../../../shared/search/fold.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { RichNode, RichText } from '../../../shared/text/rich-text.ts';
import { idOf, records } from './arbitrary-records.ts';

const quilla: PersonId = idOf(11);
const noor: PersonId = idOf(12);

const forgetting = (person: Called, others: readonly Called[] = [], ids: readonly string[] = [quilla]): Forgetting => ({
  gone: new Set(ids),
  find: createNameFinder([person], others).find,
  takes: () => true,
});

const pools = {
  people: fc.constantFrom(quilla, noor),
  texts: fc.constantFrom(
    '',
    ' Quilla held back ',
    ' so QUILLA, quilla and Quilla’s ',
    ' the queue ',
    'Qu',
    'illa',
    ' Quillas ',
  ),
  labels: fc.constantFrom('Quilla', 'Noor'),
};

const doc = (...content: readonly RichNode[]): RichText => ({ type: 'doc', content });
const anEntry = (body: RichText, more: Partial<Entry> = {}): Entry => ({
  ...newEntryFields('2026-05-01' as LocalDate, 'note', body),
  type: 'entry',
  id: idOf<'entry'>(1),
  order: 0,
  createdAt: 0,
  updatedAt: 0,
  ...more,
});
const paragraph = (...content: readonly RichNode[]): RichNode => ({ type: 'paragraph', content });
const text = (words: string, ...marks: readonly string[]): RichNode => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});

describe('A person who is forgotten', () => {
  it('is in no question of the lead’s own and in no word that asks', () => {
    const settings: SettingsRecord = {
      type: 'settings',
      id: idOf<'settings'>(2),
      device: idOf<'device'>(3),
      createdAt: 0,
      updatedAt: 0,
      settings: {
        ...defaultSettings,
        prompts: { off: ['trust'], own: ['What did Quilla need today?', 'And the rest?'] },
        hintWords: { added: { trait: ['like Quilla'] } },
      },
    };
    const after = forgetIn(settings, forgetting({ name: 'Quilla', nicknames: [] }));
    expect(after.settings.prompts).toEqual({ off: ['trust'], own: ['What did somebody need today?', 'And the rest?'] });
    expect(after.settings.hintWords?.added?.trait).toEqual(['like somebody']);
    expect(recordSchema.safeParse(after).success).toBe(true);
  });

  it('is in no record of any type and kind, which is still one', () => {
    const rule = forgetting({ name: 'Quilla', nicknames: [] }, [{ name: 'Noor', nicknames: [] }]);
    fc.assert(
      fc.property(records(pools), (record) => {
        // A promise to or from the person goes as a whole, and so is never asked about.
        fc.pre(record.type !== 'promise');
        const next = forgetIn(record, rule);
        expect(recordSchema.safeParse(next).error).toBeUndefined();
        const json = JSON.stringify(record.type === 'person' ? { ...next, name: '', nicknames: [] } : next);
        expect(json).not.toContain(quilla);
        expect(fold(json)).not.toMatch(/(?<!\p{L})quilla(?!\p{L})/u);
        expect(forgetIn(next, rule)).toBe(next);
      }),
      { numRuns: 500 },
    );
  });

  it('takes nothing with it where it is not', () => {
    fc.assert(
      fc.property(records(pools), (record) => {
        expect(forgetIn(record, forgetting({ name: 'Zebulon', nicknames: ['Zeb'] }, [], [idOf(99_999)]))).toBe(record);
      }),
    );
  });

  it('leaves a text that reads on: mentions, links and marked lines are words', () => {
    const entry = anEntry(
      doc(
        {
          type: 'markedLine',
          attrs: { sort: 'trust', id: idOf(901) },
          content: [
            { type: 'mention', attrs: { sort: 'person', id: quilla, label: 'Quilla' } },
            text(' told '),
            { type: 'mention', attrs: { sort: 'person', id: noor, label: 'Noor' } },
            text(' about '),
            { type: 'mention', attrs: { sort: 'promise', id: idOf(701), label: 'Answer Quilla' } },
          ],
        },
        paragraph(text('An'), text('Qui', 'bold'), text('lla'), text('.')),
        paragraph(text('By Qui'), text('lla', 'bold'), text(' alone')),
        paragraph({
          ...text('see here'),
          marks: [{ type: 'link', attrs: { href: 'https://wiki.test/quilla%20berg' } }, { type: 'bold' }],
        }),
      ),
    );
    const next = forgetIn(entry, forgetting({ name: 'Quilla', nicknames: [] }, [], [quilla, idOf(901), idOf(701)]));
    expect(next.body.content).toEqual([
      paragraph(
        text('somebody told '),
        { type: 'mention', attrs: { sort: 'person', id: noor, label: 'Noor' } },
        text(' about Answer somebody'),
      ),
      paragraph(text('An'), text('Qui', 'bold'), text('lla'), text('.')),
      paragraph(text('By somebody alone')),
      paragraph(text('see here', 'bold')),
    ]);
  });

  it('does not change the names of others, nor words that are no text', () => {
    const open = { name: 'Open', nicknames: ['Me', 'Saw'] };
    const entry = anEntry(doc(paragraph(text('It is open to me'))), {
      kind: 'trust',
      details: { by: 'me', basis: 'saw', strength: 1, myPart: 'I saw it' },
    });
    expect(forgetIn(entry, forgetting(open))).toMatchObject({
      details: { by: 'me', basis: 'saw', myPart: 'I somebody it' },
    });
    const other = {
      type: 'person',
      id: noor,
      createdAt: 0,
      updatedAt: 0,
      name: 'Saw',
      nicknames: ['Open'],
      relation: 'peer',
      leave: [],
      roleHistory: [],
      unsaid: [],
      hold: false,
      growthFocus: 'Ask Open first',
    } as unknown as JournalRecord;
    expect(forgetIn(other, forgetting(open))).toMatchObject({
      name: 'Saw',
      nicknames: ['Open'],
      growthFocus: 'Ask somebody first',
    });
  });

  it('leaves the mention of somebody else who is called the same', () => {
    const namesake = { name: 'Quilla', nicknames: [] };
    const mention = { type: 'mention', attrs: { sort: 'person', id: noor, label: 'Quilla' } };
    const entry = anEntry(doc(paragraph(mention, text(' came'))));
    expect(forgetIn(entry, forgetting({ name: 'Quilla', nicknames: [] }, [namesake])).body).toEqual(entry.body);
  });

  it('fits where the text is as long as it may be', () => {
    const title = `${'J '.repeat(149)}JJ`;
    expect(title).toHaveLength(300);
    const next = forgetIn(
      anEntry(doc(), { title, tags: ['j', 'J', 'other'] }),
      forgetting({ name: 'J', nicknames: [] }),
    );
    expect(next.title).toBe(`${'– '.repeat(149)}JJ`);
    expect(next.tags).toEqual([SOMEBODY, 'other']);
  });

  it('keeps what is not to be taken', () => {
    const rule = forgetting({ name: 'May', nicknames: [] });
    const entry = anEntry(doc(paragraph(text('In may, May may go'))), { title: 'May in may' });
    const next = forgetIn(entry, { ...rule, takes: ({ written }) => written === 'May' });
    expect([next.title, next.body.content?.[0]]).toEqual([
      'somebody in may',
      paragraph(text('In may, somebody may go')),
    ]);
  });
});
