import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { useAutoLock } from '../../../renderer/app/session/use-auto-lock.ts';
import type { LockReason } from '../../../renderer/features/lock/lock-notice.ts';
import { aHost } from './support.tsx';

const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] }));
afterEach(() => vi.useRealTimers());

async function away(minutes: number | undefined, host = aHost()) {
  const lock = vi.fn<(why: LockReason) => void>();
  await renderHook(() => useAutoLock(minutes, host, lock));
  return { lock, host };
}

describe('the journal', () => {
  test('locks after as long without anybody as was set, and not before', async () => {
    const { lock } = await away(5);
    await vi.advanceTimersByTimeAsync(5 * MINUTE - 10_000);
    expect(lock).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(lock).toHaveBeenCalledWith({ reason: 'idle', minutes: 5 });
  });

  test.each(['keydown', 'pointermove', 'wheel'])('starts counting anew with every %s', async (sign) => {
    const { lock } = await away(5);
    for (let i = 0; i < 4; i++) {
      await vi.advanceTimersByTimeAsync(4 * MINUTE);
      window.dispatchEvent(new Event(sign));
    }
    expect(lock).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(lock).toHaveBeenCalled();
  });

  test('stays open while somebody works elsewhere on this computer, where the host can tell', async () => {
    const { lock } = await away(5, { ...aHost(), idleSeconds: async () => 3 });
    await vi.advanceTimersByTimeAsync(30 * MINUTE);
    expect(lock).not.toHaveBeenCalled();
  });

  test('locks when a sleep was longer, though a key woke the computer', async () => {
    const { lock } = await away(5);
    vi.setSystemTime(Date.now() + 20 * MINUTE);
    window.dispatchEvent(new Event('keydown'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(lock).toHaveBeenCalledWith({ reason: 'idle', minutes: 5 });
  });

  test.each([0, undefined])('does not lock by itself where %s was set', async (minutes) => {
    const { lock } = await away(minutes);
    await vi.advanceTimersByTimeAsync(24 * 60 * MINUTE);
    expect(lock).not.toHaveBeenCalled();
  });

  test.each(['suspend', 'screen-lock', 'user-switch'] as const)(
    'locks at once from %s, whatever was set',
    async (type) => {
      const { lock, host } = await away(0);
      await host.happens({ type });
      expect(lock).toHaveBeenCalledExactlyOnceWith({ reason: type });
    },
  );
});
