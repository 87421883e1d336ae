import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { PersonId } from '../../../shared/base/ids.ts';
import { newPersonFields, type Person } from '../../../shared/domain/person.ts';
import { newPromiseFields, type PromiseRecord } from '../../../shared/domain/promise.ts';
import { personFacts } from '../../../shared/people/person-facts.ts';
import { workingDaysBetween } from '../../../shared/people/working-days.ts';

const day = (text: string): LocalDate => text as LocalDate;
const id = '7f0f5a2e-6f5b-4c3a-9d58-2a4c7c1f0a11' as PersonId;
const noor: Person = { ...newPersonFields('Noor'), type: 'person', id, createdAt: 0, updatedAt: 0 };
const meeting = (on: string, status: 'planned' | 'held' | 'skipped') => ({
  kind: 'oneOnOne' as const,
  day: day(on),
  details: { status, topics: [] },
});

describe('Working days', () => {
  it('are counted from the day after, without weekends and leave', () => {
    // 2026-05-22 is a Friday.
    expect(workingDaysBetween(day('2026-05-22'), day('2026-05-25'), [])).toBe(1);
    expect(workingDaysBetween(day('2026-05-22'), day('2026-05-29'), [])).toBe(5);
    const leave = [{ from: day('2026-05-25'), to: day('2026-05-26') }];
    expect(workingDaysBetween(day('2026-05-22'), day('2026-05-29'), leave)).toBe(3);
    expect(workingDaysBetween(day('2026-05-29'), day('2026-05-22'), [])).toBe(0);
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
    ];
    const facts = personFacts(noor, meetings, [], day('2026-05-18'));
    expect(facts).toMatchObject({ lastMet: '2026-05-07', next: '2026-05-21', waiting: 7 });
    expect(personFacts(noor, meetings.toReversed(), [], day('2026-05-18'))).toEqual(facts);
    expect(personFacts(noor, [], [], day('2026-05-18')).waiting).toBeUndefined();
  });

  it('counts the promises that are open, each way', () => {
    const promise = (from: 'me' | PersonId, to: 'me' | PersonId, state: PromiseRecord['state'] = 'open') => ({
      ...newPromiseFields('A thing', from, to, day('2026-05-01')),
      state,
      type: 'promise' as const,
      id: id as string as PromiseRecord['id'],
      createdAt: 0,
      updatedAt: 0,
    });
    const promises = [promise('me', id), promise('me', id, 'kept'), promise(id, 'me'), promise('me', 'me')];
    expect(personFacts(noor, [], promises, day('2026-05-18'))).toMatchObject({ openFromMe: 1, openFromThem: 1 });
  });
});
