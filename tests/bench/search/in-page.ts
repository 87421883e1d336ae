import { proxy, wrap } from 'comlink';
import { memoryOfPage } from '../memory.ts';
import type { EngineName } from './engines.ts';
import type { Source } from './entries-worker.ts';
import type { SearchTimes } from './measure.ts';
import type { Searcher } from './search-worker.ts';

/** Measures one engine in a worker. `bytes`: of page and worker together, where only the worker holds much. */
export async function searchInWorker(
  name: EngineName,
  count: number,
): Promise<SearchTimes & { readonly bytes: number }> {
  const making = new Worker(new URL('./entries-worker.ts', import.meta.url), { type: 'module' });
  const source = wrap<Source>(making);
  await source.make(count);
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  const times = await wrap<Searcher>(worker).measure(
    name,
    proxy(async () => await source.next()),
  );
  making.terminate();
  const bytes = await memoryOfPage();
  worker.terminate();
  return { ...times, bytes };
}
