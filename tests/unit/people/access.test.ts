import { expect, test } from 'vitest';
import { newId } from '../../../shared/base/ids.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { type Entry, type EntryFields, newEntryFields } from '../../../shared/domain/entry.ts';
import { newPersonFields, type Person } from '../../../shared/domain/person.ts';
import { accessMarkdown } from '../../../shared/people/access-markdown.ts';
import { accessDocument } from '../../../shared/people/access.ts';
import type { RichNode, RichText } from '../../../shared/text/rich-text.ts';
import { day } from '../../support/crypto.ts';

const TODAY = day('2026-11-27');
const NOW = 1_800_000_000_000;

const person = (name: string, more: Partial<Person> = {}): Person => ({
  ...newPersonFields(name),
  type: 'person',
  id: newId<'person'>(),
  createdAt: NOW,
  updatedAt: NOW,
  ...more,
});

const ANA = person('Ana Berg', {
  role: 'Stands in for Bea Stone',
  roleHistory: [{ from: TODAY, role: 'Assistant of Bea Stone' }],
});
const BEA = person('Bea Stone');
const WILL = person('Will Moss');

const entry = (body: RichText, more: Partial<EntryFields> = {}): Entry => ({
  ...newEntryFields(TODAY, 'note', body),
  type: 'entry',
  id: newId<'entry'>(),
  order: 1,
  createdAt: NOW,
  updatedAt: NOW,
  ...more,
});

const line = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const item = (...content: readonly RichNode[]): RichNode => ({ type: 'listItem', content });
const list = (...content: readonly RichNode[]): RichNode => ({ type: 'bulletList', content });
const doc = (...content: readonly RichNode[]): RichText => ({ type: 'doc', content });

const handed = (...entries: readonly Entry[]) =>
  accessDocument({
    person: ANA,
    others: [BEA, WILL],
    entries,
    promises: [],
    tensions: [],
    areas: [],
    exportedAt: NOW,
  });

test('Of a list about a team each gets their own items, with what is below them', () => {
  const [found] = handed(
    entry(
      doc(
        list(
          item(line('Ana wants the review')),
          item(line('Bea is off sick again')),
          item(line('Ana on the migration'), list(item(line('slower than she hoped')))),
          item(line('Others'), list(item(line('Will is tired')), item(line('Ana covers for him')))),
        ),
        { type: 'blockquote', content: [line('Bea said no'), line('Ana said yes')] },
      ),
    ),
  ).entries;
  expect(found?.inPart).toBe(true);
  for (const kept of ['wants the review', 'on the migration', 'slower than she hoped', 'covers for him', 'said yes'])
    expect(found?.text).toContain(kept);
  expect(found?.text).not.toMatch(/off sick|Others|tired|said no/u);
});

test('Nobody else is named in what the person is, and not by names that are written small', () => {
  const document = handed(
    entry(doc(line('bea cried, mail bea.stone@example.org, or will.moss@example.org; will you ask?')), {
      people: [ANA.id],
    }),
  );
  expect(document.person.role).toBe('Stands in for a team member');
  expect(document.person.roleHistory.map(({ role }) => role)).toEqual(['Assistant of a team member']);
  const [found] = document.entries;
  expect(found?.text).not.toMatch(/bea|stone|will\.|moss/iu);
  // A word that is a name only with a capital stays a word.
  expect(found?.text).toContain('will you ask?');
});

test('All fields of what is with a person are handed over, and nobody else’s name or id with them', () => {
  const details = {
    subject: ANA.id,
    towards: BEA.id,
    by: 'them',
    strength: 1,
    situation: 'handoff',
    basis: 'saw',
    facet: 'reliance',
    myPart: 'I had asked Bea first',
  };
  const trust = entry(doc(line('On time.')), { kind: 'trust', details } as Partial<EntryFields>);
  const meeting = {
    kind: 'oneOnOne',
    details: {
      person: ANA.id,
      status: 'held',
      statusOnly: true,
      growthTouched: false,
      nextOn: TODAY,
      topics: [{ id: newId(), text: 'Bea’s rota', origin: 'mine', done: true, about: newId() }],
    },
  } as unknown as Partial<EntryFields>;
  const document = handed(trust, entry(doc(line('Short.')), meeting));
  expect(document.entries.map((one) => one.details)).toEqual([
    { ...details, subject: 'Ana Berg', towards: 'a team member', myPart: 'I had asked a team member first' },
    {
      person: 'Ana Berg',
      status: 'held',
      statusOnly: true,
      growthTouched: false,
      nextOn: TODAY,
      topics: [{ text: 'a team member’s rota', origin: 'mine', done: true }],
    },
  ]);
  const words = accessMarkdown(document);
  expect(words).toContain('situation: handoff, basis: saw, facet: reliance');
  expect(words).toContain('status only: yes, growth touched: no');
  expect(words).toContain('subject: Ana Berg, towards: a team member, by: them');
});

test('What was written into fields is said once and as it was written, and the lead is the writer there too', () => {
  const decision = {
    kind: 'decision',
    details: {
      ...newDetails('decision', TODAY),
      question: 'PostgreSQL',
      decidedBy: 'meWithInput',
      contextShared: ['tradeoffs', 'failureModes'],
      deferrals: [{ on: TODAY, why: 'PaymentsAPI', holder: BEA.id }],
    },
    people: [ANA.id],
  } as unknown as Partial<EntryFields>;
  const words = accessMarkdown(handed(entry(doc(line('Two queues.')), decision)));
  expect(words.split('PostgreSQL')).toHaveLength(2);
  expect(words.split('PaymentsAPI')).toHaveLength(2);
  expect(words).toContain('decided by: the writer with input');
  expect(words).toContain('context shared: tradeoffs, failure modes');
  expect(words).toContain(`deferrals: on: ${TODAY}, holder: a team member`);
});

test('Whoever wrote it is not called “you” in what others read', () => {
  const details = { subject: ANA.id, by: 'me', strength: -1, behaviour: 'brokeWord' };
  const trust = entry(doc(line('Late again.')), { kind: 'trust', details } as Partial<EntryFields>);
  const decision = {
    kind: 'decision',
    details: { weight: 'hard', decidedBy: 'teamWithContext', openedOn: TODAY, deferrals: [], contextShared: [] },
    people: [ANA.id],
  } as unknown as Partial<EntryFields>;
  const about = handed(trust, entry(doc(line('Two queues.')), decision)).entries.map((one) => one.about);
  expect(about[0]).toContain('the writer towards Ana Berg');
  expect(about[1]).toContain('by the team, with the writer’s context');
  expect(about.join(' ')).not.toMatch(/\byour?\b/u);
});
