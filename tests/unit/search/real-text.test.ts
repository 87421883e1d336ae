import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { fold } from '../../../shared/search/fold.ts';
import { aDoc, anIndexOf, TODAY } from '../../support/search-docs.ts';

const MINUTES = '../shared/data/tsc-minutes';
const FIXTURES = 'tests/fixtures/minutes';
/** Minutes of real meetings: eleven years of them beside the checkout where they are, else a few. */
const FOLDER = existsSync(MINUTES) ? MINUTES : FIXTURES;

const files = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]),
);
const index = anIndexOf(
  Object.fromEntries(
    [...files].map(([name, text]) => [name, aDoc(text, { day: (name.slice(0, 10) as LocalDate) || TODAY })]),
  ),
);
const folded = new Map([...files].map(([name, text]) => [name, fold(text)]));
const filesWith = (part: string): readonly string[] =>
  [...folded].filter(([, text]) => text.includes(part)).map(([name]) => name);

const totalOf = (query: string): number => index.query(query, { today: TODAY }).total;

/** A piece that is a word of the query language, not an exclusion, a filter or a quotation. */
const isPlain = (piece: string): boolean =>
  /[\p{L}\p{N}]/u.test(piece) && !/^-|["“”„]|^[a-z]{2,}:(?!\/\/)/iu.test(piece);

describe(`real minutes (${files.size} files)`, () => {
  it('are given back as they are', () => {
    for (const [name, text] of files) expect(index.text(name)).toBe(text);
  });

  it('are found by every word they have', () => {
    const words = new Set([...files.values()].flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []));
    expect(words.size).toBeGreaterThan(500);
    expect([...words].filter((word) => totalOf(word) === 0)).toEqual([]);
    // Comparing with every file takes long: one word of five.
    expect([...words].filter((word, i) => i % 5 === 0 && totalOf(word) !== filesWith(fold(word)).length)).toEqual([]);
  });

  it('are found by what stands between blanks, with all its punctuation', () => {
    const pieces = [...new Set([...files.values()].flatMap((text) => text.split(/\s+/u)))].filter(isPlain);
    expect(pieces.length).toBeGreaterThan(100);
    const some = pieces.filter((_, i) => i % Math.ceil(pieces.length / 1000) === 0);
    expect(some.filter((piece) => totalOf(piece) !== filesWith(fold(piece)).length)).toEqual([]);
  });

  it('show where the words are', () => {
    for (const query of ['tc', 'pres', 'agenda github', '"present"', 'https://github.com']) {
      const answer = index.query(query, { today: TODAY });
      expect(answer.total).toBeGreaterThan(0);
      for (const id of answer.ids(0, 20)) {
        const { text, marks } = index.excerpt(id, answer.terms);
        const shown = marks.map(([from, to]) => fold(text.slice(from, to)));
        expect(shown.length, `${query} in ${id}`).toBeGreaterThan(0);
        for (const part of shown) expect(answer.terms.some((term) => part.includes(term.text))).toBe(true);
      }
    }
  });

  it('are narrowed by their dates', () => {
    const year = [...files.keys()][0]?.slice(0, 4) ?? '';
    const inYear = [...files.keys()].filter((name) => name.startsWith(year)).length;
    expect(index.query(`on:${year}`, { today: TODAY }).total).toBe(inYear);
    const next = Number(year) + 1;
    expect(index.query(`before:${next} after:${year}`, { today: TODAY }).total).toBe(inYear);
  });
});
