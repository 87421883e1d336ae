import { judgeFile } from '../../../shared/backup/file-judgement.ts';
import type { SourceFile } from '../../../shared/backup/import-types.ts';
import type { PickedFile } from '../../../shared/host/host.ts';
import type { Progress } from '../../vault/api.ts';

/** Where reading is stopped between two files. */
export interface Stop {
  stopped: boolean;
}

/**
 * Reads the chosen files one after the other, those that can come in. One that is not read, or cannot be, comes without
 * bytes and with the reason; undefined where it was stopped.
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
    const judged = judgeFile(path, size);
    if (!judged.ok) {
      read.push({ path, size, modifiedAt, bytes: undefined, unreadable: judged.error });
      continue;
    }
    const content = await file.read();
    read.push(
      content.ok
        ? { path, size, modifiedAt, bytes: content.value }
        : { path, size, modifiedAt, bytes: undefined, unreadable: content.error.message },
    );
  }
  return stop.stopped ? undefined : read;
}
