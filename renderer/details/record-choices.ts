import type { SubjectWithRev } from '../vault/api.ts';

type Named = 'person' | 'area';

export interface RecordOffer {
  /** The id of a record, or what was typed for a new one. */
  readonly key: string;
  readonly name: string;
  readonly on: boolean;
  readonly fresh: boolean;
}

/** How many are offered at once: more are found by typing. */
const OFFERED = 8;
/** What a record may be created as from what was typed. */
export const NEW = 'new:';

/**
 * What is offered for what was typed: names that begin with it, then those that hold it, then itself as a new one.
 * Archived people come last.
 */
export function recordChoices(
  typed: string,
  chosen: readonly string[],
  known: readonly SubjectWithRev<Named>[],
): readonly RecordOffer[] {
  const wanted = typed.trim();
  const folded = fold(wanted);
  const names = ({ record }: SubjectWithRev<Named>): readonly string[] =>
    record.type === 'person' ? [record.name, ...record.nicknames] : [record.name];
  const rank = (one: SubjectWithRev<Named>): number => {
    const archived = one.record.type === 'person' && one.record.archivedOn !== undefined ? 2 : 0;
    return archived + (names(one).some((name) => fold(name).startsWith(folded)) ? 0 : 1);
  };
  const offers = known
    .filter((one) => names(one).some((name) => fold(name).includes(folded)))
    .toSorted((a, b) => rank(a) - rank(b) || a.record.name.localeCompare(b.record.name))
    .slice(0, OFFERED)
    .map(({ record: { id, name } }) => ({ key: id as string, name, on: chosen.includes(id), fresh: false }));
  const exists = wanted === '' || known.some((one) => fold(one.record.name) === folded);
  return exists ? offers : [...offers, { key: `${NEW}${wanted}`, name: wanted, on: false, fresh: true }];
}

/** Without case and without accents. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
