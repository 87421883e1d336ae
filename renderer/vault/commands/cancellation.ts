import type { Report } from '../../../shared/backup/records.ts';
import type { Progress } from '../api.ts';

/** Work of which there is one at a time and that a person can stop. */
export interface Cancellable {
  /** Starts a new one; answers how to ask whether it was stopped. */
  begin(): { readonly isCancelled: () => boolean };
  /** Stops the one under way, if there is one. */
  cancel(): void;
}

export function createCancellable(): Cancellable {
  let current = 0;
  return {
    begin() {
      current += 1;
      const mine = current;
      return { isCancelled: () => mine !== current };
    },
    cancel() {
      current += 1;
    },
  };
}

/** How the window hears about progress. */
export const reporter =
  (progress: (done: Progress) => void): Report =>
  (done, total) =>
    progress({ done, total });
