import { describe, expect, test } from 'vitest';
import { checkKdf, KDF_FLOOR, type KdfParameters } from '../../../shared/crypto/kdf.ts';
import { timeKdf, tuneKdf } from '../../../shared/crypto/kdf-tune.ts';

const work = ({ memoryKiB, iterations }: KdfParameters) => memoryKiB * iterations;
const FLOOR_WORK = KDF_FLOOR.memoryKiB * KDF_FLOOR.iterations;

/** A machine that takes so many milliseconds for the least that a journal gets. */
const machine = (floor: number) => (params: KdfParameters) => Promise.resolve((floor * work(params)) / FLOOR_WORK);

const swapping = (params: KdfParameters) => Promise.resolve(params.memoryKiB > 200 * 1024 ? 5000 : work(params) / 2000);
const small = (params: KdfParameters) =>
  params.memoryKiB > 128 * 1024 ? Promise.reject(new RangeError('no memory')) : Promise.resolve(100);

describe('choosing the cost for a new journal', () => {
  test('a slow machine gets 128 MiB and three passes, never less', async () => {
    expect(await tuneKdf(machine(9000))).toMatchObject(KDF_FLOOR);
  });

  test('a machine that takes half a second gets about twice the work', async () => {
    expect(await tuneKdf(machine(460))).toMatchObject({ memoryKiB: 256 * 1024, iterations: 3 });
  });

  test('a fast machine gets the top of the ladder', async () => {
    expect(await tuneKdf(machine(50))).toMatchObject({ memoryKiB: 512 * 1024, iterations: 4 });
  });

  test('for any machine the choice takes about a second at most, or is the least', async () => {
    for (let floor = 20; floor < 4000; floor += 37) {
      const chosen = await tuneKdf(machine(floor));
      expect(checkKdf(chosen).ok).toBe(true);
      expect(work(chosen)).toBeGreaterThanOrEqual(FLOOR_WORK);
      const time = await machine(floor)(chosen);
      expect(time <= 1000 || work(chosen) === FLOOR_WORK).toBe(true);
    }
  });

  test('a step that turns out slower than predicted is passed over', async () => {
    expect(await tuneKdf(swapping)).toMatchObject({ memoryKiB: 192 * 1024 });
  });

  test('a step whose memory cannot be had is passed over', async () => {
    expect(await tuneKdf(small)).toMatchObject(KDF_FLOOR);
  });

  test('the measure runs a real derivation', async () => {
    expect(await timeKdf({ ...(await tuneKdf(machine(9000))), memoryKiB: 64 * 1024, iterations: 2 })).toBeGreaterThan(
      0,
    );
  });
});
