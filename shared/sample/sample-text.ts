import { MARKED_SORTS, type MarkedSort, type Mention } from '../domain/mentions.ts';
import { evidenceNode, mentionNode } from '../text/mention-link.ts';
import type { RichMark, RichNode, RichText } from '../text/rich-text.ts';

/** What a sample text may mention, by sign and key: `@noor`, `#queue`, `~handover`, `!queueCredit`; and an entry that it stands on. */
export interface Mentionable {
  /** The mention for a sign and a key; throws where there is none. */
  readonly mention: (sign: string, key: string) => Mention;
  /** The id of an entry by its key. */
  readonly entryId: (key: string) => string;
  /** The id of what a line became. */
  readonly lineId: (sort: MarkedSort, key: string) => string;
}

/**
 * The document of a sample text. A line is a paragraph; `## ` a heading; `- ` a bullet, `- [ ] ` and `- [x] ` a task;
 * `> ` a quote; `/decision key: words` a line marked as that record. Within a line: `**bold**`, `_italic_`, and mentions,
 * a tension's with its intensity: `~handover/4`; `[=worker-bet]` says what the words before it stand on.
 */
export function sampleText(text: string, names: Mentionable): RichText {
  const content: RichNode[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const block = blockOf(line, names);
    const last = content.at(-1);
    // Neighbouring items are one list, neighbouring quotes one quote.
    if (last !== undefined && last.type === block.type && LISTS.has(block.type))
      content[content.length - 1] = { ...last, content: [...(last.content ?? []), ...(block.content ?? [])] };
    else content.push(block);
  }
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

const LISTS = new Set(['bulletList', 'taskList', 'blockquote']);
const MARKED = new RegExp(`^/(${MARKED_SORTS.join('|')}) ([\\w-]+): (.*)$`, 'u');

function blockOf(line: string, names: Mentionable): RichNode {
  const [, sort, key, words] = MARKED.exec(line) ?? [];
  const marked = MARKED_SORTS.find((one) => one === sort);
  if (marked !== undefined && key !== undefined)
    return {
      type: 'markedLine',
      attrs: { sort: marked, id: names.lineId(marked, key) },
      content: inline(words ?? '', names),
    };
  if (line.startsWith('## ')) return { type: 'heading', attrs: { level: 2 }, content: inline(line.slice(3), names) };
  const [, done, task] = /^- \[([ x])\] ?(.*)$/u.exec(line) ?? [];
  if (done !== undefined)
    return listOf('taskList', {
      type: 'taskItem',
      attrs: { checked: done === 'x' },
      content: [paragraph(task ?? '', names)],
    });
  if (line.startsWith('- '))
    return listOf('bulletList', { type: 'listItem', content: [paragraph(line.slice(2), names)] });
  if (line.startsWith('> ')) return { type: 'blockquote', content: [paragraph(line.slice(2), names)] };
  return paragraph(line, names);
}

const listOf = (type: string, item: RichNode): RichNode => ({ type, content: [item] });

function paragraph(line: string, names: Mentionable): RichNode {
  const content = inline(line, names);
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

const PARTS = /([@#~!])([a-z]\w*)(?:\/([1-5]))?|\*\*(.+?)\*\*|\b_(.+?)_\b|\[=([\w-]+)\]/giu;

function inline(line: string, names: Mentionable): readonly RichNode[] {
  const nodes: RichNode[] = [];
  let from = 0;
  for (const found of line.matchAll(PARTS)) {
    if (found.index > from) nodes.push(plain(line.slice(from, found.index)));
    nodes.push(partOf(found, names));
    from = found.index + found[0].length;
  }
  if (from < line.length) nodes.push(plain(line.slice(from)));
  return nodes;
}

function partOf([, sign, key, intensity, bold, italic, source]: RegExpExecArray, names: Mentionable): RichNode {
  if (source !== undefined) return evidenceNode({ record: 'entry', id: names.entryId(source) });
  if (sign === undefined || key === undefined)
    return plain(bold ?? italic ?? '', [{ type: bold === undefined ? 'italic' : 'bold' }]);
  const mention = names.mention(sign, key);
  const felt = [1, 2, 3, 4, 5].find((one) => String(one) === intensity) as 1 | 2 | 3 | 4 | 5 | undefined;
  return mentionNode(felt === undefined ? mention : { ...mention, intensity: felt });
}

const plain = (text: string, marks?: readonly RichMark[]): RichNode => ({
  type: 'text',
  ...(marks === undefined ? {} : { marks }),
  text,
});
