import { addDays, daysBetween, type LocalDate, toDate } from '../../../../shared/base/local-date.ts';
import type { Entry } from '../../../../shared/domain/entry.ts';
import { linksOf } from '../../../../shared/domain/entry-links.ts';
import type { Felt } from '../../../../shared/domain/heat.ts';
import type { DetailsOf, EntryKind } from '../../../../shared/domain/kinds/registry.ts';
import type { Person } from '../../../../shared/domain/person.ts';
import type { SubjectOf, SubjectType } from '../../../../shared/domain/records.ts';
import { sampleRecords } from '../../../../shared/sample/sample-records.ts';
import { agoFrom } from '../../../../shared/sample/working-days.ts';

export type OfKind<K extends EntryKind> = Omit<Entry, 'details'> & { readonly details: DetailsOf<K> };

/** The sample as it stood on a day: what was written up to then, and all that it is about. */
export class SampleView {
  readonly today: LocalDate;
  readonly entries: readonly Entry[];
  readonly #all: ReturnType<typeof sampleRecords>;

  /** @param asOf working days before the day for which the sample was made */
  constructor(made: LocalDate, asOf = 0) {
    this.#all = sampleRecords(made).filter(({ deletedAt }) => deletedAt === undefined);
    this.today = asOf === 0 ? made : agoFrom(made)(asOf);
    this.entries = this.#all
      .filter((record): record is Entry => record.type === 'entry' && record.day <= this.today)
      .toSorted((a, b) => (a.day === b.day ? a.order - b.order : a.day < b.day ? -1 : 1));
  }

  all<T extends SubjectType>(type: T): readonly SubjectOf<T>[] {
    return this.#all.filter((record) => record.type === type) as unknown as readonly SubjectOf<T>[];
  }

  /** Entries of a kind, oldest first, of the last so many days, today among them. */
  kind<K extends EntryKind>(kind: K, days = 1000): readonly OfKind<K>[] {
    const from = addDays(this.today, 1 - days);
    // The kind says what the details are.
    return this.entries.filter((entry) => entry.kind === kind && entry.day >= from) as unknown as readonly OfKind<K>[];
  }

  /** Planned entries too, which are about a day that comes. */
  planned<K extends EntryKind>(kind: K): readonly OfKind<K>[] {
    return this.#all.filter(
      (record) => record.type === 'entry' && record.kind === kind,
    ) as unknown as readonly OfKind<K>[];
  }

  felt(tension: string): readonly Felt[] {
    return this.entries.flatMap((entry) =>
      linksOf(entry)
        .tensions.filter(({ id }) => id === tension)
        .map(({ intensity }) => ({ day: entry.day, intensity })),
    );
  }

  age(day: LocalDate): number {
    return daysBetween(day, this.today);
  }

  /** Monday to Friday after a day up to today, less the person's leave. */
  workingDaysSince(day: LocalDate, leave: Person['leave'] = []): number {
    let count = 0;
    for (let at = addDays(day, 1); at <= this.today; at = addDays(at, 1))
      if (toDate(at).getDay() % 6 !== 0 && !leave.some(({ from, to }) => at >= from && (to === undefined || at <= to)))
        count += 1;
    return count;
  }
}

/** What comes out of a list more than once, and how often. */
export function tally<T>(items: readonly T[], key: (item: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return groups;
}
