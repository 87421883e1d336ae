import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import type { EntryId } from '../../../shared/base/ids.ts';
import type { EntryItem, TimelineFilter, VaultApi } from '../../vault/api.ts';

export interface Neighbours {
  readonly newer: EntryItem | undefined;
  readonly older: EntryItem | undefined;
}

/** More entries about one day than anybody writes, or imports. */
const DAY_LIMIT = 10_000;

/** The entries before and after one on the timeline. */
export async function neighboursOf(
  vault: Pick<VaultApi, 'timeline'>,
  { id, day }: { readonly id: EntryId; readonly day: LocalDate },
): Promise<Neighbours> {
  const ofDay = (await vault.timeline({ from: day, to: day, offset: 0, limit: DAY_LIMIT })).rows;
  const at = ofDay.findIndex((row) => row.item.id === id);
  const newer = ofDay[at - 1]?.item ?? (await lastOf(vault, { from: addDays(day, 1) }));
  const older = (at === -1 ? undefined : ofDay[at + 1]?.item) ?? (await firstOf(vault, { to: addDays(day, -1) }));
  return { newer, older };
}

const firstOf = async (vault: Pick<VaultApi, 'timeline'>, filter: TimelineFilter): Promise<EntryItem | undefined> =>
  (await vault.timeline({ ...filter, offset: 0, limit: 1 })).rows[0]?.item;

/** The list is newest first: the nearest of the later ones is its last. */
async function lastOf(vault: Pick<VaultApi, 'timeline'>, filter: TimelineFilter): Promise<EntryItem | undefined> {
  const { total } = await vault.timeline({ ...filter, offset: 0, limit: 0 });
  if (total === 0) return undefined;
  return (await vault.timeline({ ...filter, offset: total - 1, limit: 1 })).rows[0]?.item;
}
