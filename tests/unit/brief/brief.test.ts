import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import { type BriefEntry, briefOf, type BriefSource } from '../../../shared/brief/brief.ts';
import { QUESTIONS } from '../../../shared/brief/questions.ts';
import type { DecisionDetails } from '../../../shared/domain/kinds/decision.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { newPromiseFields, type Party, type PromiseRecord } from '../../../shared/domain/promise.ts';
import { newTensionFields, type Tension } from '../../../shared/domain/tension.ts';
import { workingDayAfter, workingDaysBetween } from '../../../shared/people/working-days.ts';
import { days, idOf } from '../people/arbitrary-records.ts';
import { about, day, meeting, noor, noorId, topic } from './support.ts';

const TODAY = day('2026-05-21');
const brief = (entries: readonly BriefEntry[], more: Partial<BriefSource<BriefEntry>> = {}) =>
  briefOf({ person: noor, about: entries, promises: [], tensions: [], today: TODAY, ...more });
const ids = (entries: readonly BriefEntry[]) => entries.map(({ fields }) => fields.id);

describe('The brief of a one-on-one', () => {
  it('has the last three that were held, and how long ago the last was', () => {
    const held = [7, 6, 5, 4].map((number) => meeting(number, `2026-05-0${number}`, {}));
    const entries = [meeting(9, '2026-05-14', { status: 'skipped' }), ...held];
    const { lastHeld, daysSince } = brief(entries);
    expect(ids(lastHeld)).toEqual(ids(held.slice(0, 3)));
    expect(daysSince).toBe(14);
    expect(brief([]).daysSince).toBeUndefined();
  });

  it('has promises both ways, late ones first, with their ages in calendar days', () => {
    const promises = [
      promise(1, 'me', noorId, { madeOn: day('2026-05-01') }),
      promise(2, 'me', noorId, { madeOn: day('2026-05-20'), dueOn: day('2026-05-30') }),
      promise(3, 'me', noorId, { madeOn: day('2026-05-11'), dueOn: day('2026-05-19') }),
      promise(4, noorId, 'me', { dueOn: TODAY }),
      promise(5, 'me', noorId, { state: 'kept' }),
      promise(6, 'me', idOf(12)),
    ];
    const { mine, theirs } = brief([], { promises });
    expect(mine.map(({ record, days: age, late }) => [record.text, age, late])).toEqual([
      ['Promise 3', 10, 2],
      ['Promise 2', 1, 0],
      ['Promise 1', 20, 0],
    ]);
    expect(theirs.map(({ record, late }) => [record.text, late])).toEqual([['Promise 4', 0]]);
  });

  it('has the tensions that are alive and that the person is part of, oldest first', () => {
    const tensions = [
      tension(1, { state: 'watching', openedOn: day('2026-05-11') }),
      tension(2, { openedOn: day('2026-04-21') }),
      tension(3, { state: 'dormant' }),
      tension(4, { between: [idOf(12)] }),
    ];
    expect(brief([], { tensions }).tensions.map(({ record, days: age }) => [record.surface, age])).toEqual([
      ['Tension 2', 30],
      ['Tension 1', 10],
    ]);
  });

  it('has what was noted since you last met, without the meetings and what was written down in them', () => {
    const last = meeting(5, '2026-05-07', {});
    const entries = [
      meeting(20, '2026-05-21', { status: 'planned' }),
      about(12, '2026-05-19'),
      meeting(11, '2026-05-14', { status: 'skipped' }),
      about(10, '2026-05-07'),
      about(9, '2026-05-07', { source: last.fields.id }),
      last,
      about(4, '2026-05-06'),
    ];
    const { noticed } = brief(entries, { meeting: idOf(20) });
    expect(ids(noticed.items)).toEqual([idOf(12), idOf(10)]);
    expect(noticed.total).toBe(2);
  });

  it('has the open decisions that name the person, and not those that only mention them', () => {
    const open = (more: Partial<DecisionDetails>, people = [noorId]) => ({
      kind: 'decision' as const,
      people,
      details: { ...newDetails('decision', TODAY), ...more },
    });
    const entries = [
      about(4, '2026-05-04', open({})),
      about(3, '2026-05-03', open({ decidedBy: 'meAlone' })),
      about(2, '2026-05-02', open({ deferrals: [{ on: TODAY, holder: noorId }] }, [])),
      about(1, '2026-05-01', open({}, [])),
    ];
    expect(ids(brief(entries).decisions)).toEqual([idOf(4), idOf(2)]);
  });

  it('has growth with the day it last came up, and what is not yet said', () => {
    const unsaid = [
      { id: idOf(1), text: 'The raise', on: TODAY },
      { id: idOf(2), text: 'Long ago', on: TODAY, saidOn: TODAY },
    ];
    const person = { ...noor, growthFocus: 'Lead without a title', unsaid };
    const entries = [meeting(2, '2026-05-07', {}), meeting(1, '2026-04-20', { growthTouched: true })];
    const { growth, unsaid: open } = brief(entries, { person });
    expect(growth).toEqual({ focus: 'Lead without a title', touchedOn: '2026-04-20' });
    expect(open.map(({ text }) => text)).toEqual(['The raise']);
  });

  it('of a meeting that is over holds nothing that came after it', () => {
    const entries = [
      about(6, '2026-05-15'),
      meeting(5, '2026-05-14', {}),
      about(3, '2026-05-10'),
      meeting(2, '2026-05-07', {}),
    ];
    const { lastHeld, noticed } = brief(entries, { meeting: idOf(5) });
    expect(ids(lastHeld)).toEqual([idOf(2)]);
    expect(ids(noticed.items)).toEqual([idOf(3)]);
  });
});

describe('Topics that were left open', () => {
  it('are carried until a meeting covers them or the one prepared has them', () => {
    const [cover, handover, late] = [topic(1, 'Cover'), topic(2, 'Handover'), topic(3, 'Late shifts')];
    const entries = [
      meeting(9, '2026-05-21', { status: 'planned', topics: [topic(4, 'late shifts ')] }),
      meeting(5, '2026-05-14', { status: 'skipped', topics: [handover, late] }),
      meeting(4, '2026-05-07', { topics: [{ ...cover, done: true }, handover] }),
      meeting(3, '2026-04-23', { topics: [cover, handover] }),
    ];
    const { carried } = brief(entries, { meeting: idOf(9) });
    expect(carried.map(({ topic: { text }, since, day: on, times }) => [text, since, on, times])).toEqual([
      ['Handover', idOf(3), '2026-05-14', 3],
    ]);
    expect(brief(entries).carried.map(({ topic: { text } }) => text)).toEqual(['Handover', 'Late shifts']);
  });

  it('are not carried once the manager was told of them', () => {
    const topics = [topic(1, 'Her pay', { handOver: true })];
    expect(brief([meeting(1, '2026-05-07', { topics }, { handedOverOn: TODAY })]).carried).toEqual([]);
    expect(brief([meeting(1, '2026-05-07', { topics })]).carried).toHaveLength(1);
  });
});

describe('The one question', () => {
  it('fits what the brief holds, and is the same all day', () => {
    const person = { ...noor, growthFocus: 'Lead without a title' };
    const last = meeting(1, '2026-05-14', {});
    const after = about(2, '2026-05-15');
    expect(QUESTIONS.first).toContain(brief([]).question);
    expect(QUESTIONS.growth).toContain(brief([after, last], { person }).question);
    expect(QUESTIONS.any).toContain(brief([after, last]).question);
    expect(QUESTIONS.statusOnly).toContain(brief([after, meeting(1, '2026-05-14', { statusOnly: true })]).question);
    expect(brief([after, last]).question).toBe(brief([after, last]).question);
    const month = Array.from({ length: 30 }, (_, i) => brief([after, last], { today: addDays(TODAY, i) }).question);
    expect(new Set(month).size).toBeGreaterThan(3);
  });
});

describe('The next working day', () => {
  it('is so many working days on, and no day of leave', () => {
    const leave = fc.array(
      days.map((from): { from: LocalDate; to: LocalDate } => ({ from, to: addDays(from, 9) })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), leave, (from, count, away) => {
        const next = workingDayAfter(from, count, away);
        expect(workingDaysBetween(from, next, away)).toBe(count);
        expect(workingDaysBetween(from, addDays(next, -1), away)).toBe(count - 1);
      }),
    );
  });

  it('is found where somebody is away for good', () => {
    const leave = [{ from: day('2026-01-01'), to: day('2040-01-01') }];
    expect(workingDayAfter(day('2026-05-21'), 2, leave)).toBe('2026-05-25');
  });
});

const promise = (number: number, from: Party, to: Party, more: Partial<PromiseRecord> = {}): PromiseRecord => ({
  ...newPromiseFields(`Promise ${number}`, from, to, day('2026-05-01')),
  type: 'promise',
  id: idOf<'promise'>(number),
  createdAt: 0,
  updatedAt: 0,
  ...more,
});

const tension = (number: number, more: Partial<Tension> = {}): Tension => ({
  ...newTensionFields(`Tension ${number}`, day('2026-05-01')),
  between: [noorId],
  type: 'tension',
  id: idOf<'tension'>(number),
  createdAt: 0,
  updatedAt: 0,
  ...more,
});
