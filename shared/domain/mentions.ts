import { isId } from '../base/ids.ts';
import type { RichNode, RichText } from '../text/rich-text.ts';

/** What a mention may name. */
export const MENTION_SORTS = ['person', 'area', 'tension', 'promise'] as const;
export type MentionSort = (typeof MENTION_SORTS)[number];

/**
 * A mention in a text: an inline node `mention` with the attributes `sort`, `id`, `label` (the name as it stands in
 * the text, without its sign) and, for a tension, `intensity` from 1 to 5.
 */
export interface Mention {
  readonly sort: MentionSort;
  readonly id: string;
  readonly label: string;
  readonly intensity?: 1 | 2 | 3 | 4 | 5 | undefined;
}

/** The mention that a node is; undefined where it is none, or not a whole one. */
export function mentionOf(node: RichNode): Mention | undefined {
  if (node.type !== 'mention') return undefined;
  const { sort, id, label, intensity } = node.attrs ?? {};
  const known = MENTION_SORTS.find((name) => name === sort);
  if (known === undefined || typeof id !== 'string' || !isId(id) || typeof label !== 'string') return undefined;
  return { sort: known, id, label, ...(isIntensity(intensity) ? { intensity } : {}) };
}

const isIntensity = (value: unknown): value is 1 | 2 | 3 | 4 | 5 =>
  value === 1 || value === 2 || value === 3 || value === 4 || value === 5;

/** Every mention of a document, in the order of the text. */
export function mentionsIn(document: RichText): readonly Mention[] {
  const found: Mention[] = [];
  const visit = (node: RichNode): void => {
    const mention = mentionOf(node);
    if (mention !== undefined) found.push(mention);
    for (const child of node.content ?? []) visit(child);
  };
  visit(document);
  return found;
}

/** What a review may stand on. */
export const EVIDENCE_RECORDS = ['entry', 'promise', 'tension', 'area'] as const;

/**
 * In a review, what the words before it stand on: an inline node `evidence` with the attributes `record` and `id`. It says no
 * word of its own; the page shows it as a number.
 */
export interface EvidenceMark {
  readonly record: (typeof EVIDENCE_RECORDS)[number];
  readonly id: string;
}

/** What the node stands on; undefined where it is no such node, or not a whole one. */
export function evidenceOf(node: RichNode): EvidenceMark | undefined {
  if (node.type !== 'evidence') return undefined;
  const { record, id } = node.attrs ?? {};
  const known = EVIDENCE_RECORDS.find((name) => name === record);
  return known === undefined || typeof id !== 'string' || !isId(id) ? undefined : { record: known, id };
}

/** All that a document stands on, in the order of the text, each as often as it stands there. */
export function evidenceIn(document: RichText): readonly EvidenceMark[] {
  const found: EvidenceMark[] = [];
  const visit = (node: RichNode): void => {
    const mark = evidenceOf(node);
    if (mark !== undefined) found.push(mark);
    for (const child of node.content ?? []) visit(child);
  };
  visit(document);
  return found;
}

/** What a line of a text may be marked as: a record, or an entry of that kind. */
export const MARKED_SORTS = ['promise', 'trust', 'tension', 'decision', 'bet'] as const;
export type MarkedSort = (typeof MARKED_SORTS)[number];

/** A line that became a record: a block `markedLine` with the attributes `sort` and `id`, and the line's words. */
export interface MarkedLine {
  readonly sort: MarkedSort;
  readonly id: string;
}

/** What a node marks; undefined where it is no marked line, or not a whole one. */
export function markedLineOf(node: RichNode): MarkedLine | undefined {
  if (node.type !== 'markedLine') return undefined;
  const { sort, id } = node.attrs ?? {};
  const known = MARKED_SORTS.find((name) => name === sort);
  return known === undefined || typeof id !== 'string' || !isId(id) ? undefined : { sort: known, id };
}

/** Every marked line of a document, in the order of the text. */
export function markedLinesIn(document: RichText): readonly MarkedLine[] {
  const found: MarkedLine[] = [];
  const visit = (node: RichNode): void => {
    const line = markedLineOf(node);
    if (line !== undefined) found.push(line);
    for (const child of node.content ?? []) visit(child);
  };
  visit(document);
  return found;
}
