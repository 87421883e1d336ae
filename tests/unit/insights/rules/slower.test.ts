import { beforeEach, describe, expect, it } from 'vitest';
import type { AreaId, EntryId } from '../../../../shared/base/ids.ts';
import type { DecisionDetails } from '../../../../shared/domain/kinds/decision.ts';
import { ago, found, little, Records, settingsWith, TODAY } from '../journal.ts';

/** Days from TODAY back to when the last five were raised, and the five before. */
const LAST = [60, 55, 50, 45, 40] as const;
const BEFORE = [120, 115, 110, 105, 100] as const;

describe('decisions in an area', () => {
  let records: Records;
  let area: AreaId;
  const decide = (raised: number, took: number, details: Partial<DecisionDetails> = {}): EntryId =>
    records.entry('decision', ago(raised - took), {
      area,
      decidedBy: 'teamWithContext',
      openedOn: ago(raised),
      decidedOn: ago(raised - took),
      ...details,
    });
  const leaveOpen = (raised: number): EntryId =>
    records.entry('decision', ago(raised), { area, openedOn: ago(raised) });
  const decideEach = (raised: readonly number[], took: readonly number[]): readonly EntryId[] =>
    raised.map((day, place) => decide(day, took[place] ?? 0));
  const reopen = (ids: readonly EntryId[]): void => {
    for (const id of ids)
      records.change(id, { details: { ...detailsOf(id), decidedOn: undefined, decidedBy: 'open' } });
  };
  const sentence = (): string | undefined => found('slower', records)[0]?.sentence;
  const isTold = (): boolean => sentence() !== undefined;

  beforeEach(() => {
    records = new Records();
    area = records.area('Billing');
  });

  it('are told of where the last five took twice as long as the five before', () => {
    const before = decideEach(BEFORE, [4, 4, 4, 4, 4]);
    const last = decideEach(LAST, [8, 8, 8, 8, 8]);
    expect(found('slower', records)).toMatchObject([
      {
        subject: area,
        area,
        people: [],
        own: false,
        sentence: 'The last five decisions in Billing took eight days in the median, the five before four.',
        question:
          'What was missing for the slow ones: the right to decide, the context, or a way to tell a good answer?',
        facts: { 'Days the last five took, median': 8, 'Days the five before took, median': 4 },
        evidence: last.toReversed().map((id) => ({ sort: 'entry', id })),
        counter: before.toReversed().map((id) => ({ sort: 'entry', id })),
        act: { sort: 'promise', text: 'Say who decides in Billing' },
        picture: {
          sort: 'spans',
          rows: [
            { label: 'Before', marks: before.map((id) => ({ id, days: 4 })) },
            { label: 'Last five', marks: last.map((id) => ({ id, days: 8 })) },
          ],
          nought: 'same day',
          accented: 'last',
        },
      },
    ]);
  });

  it('are not told of a day below that', () => {
    decideEach(BEFORE, [4, 4, 4, 4, 4]);
    decideEach(LAST, [7, 7, 7, 8, 8]);
    expect(isTold()).toBe(false);
    expect(little('slower', records)).toEqual([]);
  });

  it('are told where at most four pairs fall, and not where five do', () => {
    decideEach(BEFORE, [4, 4, 4, 4, 10]);
    decideEach(LAST.slice(1), [8, 8, 8, 8]);
    const one = decide(60, 8);
    expect(isTold()).toBe(false);
    records.change(one, { details: { ...detailsOf(one), decidedOn: ago(49) } });
    expect(isTold()).toBe(true);
  });

  it('are as fast as they were where nothing takes a day', () => {
    decideEach([...BEFORE, ...LAST], []);
    expect(isTold()).toBe(false);
  });

  it('are said in the singular and in the plural', () => {
    decideEach(BEFORE, []);
    const last = decideEach(LAST, [1, 1, 1, 1, 1]);
    expect(sentence()).toBe(
      'The last five decisions in Billing took one day in the median, the five before less than one.',
    );
    reopen(last.slice(0, 1));
    expect(sentence()).toMatch(/ One is still open and counted up to today\.$/u);
    reopen(last);
    expect(sentence()).toMatch(/ took 50 days in the median, .* Five are still open and counted up to today\.$/u);
  });

  it('count with their age while they are open', () => {
    decideEach(BEFORE, [4, 4, 4, 4, 4]);
    decideEach(LAST.slice(1), [8, 8, 8, 8]);
    leaveOpen(3);
    expect(isTold()).toBe(false);
    expect(found('slower', records, { today: ago(-1) })).toHaveLength(1);
  });

  it('count up to the day of their entry where none was written down, and never past today', () => {
    decideEach(BEFORE, [4, 4, 4, 4, 4]);
    decideEach(LAST.slice(0, 4), [8, 8, 8, 8]);
    const one = decide(40, 8, { decidedOn: undefined });
    expect(isTold()).toBe(true);
    records.change(one, { day: ago(41) });
    expect(isTold()).toBe(false);
    records.change(one, { details: { ...detailsOf(one), openedOn: ago(3), decidedOn: ago(-9) } });
    expect(isTold()).toBe(false);
  });

  it('are counted in the order in which they were raised, those that are open last', () => {
    decideEach(LAST, [8, 8, 8, 8, 8]);
    decideEach(BEFORE, [4, 4, 4, 4, 4]);
    const before = found('slower', records);
    records.all.reverse();
    expect(before).toHaveLength(1);
    expect(found('slower', records)).toEqual(before);
    const open = leaveOpen(40);
    const marks = found('slower', records)[0]?.picture;
    expect(marks?.sort === 'spans' && marks.rows[1]?.marks.at(-1)?.id).toBe(open);
  });

  it('are too few to tell from five to nine, and fewer are no reason to say so', () => {
    decideEach(BEFORE.slice(1), [4, 4, 4, 4]);
    expect(little('slower', records)).toEqual([]);
    decide(90, 4);
    expect(little('slower', records)).toMatchObject([
      { subject: area, what: 'decisions in Billing', has: 5, needs: 10 },
    ]);
    decideEach(LAST.slice(1), [8, 8, 8, 8]);
    expect(isTold()).toBe(false);
    expect(little('slower', records)).toMatchObject([{ has: 9, needs: 10 }]);
  });

  it('are taken neither from the trash, nor from other areas, nor from days to come', () => {
    decideEach(BEFORE, [4, 4, 4, 4, 4]);
    decideEach(LAST.slice(1), [8, 8, 8, 8]);
    const one = decide(60, 8);
    const other = records.area('Retries');
    expect(isTold()).toBe(true);
    records.entry('decision', TODAY, { area, openedOn: ago(-1) });
    expect(isTold()).toBe(true);
    for (const patch of [
      { deletedAt: 1 },
      { day: ago(-1) },
      { details: { ...detailsOf(one), area: other }, areas: [area] },
      { details: { ...detailsOf(one), openedOn: ago(-1) } },
    ]) {
      const whole = records.all.find(({ id }) => id === one) ?? {};
      records.change(one, patch);
      expect(isTold()).toBe(false);
      records.change(one, { deletedAt: undefined, areas: [], ...whole });
    }
    expect(isTold()).toBe(true);
    records.change(area, { deletedAt: 1 });
    expect(isTold()).toBe(false);
    expect(little('slower', records)).toEqual([]);
  });

  it('are talked about with the owner of the area, unless that person is archived', () => {
    decideEach(BEFORE, [4, 4, 4, 4, 4]);
    decideEach(LAST, [8, 8, 8, 8, 8]);
    const ana = records.person('Ana');
    records.change(area, { owner: ana });
    expect(found('slower', records)[0]?.act).toMatchObject({
      sort: 'topic',
      person: ana,
      text: 'Who decides in Billing, and what do they need for it?',
    });
    records.change(ana, { archivedOn: TODAY });
    expect(found('slower', records)[0]?.act).toMatchObject({ sort: 'promise' });
  });

  it('follow what was set', () => {
    decideEach(BEFORE, [4, 4, 4, 4, 4]);
    decideEach(LAST, [6, 6, 6, 6, 6]);
    const settings = settingsWith({ limits: { 'slower.ratio': 1.5 } });
    expect(isTold()).toBe(false);
    expect(found('slower', records, { settings })).toHaveLength(1);
  });

  function detailsOf(id: EntryId): object {
    const record = records.all.find((one) => one.id === id);
    return record?.type === 'entry' ? record.details : {};
  }
});
