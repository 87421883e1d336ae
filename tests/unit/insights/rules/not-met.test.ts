import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId, PersonId } from '../../../../shared/base/ids.ts';
import { ago, found, little, Records, TODAY, weekday } from '../journal.ts';

describe('too long since a one-on-one', () => {
  let records: Records;
  let ana: PersonId;
  let last: EntryId;
  beforeEach(() => {
    records = new Records();
    ana = records.person('Ana', { cadence: { idealDays: 5, maxDays: 10 } });
    // Fourteen days before a Monday: ten working days.
    last = records.entry('oneOnOne', weekday(1, 2), { person: ana, status: 'held' });
  });

  it('says nothing on the last day that was set, and speaks a working day later', () => {
    expect(found('not-met', records)).toEqual([]);
    const [finding] = found('not-met', records, { today: ago(-1) });
    expect(finding).toMatchObject({
      subject: ana,
      people: [ana],
      sentence: 'You last met Ana on 4 May: eleven working days, and you set ten at most.',
      facts: { 'Working days since': 11 },
      evidence: [{ sort: 'entry', id: last, day: weekday(1, 2) }],
      act: { sort: 'meet', person: ana },
    });
  });

  it('counts neither weekends nor their leave', () => {
    records.change(ana, { leave: [{ from: weekday(4, 1), to: weekday(4, 1) }] });
    expect(found('not-met', records, { today: ago(-1) })).toEqual([]);
    expect(found('not-met', records, { today: ago(-2) })).toHaveLength(1);
  });

  it('says so where their leave was taken out, and not where it fell on a weekend', () => {
    const sentence = () => found('not-met', records, { today: ago(-2) })[0]?.sentence;
    records.change(ana, { leave: [{ from: weekday(6, 1), to: weekday(7, 1) }] });
    expect(sentence()).toBe('You last met Ana on 4 May: twelve working days, and you set ten at most.');
    records.change(ana, { leave: [{ from: weekday(4, 1), to: weekday(4, 1) }] });
    expect(sentence()).toBe(
      'You last met Ana on 4 May: eleven working days without their leave, and you set ten at most.',
    );
  });

  it('has meetings that were skipped among the evidence, and a planned one against it', () => {
    const skipped = records.entry('oneOnOne', weekday(5, 1), { person: ana, status: 'skipped' });
    const next = records.entry('oneOnOne', ago(-3), { person: ana, status: 'planned' });
    const [finding] = found('not-met', records, { today: ago(-1) });
    expect(finding?.evidence.map(({ id }) => id)).toEqual([skipped, last]);
    expect(finding?.counter.map(({ id }) => id)).toEqual([next]);
  });

  it('takes a meeting that is planned for that very day for the next one, and none before it', () => {
    const today = ago(-1);
    const next = records.entry('oneOnOne', today, { person: ana, status: 'planned' });
    expect(found('not-met', records, { today })).toMatchObject([
      { counter: [{ id: next }], act: { label: 'Prepare the one-on-one' } },
    ]);
    records.change(next, { day: TODAY });
    expect(found('not-met', records, { today })).toMatchObject([{ counter: [], act: { label: 'Plan a one-on-one' } }]);
  });

  it('draws the meetings before beside the days since the last, as the sentence counts them', () => {
    const before = records.entry('oneOnOne', ago(40), { person: ana, status: 'held' });
    expect(found('not-met', records, { today: ago(-1) })[0]?.picture).toEqual({
      sort: 'course',
      ticks: [
        { sort: 'entry', id: before, day: ago(40), beside: true },
        { sort: 'entry', id: last, day: weekday(1, 2), beside: true },
      ],
      counted: { from: weekday(1, 2), words: '11 working days' },
      others: 'One-on-ones before',
    });
  });

  it('has something new to say with every further meeting that did not come about', () => {
    const [late, later, missed] = [1, 11, 14].map((days) => found('not-met', records, { today: ago(-days) })[0]?.news);
    expect(late).toEqual(later);
    expect(missed).not.toEqual(late);
  });

  it('never speaks of whom was never met, has no cadence, is archived or in the trash', () => {
    const today = ago(-30);
    expect(found('not-met', records, { today })).toHaveLength(1);
    records.person('Ben');
    expect(found('not-met', records, { today })).toHaveLength(1);
    expect(little('not-met', records, { today })).toEqual([]);
    records.change(ana, { archivedOn: TODAY });
    expect(found('not-met', records, { today })).toEqual([]);
    records.change(ana, { archivedOn: undefined, cadence: undefined });
    expect(found('not-met', records, { today })).toEqual([]);
    records.change(ana, { cadence: { idealDays: 5, maxDays: 10 }, deletedAt: 1 });
    expect(found('not-met', records, { today })).toEqual([]);
  });

  it('does not take a meeting from the trash, nor one that was only planned', () => {
    records.entry('oneOnOne', weekday(1, 0), { person: ana, status: 'planned' });
    expect(found('not-met', records, { today: ago(-1) })).toHaveLength(1);
    records.change(last, { deletedAt: 1 });
    expect(found('not-met', records, { today: ago(-1) })).toEqual([]);
  });
});
