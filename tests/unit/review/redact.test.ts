import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '../../../shared/base/assert.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { createRedactor, usualAliases } from '../../../shared/review/redact.ts';
import type { RichNode, RichText } from '../../../shared/text/rich-text.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { Records } from '../insights/journal.ts';

type Told = Partial<Pick<Person, 'name' | 'nicknames' | 'role' | 'relation'>>;

function people(...told: readonly Told[]): readonly Person[] {
  const records = new Records();
  for (const { name = 'Ana', ...fields } of told) records.person(name, fields);
  return records.all.filter((record): record is Person => record.type === 'person');
}

const wordsOf = (some: readonly Person[], style: 'roles' | 'initials' = 'roles'): readonly string[] => {
  const aliases = usualAliases(some, style);
  return some.map(({ id }) => aliases.get(id) ?? '');
};

describe('aliases', () => {
  it('are roles, with a letter where several have one', () => {
    expect(
      wordsOf(
        people(
          { name: 'Ana', role: 'Senior engineer, payments (since May)' },
          { name: 'Ben' },
          { name: 'Cleo' },
          { name: 'Dora', relation: 'manager' },
          { name: 'Eve', relation: 'peer', role: 'Analyst' },
          { name: 'Fay', relation: 'peer', role: 'Operations' },
        ),
      ),
    ).toEqual(['a senior engineer', 'engineer A', 'engineer B', 'my manager', 'an analyst', 'a colleague']);
  });

  it('are initials, with a number where several have the same', () => {
    expect(wordsOf(people({ name: 'Ana Berg' }, { name: 'Ari Blom' }, { name: 'Cleo' }), 'initials')).toEqual([
      'A. B.',
      'A. B. 2',
      'C.',
    ]);
  });

  it('say nobody’s name, though a role or a nickname does', () => {
    const some = people({ name: 'Ana', role: 'Deputy of Ben' }, { name: 'Ben', nicknames: ['Engineer'] });
    const words = wordsOf(some).join(' ');
    expect(words).not.toMatch(/Ben|engineer/iu);
    expect(new Set(wordsOf(some)).size).toBe(2);
  });
});

const doc = (...content: readonly RichNode[]): RichText => ({ type: 'doc', content: [{ type: 'paragraph', content }] });
const said = (text: string, ...marks: readonly string[]): RichNode => ({
  type: 'text',
  text,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});
const mention = ({ id, name }: Person): RichNode => ({ type: 'mention', attrs: { sort: 'person', id, label: name } });

describe('hiding names', () => {
  const some = people({ name: 'Ana Berg', nicknames: ['Annie'] }, { name: 'Will' });
  const [ana, will] = [must(some[0], 'Ana'), must(some[1], 'Will')];
  const redactor = createRedactor(
    some,
    new Map([
      [ana.id, 'an engineer'],
      [will.id, 'a colleague'],
    ]),
  );

  it('takes names, words of names, nicknames and what belongs to them, with a capital where a sentence begins', () => {
    expect(redactor.text('Ana asked. Berg’s idea and ANNIE’s; “Ana Berg said so.” Annie left.')).toBe(
      'An engineer asked. An engineer’s idea and an engineer’s; “an engineer said so.” An engineer left.',
    );
  });

  it('leaves words that only look like a name', () => {
    expect(redactor.text('I will ask Will; anatomy, Bergen')).toBe('I will ask a colleague; anatomy, Bergen');
  });

  it('makes mentions plain, and sees names that run over marks', () => {
    const document = doc(mention(ana), said(' and A', 'bold'), said('na agreed. '), mention(will), said('’s turn.'));
    const hidden = redactor.document(document);
    expect(JSON.stringify(hidden)).not.toContain('mention');
    expect(toPlainText(hidden).trim()).toBe('An engineer and an engineer agreed. A colleague’s turn.');
  });

  it('sees a name that a number parts', () => {
    const source: RichNode = { type: 'evidence', attrs: { record: 'entry', id: ana.id } };
    const hidden = redactor.document(doc(said('With An'), source, said('a there.')));
    expect(toPlainText(hidden)).toBe('With an engineer there.');
  });

  it('hides somebody without an alias and somebody who is not in the journal any more', () => {
    const bare = createRedactor(some, new Map());
    const gone: RichNode = {
      type: 'mention',
      attrs: { sort: 'person', id: must(some[0], 'one').id.replace(/.$/u, 'f'), label: 'Zoe' },
    };
    expect(toPlainText(bare.document(doc(said('With '), gone, said(' and Ana'))))).toContain(
      'With somebody and somebody',
    );
  });

  it('leaves no name in any document', () => {
    const names = ['Ana', 'Bo Li', 'Émile', 'Zoë van Dam', 'O’Neil', '李雷', 'Will', 'Max', 'Grace Hopper'];
    const anyPeople = fc
      .subarray(names, { minLength: 1 })
      .map((chosen) => people(...chosen.map((name) => ({ name, nicknames: [`${name.slice(0, 2)}bo`] }))));
    const withPeople = anyPeople.chain((all) => {
      const person = fc.constantFrom(...all);
      const piece = fc.oneof(
        person.map(mention),
        fc
          .tuple(
            person,
            fc.constantFrom('', '’s', "'s", '.', ' (', '-', '/'),
            fc.constantFrom([], ['bold'], ['italic']),
          )
          .map(([{ name, nicknames }, after, marks]) => said(`${name}${after} ${nicknames[0] ?? ''} `, ...marks)),
        fc.string({ minLength: 1 }).map((text) => said(` ${text} `)),
      );
      return fc.tuple(
        fc.constant(all),
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom('roles', 'initials' as const),
      );
    });
    fc.assert(
      fc.property(withPeople, ([all, pieces, style]) => {
        const hiding = createRedactor(all, usualAliases(all, style));
        const hidden = toPlainText(hiding.document(doc(...pieces)));
        expect(hiding.names(hidden)).toEqual([]);
        for (const { name } of all)
          expect(hidden).not.toMatch(new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'u'));
      }),
      { numRuns: 200 },
    );
  });
});
