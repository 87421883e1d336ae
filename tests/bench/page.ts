import { type Remote, wrap } from 'comlink';
import { searchInWorker } from './search/in-page.ts';
import * as journal from './vault/journal.ts';
import type { Unlocking } from './vault/unlock-worker.ts';

/** What the measuring process calls in this page. */
const bench = {
  searchInWorker,
  journal,
  unlocking: (): Remote<Unlocking> =>
    wrap(new Worker(new URL('./vault/unlock-worker.ts', import.meta.url), { type: 'module' })),
};
Object.assign(globalThis, { bench });

export type Bench = typeof bench;
