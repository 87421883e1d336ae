import type { RichNode, RichText } from '../text/rich-text.ts';
import type { EntryKind } from './kinds/registry.ts';

export interface BuiltInTemplate {
  readonly name: string;
  readonly body: RichText;
}

const words = (text: string): readonly RichNode[] => [{ type: 'text', text }];
const paragraph: RichNode = { type: 'paragraph' };

/** Headings, each with room below it. A line that begins with `[]` is a task, in place of the room. */
function outline(...lines: readonly string[]): RichText {
  const content: RichNode[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('[]')) content.push(task(line.slice(2).trim()));
    else content.push({ type: 'heading', attrs: { level: 2 }, content: words(line) });
    if (!line.startsWith('[]') && lines[index + 1]?.startsWith('[]') !== true) content.push(paragraph);
  }
  return { type: 'doc', content: joined(content) };
}

const task = (text: string): RichNode => ({
  type: 'taskList',
  content: [
    {
      type: 'taskItem',
      attrs: { checked: false },
      content: [{ type: 'paragraph', ...(text === '' ? {} : { content: words(text) }) }],
    },
  ],
});

/** Neighbouring tasks are one list. */
function joined(blocks: readonly RichNode[]): readonly RichNode[] {
  const all: RichNode[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (last?.type === 'taskList' && block.type === 'taskList')
      all[all.length - 1] = { ...last, content: [...(last.content ?? []), ...(block.content ?? [])] };
    else all.push(block);
  }
  return all;
}

/** One for each kind of entry: the few questions that make such an entry worth reading in a year. */
export const BUILT_IN_TEMPLATES: { readonly [K in EntryKind]: BuiltInTemplate } = {
  note: {
    name: 'A day that left no trace',
    body: outline('What went better with me there', 'What it took out of me', 'What I leave alone tomorrow'),
  },
  oneOnOne: {
    name: 'Their half hour',
    body: outline(
      'How it is, in their words',
      'What weighs on them',
      'What I asked and then waited for',
      'What I owe them',
      '[]',
    ),
  },
  trust: {
    name: 'Only what happened',
    body: outline('What a camera would have seen', 'How I know of it', 'My part in it'),
  },
  restraint: {
    name: 'Before I say it',
    body: outline(
      'What I see and they do not, yet',
      'What it costs if they find out by themselves',
      'Where it would show first',
      'When I look again',
    ),
  },
  decision: {
    name: 'A decision others could have made',
    body: outline(
      'The question in one sentence',
      'What anybody deciding it has to know',
      'What we give up',
      'Who could decide it, and what they lack',
      'What would make us look again',
    ),
  },
  impact: {
    name: 'Work under another name',
    body: outline('What would have happened', 'What I did', 'Whose work it is now', 'What shows it'),
  },
  craft: {
    name: 'Why by my own hand',
    body: outline('What I wrote', 'Why it had to be me, if it had to', 'Who can do it next time'),
  },
  audit: {
    name: 'Reading what a machine wrote',
    body: outline(
      'What must hold here whatever the code says',
      'Looked at',
      '[] Every call exists, and does what its name says',
      '[] No default leaves a door open',
      '[] Empty, huge, late and twice',
      '[] Nothing new came in unasked',
      'Where it was certain and gave no reason',
    ),
  },
  bet: {
    name: 'Two weeks to be proved wrong',
    body: outline(
      'The guess in one sentence',
      'What would end it',
      'Where it may fail without harm',
      'Before, and after',
      'What those who used it say',
    ),
  },
  absence: {
    name: 'Away on purpose',
    body: outline(
      'Calls that only I make',
      'Who makes each of them meanwhile',
      'Back again: what waited, and what did not',
    ),
  },
  drift: {
    name: 'Something is sliding',
    body: outline(
      'How it used to be',
      'How it is, and since when',
      'Who would notice next',
      'The smallest thing that holds it',
      '[]',
    ),
  },
  pulse: {
    name: 'The week behind the figures',
    body: outline('What got easier', 'What came back', 'What went on without me', 'Which figure I cannot explain'),
  },
  review: {
    name: 'A story of the period',
    body: outline(
      'What changed while I was here',
      'What the team does now without me',
      'What I got wrong, and what I do differently',
      'What I would like to be held to',
    ),
  },
};
