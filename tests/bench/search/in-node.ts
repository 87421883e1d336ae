import { type BenchEntry, generateEntries } from '../generate.ts';
import { createEngine, type EngineName } from './engines.ts';
import { measureSearch } from './measure.ts';

/** A process of its own for one engine, so that its memory is its own: `node --expose-gc in-node.ts Leeway 10000`. */
const [name = 'Leeway', count = '10000'] = process.argv.slice(2);

const memory = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

async function* batches(): AsyncGenerator<readonly BenchEntry[]> {
  const entries = generateEntries(Number(count));
  // Written out and read again, as entries come from a disk: else they share memory with what made them.
  while (entries.length > 0) yield JSON.parse(JSON.stringify(entries.splice(0, 1000))) as BenchEntry[];
}

const before = memory();
const engine = createEngine(name as EngineName);
const times = await measureSearch(engine, batches());
process.stdout.write(JSON.stringify({ ...times, bytes: memory() - before }));
// The engine must be there when memory is looked at.
engine.ask('');
