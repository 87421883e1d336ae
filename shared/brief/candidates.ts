import { FIELD_LIMITS } from '../domain/kinds/fields.ts';
import type { Topic } from '../domain/kinds/one-on-one.ts';

/** Something that could be talked about: what a topic made of it would be, but for its id. */
export type Candidate = Pick<Topic, 'text' | 'origin' | 'about' | 'handOver'>;

/** The topic that is about the same thing, or has the same words. */
export const topicFor = (candidate: Candidate, topics: readonly Topic[]): Topic | undefined =>
  topics.find(({ about, text }) =>
    candidate.about === undefined ? text === fitting(candidate.text) : about === candidate.about,
  );

/** A topic out of it. Words that are too long are cut after one. */
export const topicOf = ({ text, ...candidate }: Candidate, id: string): Topic => ({
  id,
  text: fitting(text),
  done: false,
  ...candidate,
});

/** Moves one topic by so many places, as far as the list goes. */
export function moved(topics: readonly Topic[], id: string, by: number): readonly Topic[] {
  const from = topics.findIndex((topic) => topic.id === id);
  const topic = topics[from];
  if (topic === undefined) return topics;
  const to = Math.max(0, Math.min(topics.length - 1, from + by));
  return to === from ? topics : topics.toSpliced(from, 1).toSpliced(to, 0, topic);
}

/** On one line, as long as a topic may be. */
export function fitting(text: string): string {
  const words = text.trim().replaceAll(/\s+/gu, ' ');
  return words.length <= FIELD_LIMITS.line ? words : cut(words);
}

function cut(words: string): string {
  const most = words.slice(0, FIELD_LIMITS.line - 1);
  const end = most.lastIndexOf(' ');
  // A character of two units is not cut in two.
  return `${(end > 0 ? most.slice(0, end) : most).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
