import { type EntryId, newId } from '../../shared/base/ids.ts';
import { err, type Result } from '../../shared/base/result.ts';
import type { SubjectFields, SubjectType } from '../../shared/domain/records.ts';
import type { VaultApi, VaultError } from '../vault/api.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a change set, and what stood there before it. */
interface Changed<P extends object> {
  readonly set: P;
  readonly was: P;
}

/** The part of a record that a change is about. */
export const partOf = <P extends object>(record: object, change: P): P =>
  Object.fromEntries(Object.keys(change).map((key) => [key, (record as Values)[key]])) as P;

/** Whether what was set still stands: then it can be taken back, whatever else was changed since. */
export const stands = (now: object, set: object): boolean => spelled(partOf(now, set)) === spelled(set);

/** JSON in which the order of keys says nothing. */
const spelled = (value: object): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part !== 'object' || part === null || Array.isArray(part)
      ? part
      : Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  );

/** Takes a change of an entry's details back. `stale` where the same was changed again since. */
export async function takeBackDetails(
  vault: VaultApi,
  id: EntryId,
  { set, was }: Changed<object>,
): Promise<Result<unknown, VaultError>> {
  const found = await vault.entry(id);
  if (!found.ok) return found;
  const { entry, rev } = found.value;
  if (!stands(entry.details, set)) return err({ code: 'stale' });
  return await vault.saveEntry(id, rev, { details: { ...entry.details, ...was } }, newId<'session'>());
}

/** The same of a person, promise, tension or other record beside the entries. */
export async function takeBackSubject<T extends SubjectType>(
  vault: VaultApi,
  { type, id }: { readonly type: T; readonly id: string },
  { set, was }: Changed<Partial<SubjectFields<T>>>,
): Promise<Result<unknown, VaultError>> {
  const found = await vault.subject(type, id);
  if (found === undefined) return err({ code: 'notFound' });
  if (!stands(found.record, set)) return err({ code: 'stale' });
  return await vault.saveSubject(type, found.record.id, found.rev, was);
}
