import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonId, PromiseId } from '../../../../shared/base/ids.ts';
import type { PromiseState } from '../../../../shared/domain/promise.ts';
import { ago, found, little, Records, settingsWith, TODAY } from '../journal.ts';

describe('promises to one person', () => {
  let records: Records;
  let ana: PersonId;
  /** Due so many days ago, ended so many days ago. */
  const ended = (state: PromiseState, due: number, closed: number): PromiseId =>
    records.promise(ana, { madeOn: ago(200), dueOn: ago(due), closedOn: ago(closed), state });
  const kept = (times: number): readonly PromiseId[] =>
    Array.from({ length: times }, (_, place) => ended('kept', 50 - place, 50 - place));
  const sentence = (): string | undefined => found('broken-word', records)[0]?.sentence;
  const isTold = (): boolean => sentence() !== undefined;
  const toldWith = (limits: Record<string, number>): number =>
    found('broken-word', records, { settings: settingsWith({ limits }) }).length;

  beforeEach(() => {
    records = new Records();
    ana = records.person('Ana');
  });

  it('are told of where four of seven came late or were broken', () => {
    const good = kept(3);
    const bad = [ended('kept', 35, 30), ended('kept', 21, 20), ended('broken', 14, 10), ended('broken', 8, 9)];
    expect(found('broken-word', records)).toMatchObject([
      {
        subject: ana,
        people: [ana],
        own: true,
        sentence: 'Of the seven promises to Ana that ended in the last 180 days, two came late and two were broken.',
        question: 'Which of these would you not give again, or only for a later day?',
        facts: { 'Promises that ended': 7, 'Kept late': 2, Broken: 2, 'Days looked at': 180 },
        // By the days on which they ended: the last broken one before the one that was broken a day later.
        evidence: [bad[3], bad[2], bad[1], bad[0]].map((id) => ({ sort: 'promise', id })),
        counter: good.toReversed().map((id) => ({ sort: 'promise', id })),
        act: { sort: 'topic', person: ana, text: 'What I promise you, and what of it I keep' },
      },
    ]);
  });

  it('are drawn by the days that they were late, oldest first, and not where they were broken', () => {
    kept(3);
    ended('kept', 35, 30);
    ended('kept', 20, 21);
    ended('broken', 14, 10);
    ended('broken', 9, 9);
    records.promise(ana, { closedOn: ago(5), state: 'broken' });
    ended('renegotiated', 8, 4);
    ended('broken', 3, 3);
    const picture = found('broken-word', records)[0]?.picture;
    expect(picture).toMatchObject({ sort: 'spans', rows: [{ label: 'Ana' }], nought: 'on time', unit: 'days late' });
    expect(picture?.sort === 'spans' && picture.rows[0]?.marks.map(({ days }) => days)).toEqual([0, 0, 0, 5, 0, 0]);
  });

  it('are not drawn at all where none was kept', () => {
    for (const closed of [70, 60, 50, 40, 30, 20, 10]) ended('broken', closed, closed);
    expect(found('broken-word', records)).toHaveLength(1);
    expect(found('broken-word', records)[0]?.picture).toBeUndefined();
  });

  it('are not told of where three of seven did', () => {
    kept(4);
    ended('broken', 30, 30);
    ended('broken', 20, 20);
    const third = ended('kept', 12, 10);
    expect(isTold()).toBe(false);
    expect(little('broken-word', records)).toEqual([]);
    records.change(third, { dueOn: ago(10) });
    expect(isTold()).toBe(false);
  });

  it.each([
    { broken: 4, of: 8, told: true, rate: 31 },
    { broken: 7, of: 16, told: false, rate: 29 },
  ])('are held against three in ten: $broken of $of', ({ broken, of, told, rate }) => {
    kept(of - broken);
    for (let place = 1; place <= broken; place += 1) ended('broken', 30 + place, 30 + place);
    expect(isTold()).toBe(told);
    const settings = settingsWith({ limits: { 'broken-word.rate': rate } });
    expect(found('broken-word', records, { settings }).length > 0).toBe(!told);
  });

  it('are late from the day after they were due, and never without a day', () => {
    kept(3);
    for (const closed of [30, 20, 10]) ended('broken', closed, closed);
    const last = ended('kept', 6, 5);
    expect(isTold()).toBe(true);
    records.change(last, { dueOn: ago(5) });
    expect(isTold()).toBe(false);
    records.change(last, { dueOn: undefined });
    expect(isTold()).toBe(false);
  });

  it('are neither late nor broken where it was said aloud that they change or end', () => {
    kept(3);
    for (const closed of [30, 20, 10]) ended('broken', closed, closed);
    const last = ended('renegotiated', 40, 5);
    expect(isTold()).toBe(false);
    records.change(last, { state: 'released' });
    expect(isTold()).toBe(false);
    records.change(last, { state: 'broken' });
    expect(isTold()).toBe(true);
  });

  it('are said in the singular and in the plural', () => {
    kept(3);
    const three = [30, 20, 10].map((closed) => ended('broken', closed, closed));
    const last = ended('kept', 6, 5);
    expect(sentence()).toMatch(/one came late and three were broken\.$/u);
    for (const id of three) records.change(id, { state: 'kept', dueOn: ago(40) });
    expect(sentence()).toMatch(/, four came late\.$/u);
    records.change(last, { state: 'broken' });
    expect(sentence()).toMatch(/three came late and one was broken\.$/u);
    for (const id of three) records.change(id, { state: 'broken' });
    expect(sentence()).toMatch(/, four were broken\.$/u);
  });

  it('are too few to tell from one to six, and none is no reason to say so', () => {
    expect(little('broken-word', records)).toEqual([]);
    records.promise(ana);
    expect(little('broken-word', records)).toEqual([]);
    for (const closed of [60, 50, 40, 30, 20, 10]) ended('broken', closed, closed);
    expect(isTold()).toBe(false);
    expect(little('broken-word', records)).toMatchObject([
      { subject: ana, people: [ana], what: 'promises to Ana that ended in 180 days', has: 6, needs: 7 },
    ]);
  });

  it('count where they ended in the last 180 days, and are in use', () => {
    kept(3);
    for (const closed of [30, 20, 10]) ended('broken', closed, closed);
    const last = ended('broken', 179, 179);
    expect(isTold()).toBe(true);
    for (const patch of [
      { closedOn: ago(180) },
      { closedOn: ago(-1) },
      { closedOn: undefined },
      { state: 'open' },
      { deletedAt: 1 },
      { from: ana, to: 'me' },
      { to: records.person('Ben') },
    ]) {
      records.change(last, patch);
      expect(isTold()).toBe(false);
      records.change(last, { closedOn: ago(179), state: 'broken', deletedAt: undefined, from: 'me', to: ana });
    }
    expect(isTold()).toBe(true);
  });

  it('are not counted while they are open, whatever day stands in them', () => {
    kept(2);
    for (const closed of [40, 30, 20, 10]) ended('broken', closed, closed);
    const last = ended('open', 5, 5);
    expect(isTold()).toBe(false);
    records.change(last, { state: 'kept' });
    expect(isTold()).toBe(true);
  });

  it('are never told of where the person is archived or in the trash', () => {
    for (const closed of [70, 60, 50, 40, 30, 20, 10]) ended('broken', closed, closed);
    expect(isTold()).toBe(true);
    for (const patch of [{ archivedOn: TODAY }, { deletedAt: 1 }]) {
      records.change(ana, patch);
      expect(isTold()).toBe(false);
      records.change(ana, { archivedOn: undefined, deletedAt: undefined });
    }
  });

  it('follow what was set', () => {
    for (const closed of [40, 30, 20, 10]) ended('broken', closed, closed);
    expect(toldWith({})).toBe(0);
    expect(toldWith({ 'broken-word.fewest': 4 })).toBe(1);
    expect(toldWith({ 'broken-word.fewest': 4, 'broken-word.rate': 80 })).toBe(0);
    expect(toldWith({ 'broken-word.fewest': 4, 'broken-word.days': 40 })).toBe(0);
  });
});
