import type { PersonId } from '../base/ids.ts';
import type { Hint } from '../care/find-hints.ts';
import { type EvidenceMark, evidenceOf, mentionOf } from '../domain/mentions.ts';
import type { RichNode, RichText } from '../text/rich-text.ts';
import type { Redactor } from './redact.ts';

/** A place in a text: which of its lines, and where in it, in UTF-16 units. A mention is as long as its label, a line break 1. */
export interface Spot {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** What deserves a look before a review leaves. */
export type Notice =
  | { readonly sort: 'name'; readonly written: string; readonly person: PersonId | undefined; readonly spot: Spot }
  | { readonly sort: 'word'; readonly written: string; readonly spot: Spot }
  | { readonly sort: 'private'; readonly evidence: EvidenceMark; readonly spot: Spot };

export interface ToCheck {
  readonly redactor: Redactor;
  readonly words: (text: string) => readonly Hint[];
  /** Whether it stays with the lead unless it is let in, or is not offered any more. */
  readonly isReserved: (evidence: EvidenceMark) => boolean;
}

/** Every name, every word that asks, and every source that stays with the lead, in the order of the text. */
export function checkDocument(document: RichText, { redactor, words, isReserved }: ToCheck): readonly Notice[] {
  return linesOf(document).flatMap(({ text, people, evidence }, line) => {
    const names = redactor
      .names(text)
      .map(({ from, to, written, person }): Notice => ({ sort: 'name', written, person, spot: { line, from, to } }));
    const isNamed = (from: number): boolean => names.some(({ spot }) => spot.from <= from && spot.to > from);
    const mentioned = people
      .filter(({ from }) => !isNamed(from))
      .map(({ id, from, to }): Notice => ({
        sort: 'name',
        written: text.slice(from, to),
        person: id,
        spot: { line, from, to },
      }));
    const asking = words(text).map(({ written }): Notice => {
      const from = Math.max(0, text.indexOf(written));
      return { sort: 'word', written, spot: { line, from, to: from + written.length } };
    });
    const kept = evidence
      .filter(({ mark }) => isReserved(mark))
      .map(({ mark, at }): Notice => ({ sort: 'private', evidence: mark, spot: { line, from: at, to: at } }));
    return [...names, ...mentioned, ...asking, ...kept].toSorted((a, b) => a.spot.from - b.spot.from);
  });
}

interface Line {
  readonly text: string;
  readonly people: readonly { readonly id: PersonId; readonly from: number; readonly to: number }[];
  readonly evidence: readonly { readonly mark: EvidenceMark; readonly at: number }[];
}

/** The blocks that hold words, empty ones too. */
function linesOf(document: RichText): readonly Line[] {
  const lines: Line[] = [];
  const visit = (node: RichNode): void => {
    if (LINES.has(node.type)) lines.push(lineOf(node.content ?? []));
    else for (const child of node.content ?? []) visit(child);
  };
  visit(document);
  return lines;
}

const LINES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'markedLine', 'codeBlock']);

function lineOf(nodes: readonly RichNode[]): Line {
  let text = '';
  const people: { id: PersonId; from: number; to: number }[] = [];
  const evidence: { mark: EvidenceMark; at: number }[] = [];
  for (const node of nodes) {
    const mention = mentionOf(node);
    const mark = evidenceOf(node);
    if (mention?.sort === 'person')
      people.push({ id: mention.id as PersonId, from: text.length, to: text.length + mention.label.length });
    if (mark !== undefined) evidence.push({ mark, at: text.length });
    text += node.text ?? mention?.label ?? (node.type === 'hardBreak' ? '\n' : '');
  }
  return { text, people, evidence };
}
