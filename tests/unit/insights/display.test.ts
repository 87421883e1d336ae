import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { InsightRecord } from '../../../shared/domain/insight.ts';
import { displayOf } from '../../../shared/insights/display.ts';
import type { Finding, Group } from '../../../shared/insights/finding.ts';
import { idOf } from '../people/arbitrary-records.ts';
import { ago, TODAY } from './journal.ts';

const finding = (subject: string, patch: Partial<Finding> = {}): Finding => ({
  rule: 'deferred',
  subject,
  group: 'drift',
  own: false,
  people: [],
  sentence: 'It was put off twice.',
  question: 'Why?',
  facts: {},
  evidence: [{ sort: 'entry', id: subject, day: TODAY }],
  counter: [],
  news: [],
  strength: 0,
  act: { sort: 'promise', label: 'Promise', text: 'To decide' },
  ...patch,
});

const onDisplay = (subject: string, shownOn: LocalDate): InsightRecord => ({
  type: 'insight',
  id: idOf<'insight'>(1),
  createdAt: 0,
  updatedAt: 0,
  rule: 'deferred',
  about: [subject],
  people: [],
  shownOn,
});

const subjects = (findings: readonly Finding[]) => findings.map(({ subject }) => subject);

const other = (subject: string, group: Group, strength: number): Finding => finding(subject, { group, strength });

describe('what is on display', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((subject) => finding(subject));

  it('is one on the first day, and the rest waits', () => {
    const { cards, fresh, more } = displayOf(five, [], TODAY);
    expect([subjects(cards), fresh?.subject, subjects(more)]).toEqual([[], 'a', ['b', 'c', 'd', 'e']]);
  });

  it('gets no second new one on the same day', () => {
    const { cards, fresh, more } = displayOf(five, [onDisplay('a', TODAY)], TODAY);
    expect([subjects(cards), fresh, subjects(more)]).toEqual([['a'], undefined, ['b', 'c', 'd', 'e']]);
  });

  it('gets the next one on the next day, until there are three', () => {
    const two = [onDisplay('a', ago(2)), onDisplay('b', ago(1))];
    expect(displayOf(five, two, TODAY).fresh?.subject).toBe('c');
    const three = [...two, onDisplay('c', ago(1))];
    expect(displayOf(five, three, TODAY).fresh).toBeUndefined();
    expect(subjects(displayOf(five, three, TODAY).cards)).toEqual(['a', 'b', 'c']);
  });

  it('never shows more than three, whatever was kept', () => {
    const all = five.map(({ subject }, i) => onDisplay(subject, ago(9 - i)));
    expect(subjects(displayOf(five, all, TODAY).cards)).toEqual(['a', 'b', 'c']);
    expect(subjects(displayOf(five, all, TODAY).more)).toEqual(['d', 'e']);
  });

  it('makes room for another one tomorrow where one is not found any more', () => {
    const three = ['gone', 'a', 'b'].map((subject) => onDisplay(subject, ago(3)));
    expect(displayOf(five, three, TODAY).fresh?.subject).toBe('c');
  });

  it('begins with what the lead does, then with what is furthest past its threshold', () => {
    const mixed = [finding('weak'), finding('strong', { strength: 0.9 }), finding('mine', { own: true })];
    const { fresh, more } = displayOf(mixed, [], TODAY);
    expect([fresh?.subject, ...subjects(more)]).toEqual(['mine', 'strong', 'weak']);
  });

  it('gives a group that has nothing on display its turn', () => {
    const found = [other('a', 'drift', 0.9), other('b', 'drift', 0.8), other('c', 'leverage', 0.1)];
    expect(displayOf(found, [onDisplay('a', ago(1))], TODAY).fresh?.subject).toBe('c');
  });
});
