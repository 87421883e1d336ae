import type { Brief, OpenPromise } from '../../../shared/brief/brief-shape.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Topic } from '../../../shared/domain/kinds/one-on-one.ts';
import type { RichNode, RichText } from '../../../shared/text/rich-text.ts';
import { onDay, shortDay } from '../../../shared/words/days.ts';
import type { EntryItem, ShownInsight } from '../../vault/api.ts';
import {
  entryWords,
  growthWords,
  leftOpenWords,
  metWords,
  promiseWords,
  tensionWords,
  topicWords,
} from './brief-words.ts';

/** What is known before a meeting, as a document: the same parts in the same order and words as beside the note. */
export function briefDocument(
  brief: Brief<EntryItem>,
  insights: readonly ShownInsight[],
  topics: readonly Topic[],
  today: LocalDate,
): RichText {
  const { person, carried, mine, theirs, tensions, decisions, noticed, growth, unsaid, lastHeld, question } = brief;
  const promises = (some: readonly OpenPromise[]): readonly RichNode[] =>
    some.map((promise) => {
      const { late, rest } = promiseWords(promise, today);
      return item(promise.record.text, `${late} ${rest}`.trim());
    });
  const entries = (some: readonly EntryItem[]): readonly RichNode[] =>
    some.map((one) => item(entryWords(one), shortDay(one.day, today)));
  return {
    type: 'doc',
    content: [
      paragraph(metWords(brief)),
      ...part(
        'Topics',
        topics.map((topic) => task(topic.done, topic.text, topicWords(topic))),
        'taskList',
      ),
      ...part(
        'Left open before',
        carried.map((left) => item(left.topic.text, leftOpenWords(left, today))),
      ),
      ...part(
        'What your entries suggest',
        insights.map((insight) => item(insight.sentence, insight.question)),
      ),
      ...part('You promised', promises(mine)),
      ...part(`${person.name} promised`, promises(theirs)),
      ...part(
        `Tensions ${person.name} is part of`,
        tensions.map((one) => item(one.record.surface, tensionWords(one))),
      ),
      ...part('Not decided yet', entries(decisions)),
      ...part(lastHeld.length === 0 ? 'What you noticed' : 'What you noticed since', entries(noticed.items)),
      ...part('Growth', growth.focus === undefined ? [] : [item(growth.focus, growthWords(growth, today))]),
      ...part(
        'Not yet said',
        unsaid.map(({ text, on }) => item(text, `Since ${onDay(on, today).replace(/^on /u, '')}`)),
      ),
      ...part('When you last met', entries(lastHeld)),
      heading('One question to leave time for'),
      paragraph(question),
    ],
  };
}

const text = (words: string): RichNode => ({ type: 'text', text: words });
const paragraph = (words: string): RichNode => ({ type: 'paragraph', content: [text(words)] });
const heading = (words: string): RichNode => ({ type: 'heading', attrs: { level: 2 }, content: [text(words)] });

/** Nothing where it is empty. */
const part = (title: string, items: readonly RichNode[], type = 'bulletList'): readonly RichNode[] =>
  items.length === 0 ? [] : [heading(title), { type, content: items }];

/** The words, and in the same line what is said of them. */
const line = (words: string, about: string): RichNode => ({
  type: 'paragraph',
  content: [text(words), ...(about === '' ? [] : [text(' '), { ...text(`(${about})`), marks: [{ type: 'italic' }] }])],
});
const item = (words: string, about: string): RichNode => ({ type: 'listItem', content: [line(words, about)] });
const task = (checked: boolean, words: string, about: string): RichNode => ({
  type: 'taskItem',
  attrs: { checked },
  content: [line(words, about)],
});
