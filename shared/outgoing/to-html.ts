import type { Nodes as HtmlNodes } from 'hast';
import { toHtml as stringifyHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { boxOf, type Content } from './content.ts';

/**
 * One file that opens anywhere: no script, nothing from elsewhere, a look of its own in light and dark and on paper. Its
 * policy forbids the browser everything else.
 */
export function toHtmlFile({ title, subtitle, root }: Content): string {
  const head = `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>`;
  const under = subtitle === undefined ? '' : `\n<p class="subtitle">${escaped(subtitle)}</p>`;
  return `<!doctype html>
<html lang="en">
<head>
${head}
</head>
<body>
<h1>${escaped(title)}</h1>${under}
${toHtmlFragment({ root })}
</body>
</html>
`;
}

/** The blocks alone, as a clipboard takes them. */
export const toHtmlFragment = ({ root }: Pick<Content, 'root'>): string => stringifyHtml(withBoxes(toHast(root)));

/** Boxes as letters: fields of a form are lost where the text is pasted, and in other readers. */
function withBoxes(node: HtmlNodes): HtmlNodes {
  if (node.type === 'element' && node.tagName === 'input')
    return { type: 'text', value: boxOf(node.properties['checked'] === true) };
  return 'children' in node
    ? ({ ...node, children: node.children.map((child) => withBoxes(child)) } as HtmlNodes)
    : node;
}

const escaped = (words: string): string => stringifyHtml({ type: 'text', value: words });

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 40rem; margin: 3rem auto; padding: 0 1.5rem; font: 17px/1.6 "Source Serif 4", Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2rem 0 .5rem; }
h1 { font-weight: 400; margin-top: 0; }
.subtitle { color: color-mix(in srgb, currentcolor 65%, transparent); margin-top: -.25rem; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid color-mix(in srgb, currentcolor 25%, transparent); }
code, pre { font: .875em/1.5 ui-monospace, Menlo, Consolas, monospace; }
pre { white-space: pre-wrap; padding: .75rem 1rem; border: 1px solid color-mix(in srgb, currentcolor 20%, transparent); }
table { border-collapse: collapse; }
th, td { border: 1px solid color-mix(in srgb, currentcolor 25%, transparent); padding: .25rem .6rem; text-align: left; vertical-align: top; }
hr { border: 0; border-top: 1px solid color-mix(in srgb, currentcolor 25%, transparent); margin: 2rem 0; }
.contains-task-list { list-style: none; padding-left: 0; }
@media print { body { margin: 0; max-width: none; padding: 0; } h1, h2, h3 { break-after: avoid; } }
`;
