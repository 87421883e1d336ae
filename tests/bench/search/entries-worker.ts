import { expose } from 'comlink';
import { type BenchEntry, generateEntries } from '../generate.ts';

let entries: BenchEntry[] = [];

/** Makes the entries in a worker of its own, so that they are not in the memory of the one that is measured. */
const source = {
  make(count: number): void {
    entries = generateEntries(count);
  },
  next: (): readonly BenchEntry[] => entries.splice(0, 1000),
};

export type Source = typeof source;
expose(source);
