import { describe, expect, it } from 'vitest';
import { type Called, createNameFinder } from '../../../shared/people/name-finder.ts';

const called = (name: string, ...nicknames: readonly string[]): Called => ({ name, nicknames });
const found = (person: Called, others: readonly Called[], text: string): readonly string[] =>
  createNameFinder([person], others)
    .find(text)
    .map(({ written }) => written);

describe('A name is found', () => {
  it('as a whole word, however it is capitalised, accented and spaced', () => {
    const jose = called('José Weber', 'Pepe');
    expect(found(jose, [], 'Asked JOSE WEBER, jose\n  weber and José.')).toEqual(['JOSE WEBER', 'jose weber', 'José']);
    expect(found(jose, [], 'Pepe’s branch, pepe_fix, #pepe, @Pepe: (Pepe)')).toHaveLength(5);
    expect(found(jose, [], 'Jose\u0301 Weber')).toEqual(['Jose\u0301 Weber']);
    expect(found(jose, [], 'Webers Peperoni, Josef')).toEqual([]);
  });

  it('where it stands, in letters that fold to more or fewer', () => {
    const text = 'Großer ﬁx für Strauß und STRAUSS 👩‍💻 Strauß';
    const places = createNameFinder([called('Strauß')], []).find(text);
    expect(places.map(({ from, to }) => text.slice(from, to))).toEqual(['Strauß', 'STRAUSS', 'Strauß']);
  });

  it('by each word of it, but not by particles and initials', () => {
    expect(found(called('Ana van der Berg'), [], 'Berg met the van of Ana')).toEqual(['Berg', 'Ana']);
    expect(found(called('J. Okoro'), [], 'J. said that Okoro left')).toEqual(['Okoro']);
  });

  it('in scripts that put no space between words', () => {
    expect(found(called('田中'), [], '昨日田中さんと話した')).toEqual(['田中']);
    expect(found(called('Анна'), [], 'Анна и Аннабель')).toEqual(['Анна']);
    expect(found(called('דנה'), [], 'שאלתי את דנה.')).toEqual(['דנה']);
  });

  it('with every sign that a pattern would take for its own', () => {
    for (const name of [
      'A+B',
      'Q.',
      '(x)',
      'a|b',
      '[Ana]',
      '^',
      'C++',
      'Ann-Marie',
      'O’Neil',
      '\\d',
      '$&',
      'x'.repeat(200),
    ])
      expect(found(called(name), [], `so ${name} said`)).toEqual([name]);
  });
});

describe('Somebody else', () => {
  it('keeps a longer name that holds this one', () => {
    expect(found(called('Ana'), [called('Ana Berg'), called('Mia Ana')], 'Ana Berg, Mia Ana and Ana')).toEqual(['Ana']);
  });

  it('is named where the two are called the same', () => {
    const other = called('Ana Berg', 'Tovey');
    const { sought } = createNameFinder([called('Ana Lind', 'Tovey')], [other]);
    expect([...sought.values()].map(({ term, sharedWith }) => [term, sharedWith.length])).toEqual([
      ['Ana Lind', 0],
      ['Tovey', 1],
      ['Ana', 1],
      ['Lind', 0],
    ]);
  });
});
