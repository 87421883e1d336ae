import { expect, it } from 'vitest';
import { briefDocument } from '../../../renderer/features/one-on-one/brief-document.ts';
import type { Brief } from '../../../shared/brief/brief-shape.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { contentOf, toReadableMarkdown } from '../../../shared/outgoing/content.ts';
import type { EntryItem } from '../../../renderer/vault/api.ts';
import { ago, Records, TODAY } from '../insights/journal.ts';

it('A brief leaves with the parts that have something, in their order', () => {
  const records = new Records();
  records.person('Ana');
  const person = records.all.find((record): record is Person => record.type === 'person');
  if (person === undefined) throw new Error('She was just written');
  const brief: Brief<EntryItem> = {
    person,
    lastHeld: [],
    daysSince: 9,
    carried: [],
    mine: [],
    theirs: [],
    tensions: [],
    growth: { focus: 'Leading the calls', touchedOn: ago(9) },
    noticed: { total: 0, items: [] },
    decisions: [],
    unsaid: [{ id: 'x', text: 'That it was too fast', on: ago(3) }],
    question: 'What are you proud of?',
  };
  const topics = [
    { id: '1', text: 'The rota', origin: 'mine', done: true },
    { id: '2', text: 'The page', origin: 'promise', done: false },
  ] as const;
  const body = briefDocument(brief, [], topics, TODAY);
  expect(toReadableMarkdown(contentOf({ title: 'One-on-one with Ana', body }))).toBe(`# One-on-one with Ana

You last met nine days ago.

## Topics

- [x] The rota
- [ ] The page *(A promise)*

## Growth

- Leading the calls *(Last came up on 9 May)*

## Not yet said

- That it was too fast *(Since Friday)*

## One question to leave time for

What are you proud of?
`);
});
