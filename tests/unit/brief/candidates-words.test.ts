import { expect, test } from 'vitest';
import { newId } from '../../../shared/base/ids.ts';
import { type Candidate, topicFor, topicOf } from '../../../shared/brief/candidates.ts';

test.each(['Lead\nthe  design', `${'word '.repeat(200)}end`])(
  'A topic is found again by the words it was made of',
  (text) => {
    const candidate: Candidate = { text, origin: 'noticed' };
    const topic = topicOf(candidate, newId<'topic'>());
    expect(topicFor(candidate, [topic])).toBe(topic);
    expect(topicFor({ ...candidate, text: 'Something else' }, [topic])).toBeUndefined();
  },
);
