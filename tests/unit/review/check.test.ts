import { describe, expect, it } from 'vitest';
import { must } from '../../../shared/base/assert.ts';
import { createHintFinder } from '../../../shared/care/find-hints.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { checkDocument } from '../../../shared/review/check.ts';
import { createRedactor } from '../../../shared/review/redact.ts';
import type { RichNode, RichText } from '../../../shared/text/rich-text.ts';
import { Records } from '../insights/journal.ts';

const records = new Records();
const ana = records.person('Ana Berg');
const people = records.all.filter((record): record is Person => record.type === 'person');
const redactor = createRedactor(people, new Map([[ana, 'an engineer']]));

const text = (words: string): RichNode => ({ type: 'text', text: words });
const line = (...content: readonly RichNode[]): RichNode => ({ type: 'paragraph', content });
const mention = (id: string, label: string): RichNode => ({ type: 'mention', attrs: { sort: 'person', id, label } });
const source = (record: string): RichNode => ({
  type: 'evidence',
  attrs: { record, id: '11111111-1111-4111-8111-111111111111' },
});

const check = (...content: readonly RichNode[]) =>
  checkDocument({ type: 'doc', content } satisfies RichText, {
    redactor,
    words: createHintFinder({}),
    isReserved: ({ record }) => record === 'tension',
  });

describe('what deserves a look before a review leaves', () => {
  it('is each name, each word that asks and each source that stays with the lead, with its place', () => {
    const found = check(
      line(text('Calm.')),
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [line(text('With Ana.'), source('entry'), source('tension'))] }],
      },
      line(text('One was '), text('lazy.')),
    );
    expect(found).toEqual([
      { sort: 'name', written: 'Ana', person: ana, spot: { line: 1, from: 5, to: 8 } },
      { sort: 'private', evidence: must(source('tension').attrs, 'it has'), spot: { line: 1, from: 9, to: 9 } },
      { sort: 'word', written: 'lazy', spot: { line: 2, from: 8, to: 12 } },
    ]);
  });

  it('counts a mention by its label, whatever it reads, and a name once', () => {
    expect(
      check(
        line(mention(ana, 'Ana Berg'), text(' and '), mention(ana, 'the old name'), { type: 'hardBreak' }, text('Ana')),
      ),
    ).toMatchObject([
      { written: 'Ana Berg', spot: { from: 0, to: 8 } },
      { written: 'the old name', person: ana, spot: { from: 13, to: 25 } },
      { written: 'Ana', spot: { from: 26, to: 29 } },
    ]);
  });

  it('is nothing in a text about nobody', () => {
    expect(check(line(text('The queue holds.')), { type: 'codeBlock', content: [text('x')] })).toEqual([]);
  });
});
