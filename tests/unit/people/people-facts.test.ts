import { differenceInCalendarDays } from 'date-fns';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../shared/base/ids.ts';
import { addDays, type LocalDate, toDate } from '../../../shared/base/local-date.ts';
import { type Leave, newPersonFields, type Person } from '../../../shared/domain/person.ts';
import { newPromiseFields, type PromiseRecord } from '../../../shared/domain/promise.ts';
import { type Meeting, peopleFacts } from '../../../shared/people/people-facts.ts';
import { leaveDoubts, workingDaysBetween } from '../../../shared/people/working-days.ts';
import { days, idOf } from './arbitrary-records.ts';

const day = (text: string): LocalDate => text as LocalDate;
const id: PersonId = idOf(11);
const other: PersonId = idOf(12);
const noor: Person = { ...newPersonFields('Noor'), type: 'person', id, createdAt: 0, updatedAt: 0 };
const tove: Person = { ...noor, id: other, name: 'Tove' };

describe('Working days', () => {
  it('are counted from the day after, without weekends and leave', () => {
    // 2026-05-22 is a Friday.
    expect(workingDaysBetween(day('2026-05-22'), day('2026-05-25'), [])).toBe(1);
    expect(workingDaysBetween(day('2026-05-22'), day('2026-05-29'), [])).toBe(5);
    const leave = [{ from: day('2026-05-25'), to: day('2026-05-26') }];
    expect(workingDaysBetween(day('2026-05-22'), day('2026-05-29'), leave)).toBe(3);
    expect(workingDaysBetween(day('2026-05-29'), day('2026-05-22'), [])).toBe(0);
  });

  it('are those that one finds walking day by day, however leave overlaps', () => {
    const leaves = fc.array(fc.record({ from: days, to: days }), { maxLength: 5 });
    fc.assert(
      fc.property(days, days, leaves, (from, to, leave) => {
        let count = 0;
        for (let at = addDays(from, 1); differenceInCalendarDays(toDate(at), toDate(to)) <= 0; at = addDays(at, 1)) {
          const weekday = toDate(at).getDay();
          if (weekday % 6 !== 0 && !leave.some((away) => away.from <= at && at <= away.to)) count += 1;
        }
        expect(workingDaysBetween(from, to, leave)).toBe(count);
      }),
    );
  });

  it('tell which leave shares days, and which ends before it begins', () => {
    const leave: readonly Leave[] = [
      { from: day('2026-05-04'), to: day('2026-05-08') },
      { from: day('2026-06-01'), to: day('2026-06-01') },
      { from: day('2026-05-08'), to: day('2026-05-11') },
      { from: day('2026-07-10'), to: day('2026-07-01') },
    ];
    expect(leaveDoubts(leave)).toEqual({ overlapping: [0, 2], reversed: [3] });
  });
});

describe('What the list says of a person', () => {
  it('takes meetings that were held for the last, and planned ones to come for the next', () => {
    const meetings = [
      meeting('2026-05-07', 'held'),
      meeting('2026-05-14', 'skipped'),
      meeting('2026-05-21', 'planned'),
      meeting('2026-06-04', 'planned'),
      meeting('2026-04-23', 'held'),
      meeting('2026-05-15', 'held', other),
      { ...meeting('2026-05-16', 'held'), person: undefined },
    ];
    const [facts, others] = peopleFacts([noor, tove], meetings, [], day('2026-05-18'));
    expect(facts).toMatchObject({ lastMet: '2026-05-07', next: '2026-05-21', waiting: 7 });
    expect(others).toMatchObject({ lastMet: '2026-05-15', next: undefined, waiting: 1 });
    expect(peopleFacts([noor], meetings.toReversed(), [], day('2026-05-18'))).toEqual([facts]);
    expect(peopleFacts([noor], [], [], day('2026-05-18'))[0]?.waiting).toBeUndefined();
  });

  it('counts the promises that are open, each way', () => {
    const promises = [promise('me', id), promise('me', id, 'kept'), promise(id, 'me'), promise('me', 'me')];
    expect(peopleFacts([noor], [], promises, day('2026-05-18'))).toMatchObject([{ openFromMe: 1, openFromThem: 1 }]);
  });
});

const meeting = (on: string, status: Meeting['status'], person = id): Meeting => ({ person, day: day(on), status });
const promise = (
  from: 'me' | PersonId,
  to: 'me' | PersonId,
  state: PromiseRecord['state'] = 'open',
): PromiseRecord => ({
  ...newPromiseFields('A thing', from, to, day('2026-05-01')),
  state,
  type: 'promise',
  id: idOf<'promise'>(1),
  createdAt: 0,
  updatedAt: 0,
});
