import type { Host } from '../../../shared/host/host.ts';
import type { Flushers } from '../../client/flushers.ts';
import type { VaultClient } from '../../client/vault-context.tsx';
import { keepLockNotice, type LockReason } from '../../features/lock/lock-notice.ts';

/** How long unsaved text may hold up a lock. */
export const FLUSH_LIMIT_MS = 2_000;
/** How long writes under way may; the worker ends after it in any case. */
const CLOSE_LIMIT_MS = 3_000;

export interface LockParts {
  readonly client: VaultClient;
  readonly host: Host;
  readonly flushers: Flushers;
}

/**
 * Ends the worker and reloads the window: nothing in clear is left to wipe. Save first, with `flushers`. What is left
 * behind is when and why.
 */
export async function endAndReload({ client, host }: LockParts, why: LockReason, now: number): Promise<void> {
  keepLockNotice({ at: now, ...why });
  await Promise.race([client.api.close().catch(() => undefined), wait(CLOSE_LIMIT_MS)]);
  client.terminate();
  host.reload();
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
