import { diffArrays } from 'diff';
import type { RichNode, RichText } from '../../shared/text/rich-text.ts';

/** A stretch of text that both versions have, or only the later (`added`) or the earlier (`removed`). */
export interface Stretch {
  readonly kind: 'kept' | 'added' | 'removed';
  readonly text: string;
}

/** Milliseconds after which two very different texts are compared by lines instead of words. */
const PATIENCE_MS = 800;

/**
 * The two texts woven into one: the kept and added stretches are `after`; the kept and removed ones are `before`, but
 * for spaces at the ends of words.
 */
export function compareWords(before: string, after: string): readonly Stretch[] {
  const byWords = diffArrays([...wordsOf(before)], [...wordsOf(after)], {
    comparator: sameWord,
    timeout: PATIENCE_MS,
  });
  const changes =
    byWords ?? diffArrays(linesOf(before), linesOf(after), { timeout: PATIENCE_MS }) ?? replaced(before, after);
  return changes
    .map((change) => ({
      kind: change.added ? ('added' as const) : change.removed ? ('removed' as const) : ('kept' as const),
      text: change.value.join(''),
    }))
    .filter((stretch) => stretch.text !== '')
    .map(spacedFrom);
}

/** A word kept at a new end has lost the space after it; what was removed there must not lean on it. */
function spacedFrom(stretch: Stretch, index: number, all: readonly Stretch[]): Stretch {
  const before = all[index - 1];
  const leans = stretch.kind === 'removed' && /^[\p{L}\p{N}]/u.test(stretch.text) && /[^\s]$/.test(before?.text ?? '');
  return leans && before?.kind === 'kept' ? { ...stretch, text: ` ${stretch.text}` } : stretch;
}

const replaced = (before: string, after: string) => [
  { added: false, removed: true, value: [before] },
  { added: true, removed: false, value: [after] },
];

const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

// Segmenter knows words of scripts that write no spaces.
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words with the spaces that follow them, so that a changed word does not leave its spaces behind as a match. */
function* wordsOf(text: string): Generator<string> {
  let word = '';
  for (const { segment } of segmenter.segment(text)) {
    const space = segment !== '\n' && segment.trim() === '' && word !== '\n';
    if (!space && word !== '') {
      yield word;
      word = '';
    }
    word += segment;
  }
  if (word !== '') yield word;
}

const sameWord = (a: string, b: string): boolean => a === b || (a.trimEnd() === b.trimEnd() && a.trim() !== '');

/** A document as lines for comparing: what a line is (item, task, quote, heading) is part of its text. */
export function linesForComparing(document: RichText): string {
  return (document.content ?? []).map((block) => blocks(block, '').join('\n')).join('\n\n');
}

function blocks(node: RichNode, prefix: string): readonly string[] {
  switch (node.type) {
    case 'paragraph':
      return [prefix + inline(node)];
    case 'heading':
      return [`${prefix}${'#'.repeat(Number(node.attrs?.['level'] ?? 1))} ${inline(node)}`];
    case 'codeBlock':
      return inline(node)
        .split('\n')
        .map((line) => `${prefix}    ${line}`);
    case 'horizontalRule':
      return [`${prefix}⁂`];
    case 'blockquote':
      return children(node, `${prefix}> `);
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return (node.content ?? []).flatMap((item, index) => listItem(item, prefix, bullet(node, item, index)));
    default:
      return isInline(node) ? [prefix + inline(node)] : children(node, prefix);
  }
}

const children = (node: RichNode, prefix: string): readonly string[] =>
  (node.content ?? []).flatMap((child) => blocks(child, prefix));

function listItem(item: RichNode, prefix: string, mark: string): readonly string[] {
  const indent = prefix + ' '.repeat(mark.length);
  const [first = '', ...rest] = children(item, indent);
  return [prefix + mark + first.slice(indent.length), ...rest];
}

function bullet(list: RichNode, item: RichNode, index: number): string {
  if (list.type === 'orderedList') return `${Number(list.attrs?.['start'] ?? 1) + index}. `;
  if (list.type === 'taskList') return item.attrs?.['checked'] === true ? '☑ ' : '☐ ';
  return '• ';
}

const isInline = (node: RichNode): boolean =>
  node.text !== undefined || (node.content ?? []).some((child) => child.text !== undefined);

function inline(node: RichNode): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return '\n';
  return (node.content ?? []).map(inline).join('');
}
