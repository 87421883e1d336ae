/** Runs tasks one after another, in the order they were given. A task that fails does not stop the next. */
export interface Serial {
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Settles when everything given so far has run. */
  idle(): Promise<void>;
}

export function createSerial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  const run = async <T>(task: () => Promise<T>): Promise<T> => {
    const mine = last.then(task, task);
    // The failure is the caller's to handle; here it only must not stop the queue.
    last = mine.catch(() => undefined);
    return await mine;
  };
  return { run, idle: async () => void (await last) };
}
