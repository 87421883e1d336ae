import { must } from '../../../shared/base/assert.ts';
import type { PersonId, PromiseId, TensionId } from '../../../shared/base/ids.ts';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { newPersonFields, type Person } from '../../../shared/domain/person.ts';
import { newPromiseFields, type PromiseRecord } from '../../../shared/domain/promise.ts';
import { newTensionFields, type Tension } from '../../../shared/domain/tension.ts';

const PEOPLE = 500;
const PROMISES = 10;
const DAY = '2026-05-01' as LocalDate;
const common = { createdAt: 0, updatedAt: 0 };

export interface PeopleRecords {
  readonly people: readonly Person[];
  readonly others: readonly (PromiseRecord | Tension)[];
}

/** Invented people with ten promises each, and a tension between every two. */
export function peopleRecords(newId: () => string): PeopleRecords {
  const people = Array.from({ length: PEOPLE }, (_, i): Person => ({
    ...newPersonFields(`Person ${i}`),
    growthFocus: 'Lead an incident alone',
    type: 'person',
    id: newId() as PersonId,
    ...common,
  }));
  const others = people.flatMap(({ id }, i): (PromiseRecord | Tension)[] => [
    ...Array.from({ length: PROMISES }, (_, n): PromiseRecord => ({
      ...newPromiseFields(`Promise ${n}`, n % 2 === 0 ? 'me' : id, n % 2 === 0 ? id : 'me', DAY),
      dueOn: addDays(DAY, n),
      type: 'promise',
      id: newId() as PromiseId,
      ...common,
    })),
    {
      ...newTensionFields(`Tension ${i}`, DAY),
      between: [id, must(people[(i + 1) % PEOPLE], 'another').id],
      type: 'tension',
      id: newId() as TensionId,
      ...common,
    },
  ]);
  return { people, others };
}

/** The entry about one of the people: in four one is a one-on-one, one a decision, the others notes. */
export function aboutPeople(entry: Entry, place: number, { people }: PeopleRecords): Entry {
  const person = must(people[place % people.length], 'there are people').id;
  const turn = Math.floor(place / people.length) % 4;
  if (turn === 0) {
    const topics = [{ id: entry.id, text: `Topic ${place}`, origin: 'mine' as const, done: place % 3 === 0 }];
    return { ...entry, kind: 'oneOnOne', details: { person, status: 'held', topics } };
  }
  if (turn === 1) return { ...entry, kind: 'decision', people: [person], details: newDetails('decision', entry.day) };
  return { ...entry, people: [person] };
}
