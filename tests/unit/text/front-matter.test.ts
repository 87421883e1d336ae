import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter, writeFrontMatter } from '../../../shared/text/front-matter.ts';

describe('front matter', () => {
  it('is split from the text', () =>
    expect(readFrontMatter('---\ntitle: One\ndate: 2014-10-09\ntags: [a, 3]\n---\n\n\nText\n')).toEqual({
      ok: true,
      value: { values: { title: 'One', date: '2014-10-09', tags: ['a', 3] }, body: 'Text\n' },
    }));

  it('may end in dots, or with the file', () => {
    expect(readFrontMatter('---\na: 1\n...\nText')).toMatchObject({ value: { values: { a: 1 }, body: 'Text' } });
    expect(readFrontMatter('---\na: 1\n---')).toMatchObject({ value: { values: { a: 1 }, body: '' } });
  });

  it.each(['no fence', '---\nrule, then text\n---\nmore', '---\n\nnever closed', '---\n- a\n- list\n---\n'])(
    'is not there in %j',
    (text) => expect(readFrontMatter(text)).toEqual({ ok: true, value: { values: {}, body: text } }),
  );

  it('that is not valid says on which line of the file, and keeps its lines', () =>
    expect(readFrontMatter('---\ntitle: One\nbroken: "x\nmore: y\n---\nText')).toEqual({
      ok: false,
      error: { line: 4, message: 'Missing closing "quote', source: 'title: One\nbroken: "x\nmore: y', body: 'Text' },
    }));

  it('makes nothing but JSON of a tag', () =>
    expect(
      readFrontMatter(
        '---\na: !!js/function "x"\nb: !!timestamp 2014-10-09\nc: !!binary aGk=\n__proto__: {d: 1}\n---\n',
      ),
    ).toMatchObject({ ok: true, value: { values: { a: 'x', b: '2014-10-09', c: 'aGk=' } } }));

  it.each([
    [
      'aliases of aliases',
      `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]`,
    ],
    ['deep lists', `a: ${'['.repeat(20_000)}`],
    ['deep maps', `a: ${'{a: '.repeat(20_000)}`],
  ])('refuses %s', (_, yaml) => expect(readFrontMatter(`---\n${yaml}\n---\n`).ok).toBe(false));

  it('comes back as it was written', () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/u);
    const value = fc.jsonValue({ maxDepth: 3, noUnicodeString: false });
    fc.assert(
      fc.property(fc.dictionary(key, value, { noNullPrototype: true }), fc.string(), (values, body) => {
        const text = `${writeFrontMatter(values, new Set())}\n${body}`;
        const back = readFrontMatter(text);
        expect(back).toEqual({
          ok: true,
          value: { values: JSON.parse(JSON.stringify(values)), body: body.replace(/^(?:[ \t]*\n)+/u, '') },
        });
      }),
      { numRuns: 300 },
    );
  });

  it('quotes what other readers could take for something else', () =>
    expect(writeFrontMatter({ title: 'yes', date: '2014-10-09', tags: ['1.0'] }, new Set(['date']))).toBe(
      '---\ntitle: "yes"\ndate: 2014-10-09\ntags:\n  - "1.0"\n---\n',
    ));
});
