import type { Report } from './records.ts';

/** Milliseconds of work between two chances for messages (progress, cancel) to be handled. */
const SLICE = 30;

/** Keeps long work from holding up its thread. */
export interface Pacer {
  /**
   * Reports how far the work is and lets other work of this thread run, where the last time is a while ago.
   *
   * @returns false where the work was cancelled
   */
  step(done: number): Promise<boolean>;
  /** Reports the end. Returns false where the work was cancelled. */
  end(): boolean;
}

/** @param total what `done` counts up to */
export function createPacer(total: number, report: Report, isCancelled: () => boolean): Pacer {
  let last = performance.now();
  return {
    async step(done) {
      if (performance.now() - last < SLICE) return !isCancelled();
      report(done, total);
      await new Promise((resume) => {
        setTimeout(resume, 0);
      });
      last = performance.now();
      return !isCancelled();
    },
    end() {
      report(total, total);
      return !isCancelled();
    },
  };
}
