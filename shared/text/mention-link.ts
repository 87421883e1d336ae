import {
  type EvidenceMark,
  evidenceOf,
  type MarkedLine,
  markedLineOf,
  type MarkedSort,
  type Mention,
  mentionOf,
  type MentionSort,
} from '../domain/mentions.ts';
import type { RichNode } from './rich-text.ts';

/** What is typed before a mention, and stands before its name where it leaves the app. */
export const SIGNS: { readonly [S in MentionSort]: string } = { person: '@', area: '#', tension: '~', promise: '!' };

/** What Markdown calls a marked line; part of the format, and not what the interface says. */
const LINES: { readonly [S in MarkedSort]: string } = {
  promise: 'Promise:',
  trust: 'Trust observation:',
  tension: 'Tension:',
  decision: 'Decision:',
  bet: 'Tech bet:',
};

/** A link of the Markdown form (docs/FORMAT.md): no program follows it, and its words are read as they stand. */
export interface RecordLink {
  readonly url: string;
  readonly words: string;
}

export const mentionLink = ({ sort, id, label, intensity }: Mention): RecordLink => ({
  url: `leeway:${sort}/${id}${intensity === undefined ? '' : `?intensity=${intensity}`}`,
  words: `${SIGNS[sort]}${label}`,
});

export const markedLineLink = ({ sort, id }: MarkedLine): RecordLink => ({
  url: `leeway:line/${sort}/${id}`,
  words: LINES[sort],
});

export const evidenceLink = ({ record, id }: EvidenceMark): RecordLink => ({
  url: `leeway:evidence/${record}/${id}`,
  words: EVIDENCE,
});

const EVIDENCE = '†';
const EVIDENCE_URL = /^leeway:evidence\/([a-z]+)\/([0-9a-f-]+)$/u;
const MENTION = /^leeway:([a-z]+)\/([0-9a-f-]+)(?:\?intensity=([1-5]))?$/u;
const LINE = /^leeway:line\/([a-z]+)\/([0-9a-f-]+)$/u;

/** The mention that a link is; undefined for any other, also for one whose words lack the sign of what it names. */
export function mentionFromLink({ url, words }: RecordLink): RichNode | undefined {
  const [, sort = '', id = '', intensity] = MENTION.exec(url) ?? [];
  const attrs = {
    sort,
    id,
    label: words.slice(1),
    ...(intensity === undefined ? {} : { intensity: Number(intensity) }),
  };
  const mention = mentionOf({ type: 'mention', attrs });
  return mention !== undefined && words.startsWith(SIGNS[mention.sort]) ? mentionNode(mention) : undefined;
}

/** What a paragraph that begins with the link marks. */
export function markedLineFromLink({ url, words }: RecordLink): MarkedLine | undefined {
  const [, sort, id] = LINE.exec(url) ?? [];
  const line = markedLineOf({ type: 'markedLine', attrs: { sort, id } });
  return line !== undefined && words === LINES[line.sort] ? line : undefined;
}

/** What a link says that the words before it stand on; undefined for any other. */
export function evidenceFromLink({ url, words }: RecordLink): RichNode | undefined {
  const [, record, id] = EVIDENCE_URL.exec(url) ?? [];
  const evidence = evidenceOf({ type: 'evidence', attrs: { record, id } });
  return evidence !== undefined && words === EVIDENCE ? evidenceNode(evidence) : undefined;
}

export const evidenceNode = ({ record, id }: EvidenceMark): RichNode => ({ type: 'evidence', attrs: { record, id } });

/** The node of a mention, with the attributes in one order. An intensity is a tension's. */
export const mentionNode = ({ sort, id, label, intensity }: Mention): RichNode => ({
  type: 'mention',
  attrs: { sort, id, label, ...(sort === 'tension' && intensity !== undefined ? { intensity } : {}) },
});
