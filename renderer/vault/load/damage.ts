import type { Damage } from '../api.ts';
import type { Journal } from '../journal.ts';

export type BadRecord = Damage['records'][number];
type Reason = BadRecord['reason'];

/** The damage that those records make, with what is known of them from memory. */
export function damageOf(journal: Journal, bad: readonly { readonly id: string; readonly reason: Reason }[]): Damage {
  const { ledger, manifest } = journal.store;
  const records = bad.map(({ id, reason }): BadRecord => {
    const entry = journal.view.entry(id);
    return { id, reason, entry: entry && journal.view.item(entry) };
  });
  const unexpected = bad.filter(({ reason }) => reason === 'unexpected').length;
  return {
    sort: sortOf(bad.map(({ reason }) => reason)),
    records,
    readable: ledger.count - (bad.length - unexpected),
    expected: manifest.count,
    canUnlock: true,
  };
}

/** Damage that is known, with what was found now. */
export function mergedDamage(
  journal: Journal,
  found: readonly { readonly id: string; readonly reason: Reason }[],
): Damage {
  const known = journal.damage?.records ?? [];
  const added = found.filter(({ id }) => !known.some((record) => record.id === id));
  return damageOf(journal, [...known, ...added]);
}

const SORTS: { readonly [R in Reason]: Damage['sort'] } = {
  unsealable: 'recordsUnreadable',
  invalid: 'recordsUnreadable',
  missing: 'recordsMissing',
  stale: 'rolledBack',
  unexpected: 'rolledBack',
};

function sortOf(reasons: readonly Reason[]): Damage['sort'] {
  const sorts = new Set(reasons.map((reason) => SORTS[reason]));
  return (['recordsUnreadable', 'recordsMissing'] as const).find((sort) => sorts.has(sort)) ?? 'rolledBack';
}
