import { describe, expect, test } from 'vitest';
import { completionsOf } from '../../../shared/search/complete.ts';
import { NameIndex, type QueryNames } from '../../../shared/search/names.ts';
import { aDoc, anIndexOf, TODAY } from '../../support/search-docs.ts';

const names: QueryNames = {
  person: new NameIndex([
    { id: 'ana', names: ['Ana Ruíz', 'Nita'] },
    { id: 'anton', names: ['Anton Beck'] },
  ]),
  area: new NameIndex([{ id: 'billing', names: ['Billing'] }]),
  tension: new NameIndex([{ id: 'retries', names: ['Who owns retries'] }]),
};
const about = (people: readonly string[], areas: readonly string[] = [], tensions: readonly string[] = []) => ({
  people,
  areas,
  tensions: tensions.map((id) => ({ id })),
});
const index = anIndexOf({
  one: aDoc('asked early', { about: about(['ana'], ['billing']), kind: 'trust', private: true }),
  two: aDoc('held the pager', { about: about(['anton'], [], ['retries']), openness: 'open', kind: 'decision' }),
  three: aDoc('ana without a mention', { openness: 'closed', kind: 'decision' }),
});
const ask = (query: string, known: QueryNames = names) => index.query(query, { today: TODAY, names: known });
const found = (query: string): readonly string[] => ask(query).ids(0, 10).toSorted();

describe('query words for whom and what', () => {
  test('find by name, nickname and the start of a word, without case and accents', () => {
    expect(found('person:"ana ruiz"')).toEqual(['one']);
    expect(found('PERSON:NITA')).toEqual(['one']);
    expect(found('person:ruiz')).toEqual(['one']);
    expect(found('person:an')).toEqual(['one', 'two']);
    expect(found('area:billing person:ana')).toEqual(['one']);
    expect(found('tension:retries')).toEqual(['two']);
    expect(found('-person:ana')).toEqual(['three', 'two']);
  });

  test('find what is open, closed and private', () => {
    expect(found('is:open')).toEqual(['two']);
    expect(found('is:closed')).toEqual(['three']);
    expect(found('is:private')).toEqual(['one']);
  });

  test('say plainly that nobody is called so, and who may have been meant', () => {
    const { total, problems } = ask('person:rui');
    expect([total, problems]).toEqual([1, []]);
    expect(ask('person:nitta')).toMatchObject({
      total: 0,
      problems: [{ message: 'Nobody here is called “nitta”. Did you mean person:nita?' }],
    });
    expect(ask('area:payments').problems).toMatchObject([{ message: 'No area is called “payments”.' }]);
  });

  test('follow a renaming at once', () => {
    expect(ask('person:ana').total).toBe(1);
    const renamed = { ...names, person: new NameIndex([{ id: 'anton', names: ['Ana'] }]) };
    expect(ask('person:ana', renamed).ids(0, 5)).toEqual(['two']);
  });
});

test('The last word is completed by names, kinds and states, quoted where it must be', () => {
  const known = { person: ['Ana Ruíz', 'Tove'], area: ['Billing'], tension: [], tag: ['oncall'] };
  const words = (query: string) => completionsOf(query, known).map(({ word }) => word);
  expect(words('person:rui')).toEqual(['person:"Ana Ruíz"']);
  expect(words('retry -person:"an')).toEqual(['-person:"Ana Ruíz"']);
  expect(completionsOf('retry area:b', known)[0]?.query).toBe('retry area:Billing ');
  expect(words('is:')).toEqual(['is:starred', 'is:private', 'is:open', 'is:closed']);
  expect(words('kind:one')).toEqual(['kind:one-on-one']);
  expect(words('tag:ON')).toEqual(['tag:oncall']);
  expect(words('person:ana ')).toEqual([]);
  expect(words('ana')).toEqual([]);
});
