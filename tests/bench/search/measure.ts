import type { BenchEntry } from '../generate.ts';
import { keystrokes } from '../queries.ts';
import type { Engine } from './engines.ts';

/** Milliseconds, as they were measured. */
export interface SearchTimes {
  /** Until everything can be found. */
  readonly put: number;
  /** Getting faster after that, in stretches of 12 ms between which the worker answers. */
  readonly prepare: number;
  /** Each keystroke before anything was prepared, for the first queries. */
  readonly unprepared: readonly number[];
  /** Each keystroke: the first 50 found, then also shown with marked passages. */
  readonly asked: readonly number[];
  readonly shown: readonly number[];
}

const STRETCH = 12;
const UNPREPARED = ['management review', 'abigail', 'river bank company'];

/** Fills the engine and types every query into it, each keystroke once, in the order of typing. */
export async function measureSearch(
  engine: Engine,
  batches: AsyncIterable<readonly BenchEntry[]>,
): Promise<SearchTimes> {
  let put = 0;
  for await (const batch of batches) put += timed(() => engine.put(batch));

  const unprepared: number[] = [];
  for (const query of keystrokes(UNPREPARED)) {
    unprepared.push(
      timed(() => {
        engine.ask(query);
        engine.show();
      }),
    );
  }
  let prepare = 0;
  let more = true;
  while (more) {
    const start = performance.now();
    more = engine.prepare(STRETCH);
    prepare += performance.now() - start;
  }

  const asked: number[] = [];
  const shown: number[] = [];
  for (const query of keystrokes()) {
    const ask = timed(() => engine.ask(query));
    asked.push(ask);
    shown.push(ask + timed(() => engine.show()));
  }
  return { put, prepare, unprepared, asked, shown };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
