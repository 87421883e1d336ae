import { type Stats, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const facts = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

/** Settles when another file stands at `path` than when it was called: files are replaced, never written in place. */
export async function replaced(path: string): Promise<void> {
  const before = facts(path)?.ino;
  for (;;) {
    const now = facts(path)?.ino;
    if (now !== undefined && now !== before) return;
    await sleep(50);
  }
}
