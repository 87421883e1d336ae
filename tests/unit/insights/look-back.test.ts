import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import { lookBackAt, weekToLookAt } from '../../../shared/insights/look-back.ts';
import { ago, Records, TODAY, viewOf } from './journal.ts';

const ids = (refs: readonly { readonly id: string }[]) => refs.map(({ id }) => id);
/** The week before TODAY, a Monday. */
const MONDAY = ago(7);
const look = (records: Records) => lookBackAt(viewOf(records.all), MONDAY, TODAY);

const on = (day: string): LocalDate => weekToLookAt(day as LocalDate);

describe('a week to look back at', () => {
  it('is the one under way from Thursday on, and the last one before', () => {
    expect(on('2026-05-20')).toBe('2026-05-11');
    expect(on('2026-05-21')).toBe('2026-05-18');
    expect(on('2026-05-24')).toBe('2026-05-18');
    expect(on('2026-05-25')).toBe('2026-05-18');
  });

  it('has nothing where nothing was written', () => {
    expect(look(new Records())).toEqual({ monday: MONDAY, moved: [], stayed: [], said: [] });
  });

  it('has what ended or went on in it, on its first and its last day and no other', () => {
    const records = new Records();
    const ana = records.person('Ana');
    const closed = (days: number) => records.promise(ana, { state: 'kept', closedOn: ago(days), madeOn: ago(30) });
    const [before, first, last, after] = [closed(8), closed(7), closed(1), closed(0)];
    const decided = records.entry('decision', ago(20), { decidedBy: 'meAlone', openedOn: ago(20), decidedOn: ago(3) });
    const met = records.entry('oneOnOne', ago(2), { person: ana, status: 'held' });
    records.entry('oneOnOne', ago(2), { person: ana, status: 'skipped' });
    const stepped = records.tension('Pager', {
      openedOn: ago(40),
      steps: [{ id: 'a', text: 'Ask', on: ago(9), doneOn: ago(4) }],
    });
    const { moved, stayed } = look(records);
    expect(ids(moved)).toEqual([last, met, decided, stepped, first]);
    expect(ids(moved)).not.toContain(before);
    expect(ids(moved)).not.toContain(after);
    expect(stayed).toEqual([]);
  });

  it('has what lay there all week', () => {
    const records = new Records();
    const ana = records.person('Ana');
    const late = records.promise(ana, { madeOn: ago(30), dueOn: ago(8) });
    records.promise(ana, { madeOn: ago(30), dueOn: ago(7) });
    records.promise('me' as typeof ana, { from: ana, to: 'me', madeOn: ago(30), dueOn: ago(20) });
    const open = records.entry('decision', ago(9), { openedOn: ago(9) });
    records.entry('decision', ago(3), { openedOn: ago(3) });
    const tension = records.tension('Pager', { openedOn: ago(30) });
    records.tension('Newer', { openedOn: ago(5) });
    expect(ids(look(records).stayed)).toEqual([late, open, tension]);
  });

  it('has what the lead said they would do, the first due first, a step in its own words', () => {
    const records = new Records();
    const ana = records.person('Ana');
    const due = (days: number) => records.promise(ana, { madeOn: ago(30), dueOn: addDays(TODAY, days) });
    const [later, soon] = [due(7), due(1)];
    due(8);
    const tension = records.tension('Pager', {
      openedOn: ago(30),
      steps: [{ id: 'a', text: 'Ask both', on: ago(3) }],
    });
    const { said, stayed } = look(records);
    expect(said).toEqual([
      { sort: 'tension', id: tension, day: ago(3), words: 'Ask both', due: ago(3) },
      { sort: 'promise', id: soon, day: addDays(TODAY, 1) },
      { sort: 'promise', id: later, day: addDays(TODAY, 7) },
    ]);
    expect(stayed).toEqual([]);
  });

  it('knows nobody who is archived', () => {
    const records = new Records();
    const ana = records.person('Ana', { archivedOn: TODAY });
    records.promise(ana, { madeOn: ago(30), dueOn: ago(8) });
    records.promise(ana, { state: 'kept', closedOn: ago(3) });
    expect(look(records)).toMatchObject({ moved: [], stayed: [] });
  });
});
