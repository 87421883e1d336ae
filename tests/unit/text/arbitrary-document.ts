import * as fc from 'fast-check';
import type { RichMark, RichNode, RichText } from '../../../shared/text/rich-text.ts';

/** Texts that Markdown could take for something else. */
export const TRAPS = [
  '# not a heading',
  '## ',
  '#',
  '1. not a list',
  '1) nor this',
  '- not an item',
  '-',
  '+ plus',
  '* star',
  '---',
  '***',
  '===',
  '> not a quote',
  '| pipes | here |',
  '| - | - |',
  ':-: | --',
  '*stars*',
  '**double**',
  '_under_ snake_case_name __init__',
  '~~tilde~~ ~one~',
  '`code`',
  '```',
  '```js',
  '~~~',
  '    four spaces',
  '\ttab',
  'trailing  ',
  ' ',
  '  ',
  '\u00a0',
  '&amp; &#35; &copy; AT&T',
  '<b>bold</b> <br> <!-- c --> <https://a.test>',
  'https://example.test/a_b?c=*d*#e',
  'www.example.test',
  'ana@example.test',
  'http://',
  '[x]',
  '[ ] not a task',
  '[a](b)',
  '[a]: https://b.test "c"',
  '[^1]: note',
  '![image](x)',
  'back\\slash \\* \\',
  '\\',
  'quote "Ana’s" \'x\'',
  'emoji 👩‍💻 🎉',
  'שלום עולם مرحبا',
  '日本語、テスト。',
  '「強調」',
  'line\nbreak',
  'carriage\r\nreturn',
  'nul\u0000here',
  'half \ud800 character',
  'zero\u200bwidth',
  '\u2028separator',
  '!',
  '[',
  ']',
  '(',
  ')',
  ':',
  '=',
  '.',
  '_',
  '*',
  '~',
  '<',
  '&',
  'a',
  'plain words',
] as const;

const ADDRESSES = [
  'https://example.test',
  'https://example.test/a_(b)?q=1&r=*2*#frag',
  'http://example.test/with space',
  'mailto:ana@example.test',
  'https://example.test/<angle>',
  'https://example.test/back\\slash',
  'https://exämple.test/ü',
  'javascript:alert(1)',
  '../notes/other.md',
  '#fragment',
  'ftp://example.test',
  '',
];

const MARKERS = Array.from('*_~`[]()<>!&#\\ \t-+.1:|aß');

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TRAPS) },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...TRAPS), { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...MARKERS), maxLength: 10 }) },
);

const mark: fc.Arbitrary<RichMark> = fc.oneof(
  fc.constantFrom({ type: 'bold' }, { type: 'italic' }, { type: 'strike' }, { type: 'code' }),
  fc.constantFrom(...ADDRESSES).map((href) => ({ type: 'link', attrs: { href } })),
);

/** Names that Markdown could take for something else, in any script. */
const mention: fc.Arbitrary<RichNode> = fc
  .record({
    sort: fc.constantFrom('person', 'area', 'tension', 'promise'),
    id: fc.uuid({ version: 4 }),
    label: text,
    intensity: fc.constantFrom(undefined, null, 1, 3, 5, 9),
  })
  .map((attrs) => ({ type: 'mention', attrs }));

const evidence: fc.Arbitrary<RichNode> = fc
  .record({ record: fc.constantFrom('entry', 'promise', 'tension', 'area'), id: fc.uuid({ version: 4 }) })
  .map((attrs) => ({ type: 'evidence', attrs }));

const inline: fc.Arbitrary<RichNode> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('text'), text, marks: fc.array(mark, { maxLength: 3 }) }) },
  { weight: 5, arbitrary: text.map((value) => ({ type: 'text', text: value })) },
  { weight: 2, arbitrary: fc.constant({ type: 'hardBreak' }) },
  { weight: 2, arbitrary: mention },
  { weight: 1, arbitrary: evidence },
);
/** What this version does not know among the words. */
const stranger: fc.Arbitrary<RichNode> = fc.constantFrom<RichNode>(
  { type: 'mention', attrs: { label: 'Ana', id: 'x' } },
  { type: 'evidence', attrs: { record: 'sundial', id: 'x' } },
  { type: 'text', text: 'underlined', marks: [{ type: 'underline' }] },
);

const inlines = fc.oneof(
  { weight: 12, arbitrary: fc.array(inline, { maxLength: 5 }) },
  { weight: 1, arbitrary: fc.array(fc.oneof(inline, stranger), { maxLength: 3 }) },
);

const CODES = [
  '',
  'a();',
  '\n',
  '\n\n  a\n\n',
  '```\nfence inside\n```',
  '~~~~',
  '\tindented\n\t\ttwice',
  '> # - 1.',
  ' ',
  'x\r\ny',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '| a |\n|:-:|',
  '{"type":"sundial"}',
];
const LANGUAGES = ['ts', 'js title="x y"', 'c++', 'table', 'leeway-node', '', ' a  b ', '`', '~', 'a&amp;b', null];

const codeBlock: fc.Arbitrary<RichNode> = fc
  .record({ language: fc.constantFrom(...LANGUAGES), code: fc.oneof(fc.constantFrom(...CODES), text) })
  .map(({ language, code }) => ({ type: 'codeBlock', attrs: { language }, content: [{ type: 'text', text: code }] }));

const { block } = fc.letrec<{ block: RichNode; blocks: RichNode[]; items: RichNode[]; tasks: RichNode[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'block' },
    { weight: 6, arbitrary: fc.record({ type: fc.constant('paragraph'), content: inlines }) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('heading'),
        attrs: fc.record({ level: fc.integer({ min: 1, max: 6 }) }),
        content: inlines,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('markedLine'),
        attrs: fc.record({
          sort: fc.constantFrom('promise', 'trust', 'tension', 'decision', 'bet', 'sundial'),
          id: fc.uuid({ version: 4 }),
        }),
        content: inlines,
      }),
    },
    { weight: 2, arbitrary: codeBlock },
    { weight: 1, arbitrary: fc.constant({ type: 'horizontalRule' }) },
    { weight: 1, arbitrary: fc.constant({ type: 'paragraph' }) },
    { weight: 1, arbitrary: fc.constant({ type: 'sundial', attrs: { a: [1, 'é'] }, content: [{ type: 'mystery' }] }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('blockquote'), content: tie('blocks') }) },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('bulletList'), content: tie('items') }) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('orderedList'),
        attrs: fc.record({ start: fc.constantFrom(0, 1, 2, 9, 10, 999_999_998, 999_999_999) }),
        content: tie('items'),
      }),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('taskList'), content: tie('tasks') }) },
  ),
  blocks: fc.array(tie('block'), { maxLength: 3, depthIdentifier: 'block' }),
  items: fc.array(fc.record({ type: fc.constant('listItem'), content: tie('blocks') }), { maxLength: 3 }),
  tasks: fc.array(
    fc.record({ type: fc.constant('taskItem'), attrs: fc.record({ checked: fc.boolean() }), content: tie('blocks') }),
    { maxLength: 3 },
  ),
}));

/** Documents of every node and mark type, also malformed in the ways an older or newer version might write them. */
export const arbitraryDocument: fc.Arbitrary<RichText> = fc
  .array(block, { maxLength: 5 })
  .map((content) => ({ type: 'doc', content }));
