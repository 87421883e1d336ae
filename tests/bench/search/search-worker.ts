import { expose } from 'comlink';
import type { BenchEntry } from '../generate.ts';
import { createEngine, type Engine, type EngineName } from './engines.ts';
import { measureSearch, type SearchTimes } from './measure.ts';

let engine: Engine | undefined;

const searcher = {
  async measure(name: EngineName, next: () => Promise<readonly BenchEntry[]>): Promise<SearchTimes> {
    engine = createEngine(name);
    return await measureSearch(engine, batchesOf(next));
  },
};

export type Searcher = typeof searcher;
expose(searcher);

async function* batchesOf(next: () => Promise<readonly BenchEntry[]>): AsyncGenerator<readonly BenchEntry[]> {
  for (let batch = await next(); batch.length > 0; batch = await next()) yield batch;
}
