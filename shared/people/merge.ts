import { FIELD_LIMITS } from '../domain/kinds/fields.ts';
import type { Person } from '../domain/person.ts';

/**
 * The person that is kept, with what was known of the other: names to be found by, roles, leave, what was not said yet.
 * Where both say something of their own, the kept one's stands; the growth focus of both is kept.
 */
export function mergedPerson(kept: Person, other: Person): Person {
  const { leave, roleHistory, unsaid } = listsOf(kept, other);
  return {
    ...kept,
    nicknames: limited(
      unique([...kept.nicknames, other.name, ...other.nicknames], (name) => name).filter((name) => name !== kept.name),
    ),
    role: kept.role ?? other.role,
    cadence: kept.cadence ?? other.cadence,
    growthFocus: bothTexts(kept.growthFocus, other.growthFocus),
    leave,
    roleHistory,
    unsaid,
    hold: kept.hold || other.hold,
  };
}

/** Whether leave, roles, what is not said yet and the growth focus of both fit into one; where not, words would be lost. */
export const canMerge = (kept: Person, other: Person): boolean =>
  Object.values(listsOf(kept, other)).every((rows) => rows.length <= FIELD_LIMITS.rows) &&
  fitTogether(kept.growthFocus, other.growthFocus);

const fitTogether = (one = '', other = ''): boolean => one === other || one.length + other.length < FIELD_LIMITS.text;

const byFrom = (a: { readonly from: string }, b: { readonly from: string }): number =>
  a.from < b.from ? -1 : Number(a.from > b.from);

/** What is known of both, each once, by its days. */
function listsOf(kept: Person, other: Person): Pick<Person, 'leave' | 'roleHistory' | 'unsaid'> {
  return {
    leave: unique([...kept.leave, ...other.leave], ({ from, to }) => `${from} ${to}`).toSorted(byFrom),
    roleHistory: unique([...kept.roleHistory, ...other.roleHistory], ({ from, role }) => `${from} ${role}`).toSorted(
      byFrom,
    ),
    unsaid: unique([...kept.unsaid, ...other.unsaid], ({ id }) => id),
  };
}

/** Names to be found by have a limit; the kept one's come first. */
const limited = <T>(rows: readonly T[]): readonly T[] => rows.slice(0, FIELD_LIMITS.rows);

function unique<T>(rows: readonly T[], keyOf: (row: T) => string): readonly T[] {
  const found = new Map<string, T>();
  for (const row of rows) if (!found.has(keyOf(row))) found.set(keyOf(row), row);
  return [...found.values()];
}

function bothTexts(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined || one === other) return one ?? other;
  const both = `${one}\n${other}`;
  return both.length <= FIELD_LIMITS.text ? both : one;
}
