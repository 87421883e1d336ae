import type { LocalDate } from '../../../shared/base/local-date.ts';

/** What orders entries: newest day first, and within a day the one created last first. */
export interface Placed {
  readonly fields: { readonly id: string; readonly day: LocalDate; readonly order: number };
}

/** Below zero where `a` stands before `b`. The id only settles a tie, so that the order never depends on chance. */
export function compareByDay({ fields: a }: Placed, { fields: b }: Placed): number {
  if (a.day !== b.day) return a.day > b.day ? -1 : 1;
  if (a.order !== b.order) return b.order - a.order;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** A list that is always in the order of days. Made for appending in order, single changes and merging batches. */
export class DayList<T extends Placed> {
  #items: T[] = [];

  get items(): readonly T[] {
    return this.#items;
  }

  insert(item: T): void {
    this.#items.splice(this.#position(item), 0, item);
  }

  remove(item: Placed): void {
    const at = this.#position(item);
    if (this.#items[at]?.fields.id === item.fields.id) this.#items.splice(at, 1);
  }

  /** Puts many in at once. */
  insertAll(items: readonly T[]): void {
    const batch = items.toSorted(compareByDay);
    const last = this.#items.at(-1);
    const first = batch[0];
    if (first === undefined) return;
    if (last === undefined || compareByDay(last, first) < 0) for (const item of batch) this.#items.push(item);
    else this.#items = merge(this.#items, batch);
  }

  /** The entries of the days from `from` to `to`, both included. */
  between(from: LocalDate | undefined, to: LocalDate | undefined): readonly T[] {
    const start = to === undefined ? 0 : this.#firstWhere((item) => item.fields.day <= to);
    const end = from === undefined ? this.#items.length : this.#firstWhere((item) => item.fields.day < from);
    return start === 0 && end === this.#items.length ? this.#items : this.#items.slice(start, end);
  }

  #position(item: Placed): number {
    return this.#firstWhere((other) => compareByDay(other, item) >= 0);
  }

  /** Index of the first item for which `test` holds, given that it holds for all after it. */
  #firstWhere(test: (item: T) => boolean): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const item = this.#items[middle];
      if (item !== undefined && test(item)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function merge<T extends Placed>(a: readonly T[], b: readonly T[]): T[] {
  const merged: T[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a[i];
    const right = b[j];
    if (left === undefined && right === undefined) return merged;
    if (right === undefined || (left !== undefined && compareByDay(left, right) < 0)) {
      if (left !== undefined) merged.push(left);
      i += 1;
    } else {
      merged.push(right);
      j += 1;
    }
  }
}
