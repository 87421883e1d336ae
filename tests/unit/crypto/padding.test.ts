import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pad, paddedLength, unpad } from '../../../shared/crypto/padding.ts';
import { anyBytes } from '../../support/crypto.ts';

const HUGE = 500 * 2 ** 20;
const lengths = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: HUGE }));

describe('padding', () => {
  test.each([
    [0, 256],
    [1, 256],
    [252, 256],
    [253, 320],
    [316, 320],
    [508, 512],
    [509, 640],
    [1020, 1024],
    [1021, 1280],
    [1300, 1536],
    [65_532, 65_536],
    [65_533, 81_920],
  ])('%i bytes take %i', (length, size) => {
    expect(paddedLength(length)).toBe(size);
    expect(pad(new Uint8Array(length))).toHaveLength(size);
  });

  test('comes off again, whatever the content', () => {
    fc.assert(
      fc.property(anyBytes(3000), (content) => {
        const back = unpad(pad(content));
        expect(back).toEqual({ ok: true, value: content });
      }),
      { numRuns: 500 },
    );
  });

  test('a larger content never takes less', () => {
    fc.assert(
      fc.property(lengths, lengths, (a, b) => {
        expect(paddedLength(Math.max(a, b))).toBeGreaterThanOrEqual(paddedLength(Math.min(a, b)));
      }),
      { numRuns: 2000 },
    );
  });

  test('costs at most a quarter of the content, above the smallest size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 253, max: HUGE }), (length) => {
        expect(paddedLength(length)).toBeGreaterThanOrEqual(length + 4);
        expect(paddedLength(length)).toBeLessThanOrEqual((length + 4) * 1.25);
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves four sizes to a doubling, so that a size says little', () => {
    const sizes = new Set(Array.from({ length: 16_384 }, (_, length) => paddedLength(length)));
    expect(sizes.size).toBe(1 + 4 * Math.log2(16_384 / 256) + 1);
  });

  test('bytes that it does not make are refused, never cut at a wrong place', () => {
    const lying = pad(new Uint8Array(300));
    new DataView(lying.buffer).setUint32(0, 0xffff_ffff);
    const tooSmall = pad(new Uint8Array(300));
    new DataView(tooSmall.buffer).setUint32(0, 3);
    for (const bytes of [
      new Uint8Array(0),
      new Uint8Array(3),
      new Uint8Array(255),
      new Uint8Array(257),
      lying,
      tooSmall,
    ]) {
      expect(unpad(bytes)).toEqual({ ok: false, error: 'notPadded' });
    }
  });
});
