import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords, linesForComparing } from '../../../renderer/editor/compare-words.ts';
import type { RichNode } from '../../../shared/text/rich-text.ts';

const p = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const item = (...content: readonly RichNode[]): RichNode => ({ type: 'listItem', content });

const long = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(' ');

describe('comparing words', () => {
  test.each([
    ['one two three', 'one 2 three', 'one [-two -][+2 +]three'],
    ['same words', 'same words', 'same words'],
    ['', 'all new', '[+all new+]'],
    ['all gone', '', '[-all gone-]'],
    ['I let that sit until she was ready.', 'I let that sit.', 'I let that sit[- until she was ready-].'],
    ['first\nsecond', 'first\n\nsecond', 'first\n[+\n+]second'],
    ['café au lait', 'café con leche', 'café [-au lait-][+con leche+]'],
    ['我喜欢咖啡', '我喜欢茶', '我喜欢[-咖啡-][+茶+]'],
    ['👩🏽‍💻 ok', '👩🏻‍💻 ok', '[-👩🏽‍💻 -][+👩🏻‍💻 +]ok'],
  ])('%j and %j', (before, after, shown) => {
    const marks = { kept: ['', ''], added: ['[+', '+]'], removed: ['[-', '-]'] } as const;
    const woven = compareWords(before, after).map(({ kind, text }) => marks[kind].join(text));
    expect(woven.join('')).toBe(shown);
  });

  test('gives both texts back, but for spaces', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', ', ', 'dé', '漢字', '.'), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [before, after] = [left.join(''), right.join('')];
        const stretches = compareWords(before, after);
        const without = (kind: string) =>
          stretches
            .filter((stretch) => stretch.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect(without('removed')).toBe(after);
        expect(without('added').replaceAll(' ', '')).toBe(before.replaceAll(' ', ''));
      }),
    );
  });

  test('comes to an end with two long texts that have nothing in common', () => {
    const stretches = compareWords(long('a'), long('b'));
    expect(stretches.map((stretch) => stretch.kind)).toEqual(['removed', 'added']);
  });
});

test('a document becomes lines that say what they are', () => {
  expect(
    linesForComparing({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Title' }] },
        p('words'),
        { type: 'blockquote', content: [p('said'), p('more')] },
        { type: 'bulletList', content: [item(p('a'), { type: 'bulletList', content: [item(p('b'))] }), item(p('c'))] },
        { type: 'orderedList', attrs: { start: 9 }, content: [item(p('nine')), item(p('ten'))] },
        { type: 'taskList', content: [{ type: 'taskItem', attrs: { checked: true }, content: [p('done')] }] },
        { type: 'codeBlock', content: [{ type: 'text', text: 'x\n  y' }] },
        { type: 'horizontalRule' },
        { type: 'hologram', content: [{ type: 'text', text: 'unknown' }] },
      ],
    }),
  ).toBe(
    [
      '## Title',
      'words',
      '> said\n> more',
      '• a\n  • b\n• c',
      '9. nine\n10. ten',
      '☑ done',
      '    x\n      y',
      '⁂',
      'unknown',
    ].join('\n\n'),
  );
});
