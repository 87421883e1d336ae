import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { InsightRecord } from '../../../shared/domain/insight.ts';
import { awayFrom, displayOf, standsOn } from '../../../shared/insights/display.ts';
import type { Finding, Group, Ref } from '../../../shared/insights/finding.ts';
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

/** What was answered then, having seen all that it stood on unless said otherwise. */
const answered = (
  one: Finding,
  on: LocalDate,
  { shownOn, seen = standsOn(one) }: { readonly shownOn?: LocalDate; readonly seen?: readonly string[] } = {},
): InsightRecord => ({ ...onDisplay(one.subject, on), shownOn, answer: { sort: 'acted', on, seen } });

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

  it('has an answered one that came back queue like any other', () => {
    const three = ['a', 'b', 'c'].map((subject) => onDisplay(subject, ago(3)));
    const back = ['d', 'e'].map((subject) => answered(finding(subject), ago(90), { shownOn: ago(100), seen: [] }));
    const { cards, fresh, more } = displayOf(five, [...three, ...back], TODAY);
    expect([subjects(cards), fresh, subjects(more)]).toEqual([['a', 'b', 'c'], undefined, ['d', 'e']]);
    expect(displayOf(five.slice(3), back, TODAY)).toMatchObject({ cards: [], fresh: { subject: 'd' } });
  });

  it('keeps one that was shown and answered today and came back, so that none takes its turn', () => {
    const back = answered(finding('a'), TODAY, { shownOn: TODAY, seen: [] });
    const { cards, fresh } = displayOf(five, [back], TODAY);
    expect([subjects(cards), fresh]).toEqual([['a'], undefined]);
  });

  it('keeps one that was put on display again after its answer', () => {
    const again = answered(finding('a'), ago(9), { shownOn: ago(2), seen: [] });
    expect(subjects(displayOf(five, [again], TODAY).cards)).toEqual(['a']);
  });
});

const seenAt = (...news: readonly string[]): InsightRecord => answered(finding('a', { news }), ago(5));
const isAway = (record: InsightRecord, now: Partial<Finding>): boolean => awayFrom([record], TODAY)(finding('a', now));

describe('what comes back once it was answered', () => {
  it('is one of which there is more, not one of which there is as much or less', () => {
    const record = seenAt('missed 2');
    expect(isAway(record, { news: ['missed 1'] })).toBe(true);
    expect(isAway(record, { news: ['missed 2'] })).toBe(true);
    expect(isAway(record, { news: ['missed 3'] })).toBe(false);
    // By the number, not by its signs.
    expect(isAway(seenAt('missed 9'), { news: ['missed 10'] })).toBe(false);
    expect(isAway(seenAt('missed 10'), { news: ['missed 9'] })).toBe(true);
  });

  it('is one with something of another sort, or of another day', () => {
    expect(isAway(seenAt('missed 2'), { news: ['moved 1'] })).toBe(false);
    expect(isAway(seenAt('due 2026-05-10'), { news: ['due 2026-05-11'] })).toBe(false);
    expect(isAway(seenAt('due 2026-05-10'), { news: ['due 2026-05-10'] })).toBe(true);
    expect(isAway(seenAt('due 2026-05-10'), { news: [] })).toBe(true);
  });

  it('is none in which a record that spoke against it speaks for it now', () => {
    const one: Ref = { sort: 'entry', id: 'one', day: ago(9) };
    const against: Ref = { ...one, id: 'other' };
    const record = answered(finding('a', { evidence: [one], counter: [against] }), ago(5));
    expect(isAway(record, { evidence: [against], counter: [] })).toBe(true);
    expect(isAway(record, { evidence: [{ sort: 'entry', id: 'third', day: TODAY }] })).toBe(false);
  });

  it('is by the record that was written last, where there are two of the same, in any order', () => {
    const id = idOf<'insight'>(2);
    const [old, later] = [
      answered(finding('a'), ago(5), { seen: [] }),
      { ...answered(finding('a'), ago(5)), id, updatedAt: 1 },
    ];
    for (const records of [
      [old, later],
      [later, old],
    ])
      expect(awayFrom(records, TODAY)(finding('a'))).toBe(true);
    const newest = { ...old, updatedAt: 2 };
    for (const records of [
      [newest, later],
      [later, newest],
    ])
      expect(awayFrom(records, TODAY)(finding('a'))).toBe(false);
  });
});
