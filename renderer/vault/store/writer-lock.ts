/** How long a lock that another page holds is waited for: a page that is going away needs a moment to let go. */
const PATIENCE_MS = 1500;

/** The right to write to the journal, which one worker has at a time. */
export interface WriterLock {
  release(): void;
}

/**
 * Takes the Web Lock of that name and keeps it until `release` or the end of the worker. Answers undefined where
 * another page or window holds it and does not let go. Rejects where the platform has no locks here.
 */
export async function takeWriterLock(name: string): Promise<WriterLock | undefined> {
  const { promise: kept, resolve: release } = Promise.withResolvers<void>();
  return await new Promise<WriterLock | undefined>((resolve, reject) => {
    navigator.locks
      .request(name, { signal: AbortSignal.timeout(PATIENCE_MS) }, () => {
        resolve({ release });
        return kept;
      })
      .catch((error: unknown) => {
        if (error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError'))
          resolve(undefined);
        else reject(error instanceof Error ? error : new Error(String(error)));
      });
  });
}
