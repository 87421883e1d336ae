import { expect, it } from 'vitest';
import { tagsInText, tagsInValue } from '../../../shared/backup/find-tags.ts';
import { fromMarkdown } from '../../../shared/text/from-markdown.ts';

const tagsOf = (markdown: string): readonly string[] => tagsInText(fromMarkdown(markdown));

it('finds tags among words, in lists, quotes and marked text', () =>
  expect(tagsOf('#alpha is **#beta** with\n\n- #gamma/delta,\n  > #épsilon_1')).toEqual([
    'alpha',
    'beta',
    'gamma/delta',
    'épsilon_1',
  ]));

it('finds tags of other scripts', () => expect(tagsOf('#日本 and #שלום')).toEqual(['日本', 'שלום']));

it('gives each tag once, in its first spelling', () => expect(tagsOf('#Team #team #TEAM')).toEqual(['Team']));

it.each([
  ['a heading', '# One #two'],
  ['code', '`#code`\n\n```\n#fenced\n```'],
  ['an issue', 'See #123 and nodejs/node#45.'],
  ['an address', 'https://example.test/page#part and [x](https://a.test/#frag)'],
  ['a link that is kept as text', '[x](#section)'],
  ['the middle of a word', 'C# and a#b'],
  ['a lone sign', '# \\# ##'],
])('finds none in %s', (_, markdown) => expect(tagsOf(markdown)).toEqual([]));

it('leaves what cannot end a tag', () => expect(tagsOf('#one- #two/ (#no) #three.')).toEqual(['one', 'two', 'three']));

it.each([
  [
    ['a', '#b', ' c d ', 7, null],
    ['a', 'b', 'c d', '7'],
  ],
  ['a, b c,', ['a', 'b c']],
  ['#a #b', ['a', 'b']],
  ['one', ['one']],
  [2024, ['2024']],
  [{ a: 1 }, []],
  [null, []],
])('reads %j in front matter', (value, tags) => expect(tagsInValue(value)).toEqual(tags));
