import type { Host } from '../../shared/host/host.ts';

/** Chromium, and so Electron, may clear the data of an origin on a full disk unless it was asked not to. */
export function createKeepStorage(storage: Pick<StorageManager, 'persist'> = navigator.storage): Host['keepStorage'] {
  let answer: Promise<boolean | undefined> | undefined;
  // Some browsers put the question to the person: once a page is enough.
  return () => (answer ??= storage.persist().catch(() => undefined));
}
