import { wrap } from 'comlink';
import type { Bench } from './bench-worker.ts';

const worker = new Worker(new URL('./bench-worker.ts', import.meta.url), { type: 'module' });
Object.assign(globalThis, { bench: wrap<Bench>(worker) });
