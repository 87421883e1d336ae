import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../shared/backup/decode-text.ts';
import { fromMarkdown } from '../../../shared/text/from-markdown.ts';
import { normalise } from '../../../shared/text/normalise.ts';
import { toMarkdown } from '../../../shared/text/to-markdown.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { isHeavy } from '../../../shared/text/weight.ts';

const RUNS = Number(process.env['LEEWAY_RUNS'] ?? 2000);

/** Pieces of Markdown, so that random texts are full of half-open structures. */
const PIECES = [
  ['# ', '## ', '- ', '* ', '1. ', '10) ', '- [ ] ', '- [x] ', '> ', '>', '    ', '\t', '  '],
  ['\n', '\n\n', '  \n', '\\\n', '\r\n', '---\n', '===\n', '***\n', '```\n', '~~~js\n', '| a | b |\n', '|-|-|\n'],
  [
    '*',
    '**',
    '_',
    '~~',
    '~',
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '<',
    '>',
    '</b>',
    '<b>',
    '<!--',
    '-->',
    '<br>',
  ],
  ['[a]: b\n', '[^1]', '[^1]: ', '&amp;', '&#0;', '&', '\\', 'https://a.b/c', 'www.a.b', 'a@b.c', '\u00a0', '\u0000'],
  ['word', 'Wörter', '日本', '👩‍💻', '#tag', '123', ' ', '.', ':', '|', '"', '{"type":"x"}', '```leeway-node\n'],
].flat();
const markdown = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

const words = (text: string): readonly string[] => text.match(/word|Wörter|日本|#tag/gu) ?? [];

describe('any Markdown', () => {
  it('becomes a document that is normal, and is the same after it was written and read once more', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const document = fromMarkdown(source);
        expect(normalise(document)).toEqual(document);
        expect(fromMarkdown(toMarkdown(document))).toEqual(document);
      }),
      { numRuns: RUNS },
    );
  });

  it('loses no word', () => {
    const safe = markdown.filter((source) => !/\]: |\[\^1\]|\(|`|~~~|\{/u.test(source));
    fc.assert(
      fc.property(safe, (source) => {
        expect(words(toPlainText(fromMarkdown(source)))).toEqual(words(source));
      }),
      { numRuns: RUNS },
    );
  });
});

it('any bytes are decoded or refused, and never throw on', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = decodeText(bytes);
      const outcome = text.ok ? toMarkdown(fromMarkdown(text.value)) : text.error;
      expect(outcome).not.toBe('');
    }),
    { numRuns: RUNS },
  );
});

/** Texts that a parser takes very long for, or that overflow its stack. */
const HEAVY: readonly (readonly [string, string])[] = [
  ['10,000 quotes inside one another', `${'>'.repeat(10_000)} deep`],
  ['10,000 lists on one line', `${'- '.repeat(10_000)}x`],
  ['lists ever further in', Array.from({ length: 1000 }, (_, index) => `${' '.repeat(index * 2)}- x`).join('\n')],
  [
    'numbered lists ever further in',
    Array.from({ length: 500 }, (_, index) => `${' '.repeat(index * 3)}1. x`).join('\n'),
  ],
  ['a line of 20 MB', 'words '.repeat(3_500_000)],
  ['a paragraph of 50,000 lines', 'a line\n'.repeat(50_000)],
  ['a table of 50,000 rows', `| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(50_000)}`],
  ['a paragraph of 100,000 half-open marks', 'a**b'.repeat(100_000)],
  ['a paragraph of 100,000 half-open images', '![a]('.repeat(100_000)],
];

describe('a text that is too heavy to parse', () => {
  it.each(HEAVY)('is kept whole as code: %s', (_, source) => {
    expect(isHeavy(source)).toBe(true);
    const document = fromMarkdown(source);
    expect(document.content).toMatchObject([{ type: 'codeBlock', attrs: { language: 'markdown' } }]);
    expect(toPlainText(document)).toBe(source);
  });

  it.each([
    ['a hundred quotes', `${'>'.repeat(100)} deep`],
    ['forty lists on one line', `${'- '.repeat(40)}x`],
    ['500 paragraphs', 'Some words, *marked* and `not`.\n\n'.repeat(500)],
    ['a log of 3,000 lines in a fence', `\`\`\`\n${'2014-10-09 INFO [main] started\n'.repeat(3000)}\`\`\``],
    ['a table of 500 rows', `| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(500)}`],
    ['400 addresses in one paragraph', 'https://example.test/a_b '.repeat(400)],
  ])('is not one like %s', (_, source) => {
    expect(isHeavy(source)).toBe(false);
    const document = fromMarkdown(source);
    expect(fromMarkdown(toMarkdown(document))).toEqual(document);
  });
});

it('a document deeper than any person nests comes back all the same', () => {
  let block: object = { type: 'paragraph', content: [{ type: 'text', text: 'deep' }] };
  for (let level = 0; level < 120; level++) block = { type: 'blockquote', content: [block] };
  const document = { type: 'doc', content: [block] } as Parameters<typeof normalise>[0];
  expect(fromMarkdown(toMarkdown(document))).toEqual(normalise(document));
});
