import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '../../../shared/text/from-markdown.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { unknownTypes } from '../../../shared/text/rich-text.ts';
import { toMarkdown } from '../../../shared/text/to-markdown.ts';

const text = (markdown: string): string => toPlainText(fromMarkdown(markdown));

describe('Markdown that the editor has a node for', () => {
  it('becomes that node', () =>
    expect(
      fromMarkdown('## Two *words*\n\n3. three\n4. four\n\n- [x] done\n\n> said\n\n---\n\n```ts\na\n```\n').content,
    ).toEqual([
      {
        type: 'heading',
        attrs: { level: 2 },
        content: [
          { type: 'text', text: 'Two ' },
          { type: 'text', text: 'words', marks: [{ type: 'italic' }] },
        ],
      },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: ['three', 'four'].map((word) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: word }] }],
        })),
      },
      {
        type: 'taskList',
        content: [
          {
            type: 'taskItem',
            attrs: { checked: true },
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'done' }] }],
          },
        ],
      },
      { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'said' }] }] },
      { type: 'horizontalRule' },
      { type: 'codeBlock', attrs: { language: 'ts' }, content: [{ type: 'text', text: 'a' }] },
    ]));

  it('joins the lines of a paragraph, and keeps a break that was asked for', () =>
    expect(text('one\ntwo  \nthree\\\nfour<br>five')).toBe('one two\nthree\nfour\nfive'));

  it('parts items with and without a box into lists of their own', () =>
    expect(fromMarkdown('- a\n- [ ] b\n- c').content?.map(({ type }) => type)).toEqual([
      'bulletList',
      'taskList',
      'bulletList',
    ]));
});

describe('Markdown that the editor has no node for', () => {
  it('keeps a table as its source, and writes it as a table again', () => {
    const table = '| Name | Count |\n|:-----|------:|\n| a\\|b | **1** |';
    const quoted = table.replaceAll(/^/gmu, '> ');
    expect(fromMarkdown(table).content).toEqual([
      { type: 'codeBlock', attrs: { language: 'table' }, content: [{ type: 'text', text: table }] },
    ]);
    expect(toMarkdown(fromMarkdown(table))).toBe(`${table}\n`);
    expect(toMarkdown(fromMarkdown(`- x\n\n${quoted}\n`))).toBe(`- x\n\n${quoted}\n`);
  });

  it.each([
    ['HTML among words', 'a <kbd title="x">K</kbd> b', 'a <kbd title="x">K</kbd> b'],
    [
      'HTML on its own lines',
      '<details>\n<summary>Sum</summary>\n</details>',
      '<details>\n<summary>Sum</summary>\n</details>',
    ],
    ['a comment', '<!-- not shown -->', '<!-- not shown -->'],
    ['a footnote', 'Word[^1].\n\n[^1]: The *note*.\n\n    More.', 'Word[^1].\n[^1]: The note.\nMore.'],
    ['a definition that nothing uses', '[a]: https://a.test "title"', '[a]: https://a.test "title"'],
    ['a second definition of a label', '[a]\n\n[a]: https://a.test\n[a]: https://b.test', 'a\n[a]: https://b.test'],
    ['an image without words', '![](https://a.test/x.png)', 'https://a.test/x.png'],
    ['a local image', '![our plan](images/plan.png "The plan")', 'our plan (images/plan.png) (The plan)'],
    ['a link to another note', '[notes](../other.md)', 'notes (../other.md)'],
    ['a link that runs code', '[click](javascript:alert(1))', 'click (javascript:alert(1))'],
    ['a link that hides its scheme', '[x](java&#x73;cript&colon;alert(1))', 'x (javascript:alert(1))'],
    ['the title of a link', '[x](https://a.test "why")', 'x (why)'],
  ])('keeps %s as text', (_, markdown, kept) => {
    const document = fromMarkdown(markdown);
    expect(toPlainText(document)).toBe(kept);
    expect(unknownTypes(document)).toEqual([]);
  });

  it('links only what may be followed', () => {
    const hrefs = JSON.stringify(
      fromMarkdown('<https://a.test> www.b.test ana@c.test [d](HTTP://d.test) [e](data:text/html,x) <file:///etc>'),
    );
    expect([...hrefs.matchAll(/"href":"([^"]*)"/gu)].map(([, href]) => href)).toEqual([
      'https://a.test',
      'http://www.b.test',
      'mailto:ana@c.test',
      'HTTP://d.test',
    ]);
  });

  it('makes an image a link that nothing loads', () =>
    expect(fromMarkdown('![a cat](https://a.test/cat.png)').content?.[0]?.content).toEqual([
      { type: 'text', text: 'a cat', marks: [{ type: 'link', attrs: { href: 'https://a.test/cat.png' } }] },
    ]));
});

describe('a node that this version does not know', () => {
  const sundial = {
    type: 'sundial',
    attrs: { hour: 3 },
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Noon' }] }],
  };

  it('is written with its text to read and its JSON to come back', () => {
    const markdown = toMarkdown({ type: 'doc', content: [sundial] });
    expect(markdown).toBe(`\`\`\`leeway-node\nNoon\n${JSON.stringify(sundial)}\n\`\`\`\n`);
    expect(fromMarkdown(markdown).content).toEqual([sundial]);
  });

  it.each([
    'not JSON',
    '{"type":"text","text":"x"}',
    '{"a":1}',
    '[1]',
    '{"type":"a","content":{}}',
    '{"a":'.repeat(500),
  ])('is code where it is none: %s', (code) =>
    expect(fromMarkdown(`\`\`\`leeway-node\n${code}\n\`\`\``).content?.[0]?.type).toBe('codeBlock'),
  );

  it('cannot bring a link that may not be followed', () => {
    const node = {
      type: 'paragraph',
      content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:1' } }] }],
    };
    expect(text(`\`\`\`leeway-node\n${JSON.stringify(node)}\n\`\`\``)).toBe('x (javascript:1)');
  });
});
