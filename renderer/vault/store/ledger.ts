import { add, EMPTY_SUM, fromBytes, subtract, type Sum, toBytes } from '../../../shared/crypto/manifest-sum.ts';

const DIGEST_BYTES = 32;

/** What is known of one row on disk: its revision and its share of the manifest's sum. */
export interface LedgerLine {
  readonly rev: number;
  readonly digest: Sum;
}

/**
 * Every row that should be on disk, in little memory: revisions and digests lie in typed arrays, a slot a row. Its
 * count and sum are what the manifest must say.
 */
export class Ledger {
  readonly #slots = new Map<string, number>();
  readonly #free: number[] = [];
  #revs = new Float64Array(1024);
  #digests = new Uint8Array(1024 * DIGEST_BYTES);
  #used = 0;
  #sum: Sum = EMPTY_SUM;

  get count(): number {
    return this.#slots.size;
  }

  get sum(): Sum {
    return this.#sum;
  }

  ids(): Iterable<string> {
    return this.#slots.keys();
  }

  has(id: string): boolean {
    return this.#slots.has(id);
  }

  get(id: string): LedgerLine | undefined {
    const slot = this.#slots.get(id);
    return slot === undefined ? undefined : { rev: this.#revs[slot] ?? 0, digest: fromBytes(this.#bytes(slot)) };
  }

  /** The row's revision; 0 where there is no such row. */
  rev(id: string): number {
    const slot = this.#slots.get(id);
    return slot === undefined ? 0 : (this.#revs[slot] ?? 0);
  }

  set(id: string, rev: number, digest: Sum): void {
    this.delete(id);
    const slot = this.#take();
    this.#slots.set(id, slot);
    this.#revs[slot] = rev;
    this.#digests.set(toBytes(digest), slot * DIGEST_BYTES);
    this.#sum = add(this.#sum, digest);
  }

  delete(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#sum = subtract(this.#sum, fromBytes(this.#bytes(slot)));
    this.#slots.delete(id);
    this.#free.push(slot);
  }

  #bytes(slot: number): Uint8Array {
    return this.#digests.subarray(slot * DIGEST_BYTES, (slot + 1) * DIGEST_BYTES);
  }

  #take(): number {
    const free = this.#free.pop();
    if (free !== undefined) return free;
    if (this.#used === this.#revs.length) this.#grow();
    this.#used += 1;
    return this.#used - 1;
  }

  #grow(): void {
    const revs = new Float64Array(this.#revs.length * 2);
    revs.set(this.#revs);
    const digests = new Uint8Array(this.#digests.length * 2);
    digests.set(this.#digests);
    this.#revs = revs;
    this.#digests = digests;
  }
}
