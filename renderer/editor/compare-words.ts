import { diffArrays } from 'diff';
import { markedLineOf, mentionOf } from '../../shared/domain/mentions.ts';
import { SIGNS } from '../../shared/text/mention-link.ts';
import type { RichNode, RichText } from '../../shared/text/rich-text.ts';
import { MARKS } from './record-words.ts';

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
  const words = [...wordsOf(before)];
  const byWords = diffArrays(words, [...wordsOf(after)], { comparator: sameWord, timeout: PATIENCE_MS });
  if (byWords !== undefined)
    return spaced(
      byWords.map(stretchOf),
      byWords.map(({ count }) => count),
      words,
    );
  return (diffArrays(linesOf(before), linesOf(after), { timeout: PATIENCE_MS }) ?? replaced(before, after)).map(
    stretchOf,
  );
}

interface Change {
  readonly added: boolean;
  readonly removed: boolean;
  readonly value: readonly string[];
}

const stretchOf = ({ added, removed, value }: Change): Stretch => ({
  kind: added ? 'added' : removed ? 'removed' : 'kept',
  text: value.join(''),
});

/**
 * A word that is kept has the spaces of `after`. Where it ends a sentence now and did not before, the words removed
 * after it get the space back that stood between them. `counts` are the words of each stretch, `words` those of `before`.
 */
function spaced(
  stretches: readonly Stretch[],
  counts: readonly number[],
  words: readonly string[],
): readonly Stretch[] {
  let done = 0;
  return stretches.map((stretch, index) => {
    const previous = stretches[index - 1];
    const gap = /\s*$/.exec(words[done - 1] ?? '')?.[0] ?? '';
    if (stretch.kind !== 'added') done += counts[index] ?? 0;
    const leans = stretch.kind === 'removed' && previous?.kind === 'kept' && !/\s$/.test(previous.text);
    return leans && gap !== '\n' ? { ...stretch, text: gap + stretch.text } : stretch;
  });
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
    case 'markedLine':
      return [`${prefix}${lineWords(node)}${inline(node)}`];
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

const lineWords = (node: RichNode): string => {
  const line = markedLineOf(node);
  return line === undefined ? '' : `${MARKS[line.sort].name}: `;
};

const isInline = (node: RichNode): boolean =>
  node.text !== undefined || (node.content ?? []).some((child) => child.text !== undefined || child.type === 'mention');

function inline(node: RichNode): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return '\n';
  const mention = mentionOf(node);
  if (mention !== undefined) return SIGNS[mention.sort] + mention.label;
  return (node.content ?? []).map(inline).join('');
}
