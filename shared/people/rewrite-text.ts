import { evidenceOf, type MarkedLine, markedLineOf, type Mention, mentionOf } from '../domain/mentions.ts';
import type { RichMark, RichNode, RichText } from '../text/rich-text.ts';

/** A piece of a text that gives way to another, as UTF-16 offsets. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What becomes of a document. Each rule is asked about everything it is for; undefined leaves that as it is. */
export interface TextRules {
  /** A mention gives way to another, or to plain text. */
  readonly mention?: (mention: Mention) => { readonly label: string } | { readonly plain: string } | undefined;
  /** True where nothing says what the words stand on. */
  readonly dropsEvidence?: boolean;
  /** True where a line is marked no more. */
  readonly unmarks?: (line: MarkedLine) => boolean;
  /** Pieces of a stretch of text, in order and apart. A stretch ends where a mention or a line break stands. */
  readonly edits?: (text: string) => readonly Edit[];
}

/** The document after the rules; the same object where nothing changed. Texts and marks stay where they were. */
export const rewriteText = (document: RichText, rules: TextRules): RichText => rewriteNode(document, rules) as RichText;

/** The text after the edits. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, text: next } of edits) {
    result += text.slice(at, from) + next;
    at = to;
  }
  return result + text.slice(at);
}

function rewriteNode(node: RichNode, rules: TextRules): RichNode {
  const attrs = rewriteAttrs(node, rules);
  const content = node.content === undefined ? undefined : rewriteContent(node.content, rules);
  const line = markedLineOf(node);
  if (line !== undefined && rules.unmarks?.(line) === true)
    return { type: 'paragraph', ...(content === undefined ? {} : { content }) };
  if (attrs === node.attrs && content === node.content) return node;
  return {
    ...node,
    ...(attrs === undefined ? {} : { attrs }),
    ...(content === undefined ? {} : { content }),
  };
}

/** What this version does not know, or a language of code, may say a name too. */
function rewriteAttrs(node: RichNode, { edits }: TextRules): RichNode['attrs'] {
  if (node.attrs === undefined || edits === undefined || mentionOf(node) !== undefined) return node.attrs;
  if (markedLineOf(node) !== undefined || evidenceOf(node) !== undefined) return node.attrs;
  return rewriteStrings(node.attrs, (text) => applyEdits(text, edits(text))) as RichNode['attrs'];
}

/** The value with every string in it rewritten; the same object where nothing changed. */
export function rewriteStrings(value: unknown, rewrite: (text: string) => string): unknown {
  if (typeof value === 'string') return rewrite(value);
  if (Array.isArray(value)) {
    const next = value.map((item) => rewriteStrings(item, rewrite));
    return next.some((item, i) => item !== value[i]) ? next : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const before = Object.entries(value);
  const after = before.map(([key, item]) => [key, rewriteStrings(item, rewrite)] as const);
  return after.some(([, item], i) => item !== before[i]?.[1]) ? Object.fromEntries(after) : value;
}

function rewriteContent(content: readonly RichNode[], rules: TextRules): readonly RichNode[] {
  const result: RichNode[] = [];
  let runs: RichNode[] = [];
  const close = (): void => {
    result.push(...rewriteRuns(runs, rules));
    runs = [];
  };
  for (const node of content) {
    if (rules.dropsEvidence === true && evidenceOf(node) !== undefined) continue;
    if (node.text !== undefined) {
      runs.push(node);
      continue;
    }
    close();
    result.push(node.type === 'mention' ? rewriteMention(node, rules) : rewriteNode(node, rules));
  }
  close();
  const same = result.length === content.length && result.every((node, i) => node === content[i]);
  return same ? content : joined(result, new Set(content));
}

function rewriteMention(node: RichNode, rules: TextRules): RichNode {
  const mention = mentionOf(node);
  const next = mention === undefined ? undefined : rules.mention?.(mention);
  if (next === undefined) return mention === undefined ? rewriteNode(node, rules) : node;
  if ('label' in next) {
    const same = next.label === mention?.label;
    return same ? node : { ...node, attrs: { ...node.attrs, label: next.label } };
  }
  return { type: 'text', text: next.plain, ...(node.marks === undefined ? {} : { marks: node.marks }) };
}

/** Texts that stand side by side with different marks are one to a reader: a name may run across them. */
function rewriteRuns(runs: readonly RichNode[], { edits }: TextRules): readonly RichNode[] {
  if (edits === undefined || runs.length === 0) return runs;
  const found = edits(runs.map(({ text = '' }) => text).join(''));
  let end = 0;
  return runs
    .map((run) => {
      const start = end;
      end += run.text?.length ?? 0;
      return withMarks(within(run, start, end, found), edits);
    })
    .filter(({ text }) => text !== '');
}

/** The part of the edits that falls into a run. What takes a place stands where that place begins. */
function within(run: RichNode, start: number, end: number, edits: readonly Edit[]): RichNode {
  const { text = '' } = run;
  const mine = edits
    .filter(({ from, to }) => from < end && to > start)
    .map(({ from, to, text: next }) => ({
      from: Math.max(from, start) - start,
      to: Math.min(to, end) - start,
      text: from >= start ? next : '',
    }));
  return mine.length === 0 ? run : { ...run, text: applyEdits(text, mine) };
}

/** A link whose address would be changed leads nowhere, or to somebody else: its text stays. */
function withMarks(run: RichNode, edits: (text: string) => readonly Edit[]): RichNode {
  if (run.marks === undefined) return run;
  const marks = run.marks.flatMap((mark): RichMark[] => {
    const href = mark.attrs?.['href'];
    if (mark.type === 'link' && typeof href === 'string')
      return [...new Set([href, decoded(href)])].some((address) => edits(address).length > 0) ? [] : [mark];
    const attrs = rewriteStrings(mark.attrs, (text) => applyEdits(text, edits(text)));
    return [attrs === mark.attrs ? mark : { ...mark, attrs: attrs as RichMark['attrs'] & object }];
  });
  return marks.every((mark, i) => mark === run.marks?.[i]) && marks.length === run.marks.length
    ? run
    : { ...run, marks };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A lone per cent sign is no code: then there is nothing hidden in it.
    return address;
  }
}

/** New texts joined to those beside them that have the same marks: an editor holds no others. */
function joined(nodes: readonly RichNode[], before: ReadonlySet<RichNode>): readonly RichNode[] {
  const result: RichNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const fresh = last !== undefined && !(before.has(last) && before.has(node));
    if (fresh && last.text !== undefined && node.text !== undefined && sameMarks(last, node))
      result[result.length - 1] = { ...last, text: last.text + node.text };
    else result.push(node);
  }
  return result;
}

const sameMarks = (one: RichNode, other: RichNode): boolean =>
  JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);
