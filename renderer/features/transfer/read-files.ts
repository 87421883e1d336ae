import type { SourceFile } from '../../../shared/backup/import-types.ts';
import type { PickedFile } from '../../../shared/host/host.ts';
import type { Progress } from '../../vault/api.ts';

/** Where reading is stopped between two files. */
export interface Stop {
  stopped: boolean;
}

/**
 * Reads the chosen files one after the other. One that cannot be read comes without bytes and with the reason; undefined
 * where it was stopped.
 */
export async function readFiles(
  files: readonly PickedFile[],
  report: (progress: Progress) => void,
  stop: Readonly<Stop>,
): Promise<readonly SourceFile[] | undefined> {
  const read: SourceFile[] = [];
  for (const file of files) {
    if (stop.stopped) return undefined;
    report({ done: read.length, total: files.length });
    const { path, size, modifiedAt } = file;
    const content = await file.read();
    read.push(
      content.ok
        ? { path, size, modifiedAt, bytes: content.value }
        : { path, size, modifiedAt, bytes: undefined, unreadable: content.error.message },
    );
  }
  return stop.stopped ? undefined : read;
}
