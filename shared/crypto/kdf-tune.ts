import { deriveKek, KDF_FLOOR, type KdfParameters, newKdf } from './kdf.ts';

const MIB = 1024;
/** What opening a journal may cost on the machine it is made on, in milliseconds. */
const TARGET = 1000;
/** A step whose real time is above this is not taken, whatever was predicted. */
const CEILING = 1300;

/** Costs in rising order. More memory comes before more passes: it is what a guessing machine lacks. */
const LADDER = [
  KDF_FLOOR,
  { memoryKiB: 192 * MIB, iterations: 3, parallelism: 1 },
  { memoryKiB: 256 * MIB, iterations: 3, parallelism: 1 },
  { memoryKiB: 256 * MIB, iterations: 4, parallelism: 1 },
  { memoryKiB: 384 * MIB, iterations: 3, parallelism: 1 },
  { memoryKiB: 384 * MIB, iterations: 4, parallelism: 1 },
  { memoryKiB: 512 * MIB, iterations: 3, parallelism: 1 },
  { memoryKiB: 512 * MIB, iterations: 4, parallelism: 1 },
] as const;

/**
 * Chooses the cost for a new journal: the strongest step that takes about a second here, never below 128 MiB and
 * three passes. `measure` answers how many milliseconds one derivation takes (see `timeKdf`); where it rejects, as
 * when the memory cannot be had, that step is passed over.
 */
export async function tuneKdf(measure: (params: KdfParameters) => Promise<number>): Promise<KdfParameters> {
  const floor = newKdf(KDF_FLOOR);
  const millisecondsPerWork = (await measure(floor)) / work(KDF_FLOOR);
  const affordable = LADDER.slice(1).filter((step) => work(step) * millisecondsPerWork <= TARGET);
  for (const step of affordable.toReversed()) {
    const params = newKdf(step);
    if (await fits(params, measure)) return params;
  }
  return floor;
}

/** Milliseconds that one derivation with these parameters takes on this machine. */
export async function timeKdf(params: KdfParameters): Promise<number> {
  const start = performance.now();
  await deriveKek('a passphrase that opens nothing', params);
  return performance.now() - start;
}

const work = (cost: { readonly memoryKiB: number; readonly iterations: number }): number =>
  cost.memoryKiB * cost.iterations;

async function fits(params: KdfParameters, measure: (params: KdfParameters) => Promise<number>): Promise<boolean> {
  try {
    return (await measure(params)) <= CEILING;
  } catch {
    // The memory for this step is not to be had on this machine: a lower step will do.
    return false;
  }
}
