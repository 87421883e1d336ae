import { describe, expect, test } from 'vitest';
import { afterFailure, type Backoff, NO_FAILURES, retryAt, waitSeconds } from '../../../shared/crypto/backoff.ts';

const failed = (times: number, at: number): Backoff =>
  Array.from({ length: times }).reduce<Backoff>((backoff) => afterFailure(backoff, at), NO_FAILURES);

describe('waiting after failed tries', () => {
  test('is nothing for the first five, then doubles up to a minute', () => {
    const waits = Array.from({ length: 15 }, (_, failures) => waitSeconds(failures));
    expect(waits).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(waitSeconds(100_000)).toBe(60);
  });

  test('is counted from the last failure', () => {
    expect(retryAt(NO_FAILURES, 0)).toBeUndefined();
    expect(retryAt(failed(5, 10_000), 10_000)).toBeUndefined();
    expect(retryAt(failed(6, 10_000), 10_000)).toBe(11_000);
    expect(retryAt(failed(8, 10_000), 12_000)).toBe(14_000);
    expect(retryAt(failed(8, 10_000), 14_000)).toBeUndefined();
  });

  test('ends when the clock was set back, so that nobody waits for a year', () => {
    expect(retryAt(failed(20, 50_000), 49_999)).toBeUndefined();
  });

  test('survives being written down', () => {
    const kept = JSON.parse(JSON.stringify(failed(9, 1000))) as Backoff;
    expect(retryAt(kept, 2000)).toBe(9000);
  });
});
