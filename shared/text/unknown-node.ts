import { z } from 'zod';
import { cleanText } from './normalise-inline.ts';
import { toPlainText } from './plain-text.ts';
import { type RichNode, richTextSchema } from './rich-text.ts';

/** The language of the fenced block that keeps a node which Markdown cannot say. */
export const UNKNOWN_NODE = 'leeway-node';

/** More levels than any version writes; a file that has them is not ours. */
const MAX_DEPTH = 400;

/** What the fenced block holds: the node's text, to be read, and on the last line the node's JSON, to come back. */
export function writeUnknownNode(node: RichNode): string {
  const text = cleanText(toPlainText({ type: 'doc', content: [node] }));
  const json = JSON.stringify(node);
  return text === '' ? json : `${text}\n${json}`;
}

/** The node of such a block, or undefined where the block holds none: then it is ordinary code. */
export function readUnknownNode(code: string): RichNode | undefined {
  const line = code.slice(code.lastIndexOf('\n') + 1);
  if (!line.startsWith('{') || nesting(line) > MAX_DEPTH) return undefined;
  const document = parsed.safeParse(line);
  const node = document.success ? document.data.content?.[0] : undefined;
  return node === undefined || node.type === 'text' || node.type === 'hardBreak' ? undefined : node;
}

const parsed = z
  .string()
  .transform((line, context): unknown => {
    try {
      return { type: 'doc', content: [JSON.parse(line)] };
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(richTextSchema);

function nesting(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of json) {
    if (character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === '}') depth--;
  }
  return deepest;
}
