import { z } from 'zod';

/** When and why a window locked: the one thing it remembers across the reload. It says nothing about the journal. */
const lockNoticeSchema = z.object({
  at: z.number(),
  reason: z.enum(['asked', 'idle', 'suspend', 'screen-lock', 'user-switch']),
  /** Minutes without input, where the reason is `idle`. */
  minutes: z.number().optional(),
});
export type LockNotice = z.infer<typeof lockNoticeSchema>;
export type LockReason = Pick<LockNotice, 'reason' | 'minutes'>;

const KEY = 'leeway.locked';

export function keepLockNotice(notice: LockNotice): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(notice));
  } catch {
    // Without storage the locked screen cannot say when; it locks all the same.
  }
}

/** Once the journal is open again, the last lock says nothing any more. */
export function dropLockNotice(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Closed storage holds no notice either.
  }
}

/** What the last lock of this window left; undefined where it was never locked. */
export function lastLockNotice(): LockNotice | undefined {
  try {
    const kept = sessionStorage.getItem(KEY);
    return kept === null ? undefined : lockNoticeSchema.parse(JSON.parse(kept));
  } catch {
    // Not ours or not readable: there is nothing to say about the last lock.
    return undefined;
  }
}
