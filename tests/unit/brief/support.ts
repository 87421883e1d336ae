import type { PersonId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { BriefEntry } from '../../../shared/brief/brief.ts';
import type { EntryFields } from '../../../shared/domain/entry.ts';
import type { OneOnOneDetails, Topic } from '../../../shared/domain/kinds/one-on-one.ts';
import { newPersonFields, type Person } from '../../../shared/domain/person.ts';
import { idOf } from '../people/arbitrary-records.ts';

export const day = (text: string): LocalDate => text as LocalDate;
export const noorId: PersonId = idOf(11);
export const noor: Person = { ...newPersonFields('Noor'), type: 'person', id: noorId, createdAt: 0, updatedAt: 0 };

/** An entry about Noor, as the view has it. */
export function about(number: number, on: string, more: Partial<EntryFields> = {}): BriefEntry {
  return {
    fields: {
      type: 'entry',
      id: idOf<'entry'>(number),
      day: day(on),
      order: number,
      kind: 'note',
      details: {},
      people: [noorId],
      areas: [],
      tensions: [],
      tags: [],
      starred: false,
      private: false,
      createdAt: 0,
      updatedAt: 0,
      ...more,
    },
  };
}

export const meeting = (number: number, on: string, details: Partial<OneOnOneDetails>, more = {}): BriefEntry =>
  about(number, on, {
    kind: 'oneOnOne',
    people: [],
    details: { person: noorId, status: 'held', topics: [], ...details },
    ...more,
  });

export const topic = (number: number, text: string, more: Partial<Topic> = {}): Topic => ({
  id: idOf(800 + number),
  text,
  origin: 'mine',
  done: false,
  ...more,
});
