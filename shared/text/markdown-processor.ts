import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/**
 * CommonMark with GitHub's tables, tasks, strikethrough, footnotes and bare addresses.
 *
 * The list marker and the rule differ so that a rule inside an item stays a rule, and the rule is not `---` so that a
 * text which begins with one never looks like front matter.
 */
const processor = unified()
  .use(remarkParse)
  .use(remarkStringify, {
    bullet: '-',
    bulletOther: '+',
    emphasis: '*',
    strong: '*',
    rule: '*',
    fences: true,
    listItemIndent: 'one',
  })
  .use(remarkGfm)
  .use(function withoutSecondLook() {
    // After parsing, remark-gfm searches the finished text for addresses once more and finds those that were escaped
    // on purpose (`https\://…`); the parser itself has already linked the others.
    for (const extension of this.data().fromMarkdownExtensions?.flat(2) ?? []) delete extension.transforms;
  })
  .freeze();

export const parseMarkdown = (markdown: string): Root => processor.parse(markdown);
export const stringifyMarkdown = (root: Root): string => processor.stringify(root);
