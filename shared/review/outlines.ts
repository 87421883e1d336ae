import type { RichNode, RichText } from '../text/rich-text.ts';

/** A way to set a review out: headings to write under. */
export interface Outline {
  readonly id: string;
  readonly name: string;
  /** For whom or for what it is, in a few words. */
  readonly about: string;
  readonly body: RichText;
}

const line = (text: string): RichNode => ({ type: 'text', text });
const headed = (...titles: readonly string[]): RichText => ({
  type: 'doc',
  content: titles.flatMap((title) => [
    { type: 'heading', attrs: { level: 2 }, content: [line(title)] },
    { type: 'paragraph' },
  ]),
});
const listed = (...titles: readonly string[]): RichText => ({
  type: 'doc',
  content: titles.flatMap((title) => [
    { type: 'heading', attrs: { level: 2 }, content: [line(title)] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
  ]),
});

/** What a review may begin as; the lead's own templates for reviews stand beside them. */
export const OUTLINES: readonly Outline[] = [
  {
    id: 'narrative',
    name: 'A story of the period',
    about: 'in paragraphs, for somebody who reads',
    body: headed(
      'What changed while I was here',
      'What the team does now without me',
      'What I got wrong, and what I do differently',
      'What I would like to be held to',
    ),
  },
  {
    id: 'grid',
    name: 'Competency grid',
    about: 'one heading for each thing a lead is measured by',
    body: headed(
      'Technical direction',
      'Decisions and delegation',
      'People and their growth',
      'Quality and risk',
      'Trust and conflict',
      'What I would like to be held to',
    ),
  },
  {
    id: 'brag',
    name: 'List of what happened',
    about: 'short lines, to be sorted later',
    body: listed('What nobody saw', 'What others did because there was room', 'What did not go wrong'),
  },
  {
    id: 'promotion',
    name: 'Case for a promotion',
    about: 'the next level, with evidence that it is lived already',
    body: headed(
      'The level, in one sentence',
      'Where I work at it already',
      'Reach beyond the team',
      'What is still missing, and by when',
      'Who can say so',
    ),
  },
];
