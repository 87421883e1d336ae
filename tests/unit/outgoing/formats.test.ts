import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Content, contentOf, toReadableMarkdown } from '../../../shared/outgoing/content.ts';
import { toDocx } from '../../../shared/outgoing/to-docx.ts';
import { toHtmlFile, toHtmlFragment } from '../../../shared/outgoing/to-html.ts';
import { fromMarkdown } from '../../../shared/text/from-markdown.ts';
import type { RichText } from '../../../shared/text/rich-text.ts';
import { hasPandoc, readBack } from '../../support/pandoc.ts';
import { arbitraryDocument } from '../text/arbitrary-document.ts';

const TITLE = 'Spring & <work>';
const content = (body: RichText): Content => contentOf({ title: TITLE, body });

/** One of everything that the editor has. */
const EVERYTHING = fromMarkdown(`# First

Some **bold _both_** words, \`code\`, a [link](https://example.org/a?b=c&d) and ~~gone~~.\\
A new line.

## Second

- one
  - deeper
    1. first
    2. second
- two

5. five
6. six

- [ ] open
- [x] done

> quoted
> over two lines

\`\`\`
const a = '<b>';

done
\`\`\`

| a | b |
|---|---|
| 1 | x & y |

End <of> it.
`);

/** Every part of the file by its name. */
const partsOf = (docx: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));

const levels = (markdown: string): readonly string[] =>
  toHtmlFragment(content(fromMarkdown(markdown))).match(/h\d(?=>\w)/gu) ?? [];

describe('content that leaves', () => {
  it('has names where mentions were, paragraphs where lines were marked, and tables', () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const made = content({
      type: 'doc',
      content: [
        {
          type: 'markedLine',
          attrs: { sort: 'promise', id },
          content: [
            { type: 'text', text: 'Ask ' },
            { type: 'mention', attrs: { sort: 'person', id, label: 'Ana' } },
          ],
        },
        { type: 'codeBlock', attrs: { language: 'table' }, content: [{ type: 'text', text: '| a |\n| - |\n| 1 |' }] },
      ],
    });
    expect(toReadableMarkdown(made)).toBe(`# Spring & \\<work>\n\nAsk Ana\n\n| a |\n| - |\n| 1 |\n`);
  });

  it('says the words of what this version does not know, and nothing of how it is kept', () => {
    const made = content({
      type: 'doc',
      content: [{ type: 'sketch', attrs: { secret: 'x' }, content: [{ type: 'text', text: 'seen' }] }],
    });
    expect(toHtmlFragment(made)).toBe('<p>seen</p>');
  });

  it('begins its headings beneath the title, however deep they were', () => {
    expect(levels('# a\n\n### b')).toEqual(['h2', 'h4']);
    expect(levels('### a\n\n#### b')).toEqual(['h3', 'h4']);
    expect(levels('# a\n\n###### b')).toEqual(['h2', 'h6']);
  });
});

describe('a file of HTML', () => {
  it('holds no script, nothing from elsewhere, and its text as text', () => {
    const file = toHtmlFile(contentOf({ title: TITLE, subtitle: 'A "year"', body: EVERYTHING }));
    expect(file).toContain('<title>Spring &#x26; &#x3C;work></title>');
    expect(file).toContain('<p class="subtitle">A "year"</p>');
    expect(file).not.toMatch(/<script|<link|<img|src=|@import|url\(/u);
    expect(file).toContain("default-src 'none'");
  });
});

describe('a document of Word', () => {
  it('has styles for what Word knows, and says nothing beside its title', async () => {
    const parts = partsOf(await toDocx(contentOf({ title: TITLE, subtitle: 'A year', body: EVERYTHING })));
    const body = parts['word/document.xml'] ?? '';
    const styles = new Set([...body.matchAll(/<w:pStyle w:val="(\w+)"\/>/gu)].map(([, style]) => style));
    expect(styles).toEqual(
      new Set(['Title', 'Subtitle', 'Heading1', 'Heading2', 'ListParagraph', 'Quote', 'SourceCode']),
    );
    expect(body).toContain('<w:numPr>');
    const facts = (parts['docProps/core.xml'] ?? '').replaceAll(/<dcterms:.*?<\/dcterms:\w+>/gu, '');
    expect(
      facts
        .replaceAll(/<[^>]*>/gu, ' ')
        .split(/\s+/u)
        .filter(Boolean)
        .join(' '),
    ).toBe('Spring &amp; &lt;work&gt; Leeway Leeway 1');
  });

  it('counts every list for itself', async () => {
    const parts = partsOf(await toDocx(content(fromMarkdown('1. a\n2. b\n\nand\n\n1. c\n\nand\n\n7. d'))));
    const numbers = [...(parts['word/document.xml'] ?? '').matchAll(/<w:numId w:val="(\d+)"\/>/gu)].map(
      ([, number]) => number,
    );
    expect(numbers).toHaveLength(4);
    expect(numbers[0]).toBe(numbers[1]);
    expect(new Set(numbers).size).toBe(3);
  });
});

/** Letters and figures in their order: what a list's bullets, a table's lines and escapes are not. */
const signsOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

describe.runIf(hasPandoc())('what leaves, read by another program', () => {
  it('says the same in each format, whatever the document', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (body) => {
        const made = content(body);
        const markdown = signsOf(readBack(toReadableMarkdown(made), 'markdown', 'plain'));
        expect(signsOf(readBack(toHtmlFile(made), 'html', 'plain'))).toBe(markdown);
        expect(signsOf(readBack(await toDocx(made), 'docx', 'plain'))).toBe(markdown);
      }),
      { numRuns: 20 },
    );
  });

  it('has the same headings, lists, quotes and tables in each format', async () => {
    const made = content(EVERYTHING);
    const markdown = readBack(toReadableMarkdown(made), 'markdown', 'gfm');
    expect(readBack(toHtmlFile(made), 'html', 'gfm')).toBe(markdown);
    expect(readBack(await toDocx(made), 'docx', 'gfm')).toMatchInlineSnapshot(`
      "---
      title: Spring & \\<work\\>
      ---

      # First

      Some **bold *both*** words, code, a [link](https://example.org/a?b=c&d) and ~~gone~~.  
      A new line.

      ## Second

      -   one

          -   deeper

              1.  first

              2.  second

      -   two

      5.  five

      6.  six

      ☐ open

      ☒ done

      > quoted over two lines

          const a = '<b>';

          done

      | **a** | **b** |
      |-------|-------|
      | 1     | x & y |

      End \\<of\\> it.
      "
    `);
  });
});
