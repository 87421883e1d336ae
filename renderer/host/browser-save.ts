import type { Host, HostResult } from '../../shared/host/host.ts';
import { undefinedWhereCancelled } from './browser-files.ts';
import { nameOf, refused } from './results.ts';

type Where = HostResult<{ readonly where: string }>;

/**
 * Saves through the picker where the browser has one: the person says where, the browser replaces the file in one
 * step, and it is read back. Elsewhere it is a download, which ends where the browser puts it.
 */
export const save: Host['files']['save'] = async (name, bytes) => {
  const { showSaveFilePicker } = globalThis as SavePicker;
  // A picker may only open shortly after a click; a long export can outlast that.
  if (showSaveFilePicker === undefined || !navigator.userActivation.isActive) return download(name, bytes);
  const file = await showSaveFilePicker({ suggestedName: name }).catch(undefinedWhereCancelled);
  return file && writeTo(file, bytes);
};

export const canVerifySaves = (): boolean => (globalThis as SavePicker).showSaveFilePicker !== undefined;

interface SavePicker {
  readonly showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
}

async function writeTo(file: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<Where> {
  try {
    const stream = await file.createWritable();
    await stream.write(bytes);
    await stream.close();
    const written = new Uint8Array(await (await file.getFile()).arrayBuffer());
    return same(written, bytes) ? { ok: true, value: { where: file.name } } : refused('verifyFailed', NOT_THE_SAME);
  } catch (reason) {
    return FAILURES[nameOf(reason)] ?? FAILED;
  }
}

const FAILED = refused('failed', 'The file could not be written. Choose another place and try again.');
const FAILURES: Readonly<Record<string, typeof FAILED>> = {
  QuotaExceededError: refused('noSpace', 'There is no space left there. Free some, or choose another disk.'),
  NotAllowedError: refused('denied', 'The browser may not write there. Choose another folder.'),
  NoModificationAllowedError: refused('busy', 'Another program is using that file. Close it, or choose another name.'),
  NotFoundError: refused('notFound', 'That folder is no longer there. Choose another one.'),
};
const NOT_THE_SAME = 'The file reads back differently from what was written. Do not rely on it: save it elsewhere.';

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index]);

/** How long the browser may take to start reading the bytes of a download, in milliseconds. */
const DOWNLOAD_STARTS_WITHIN = 60_000;

function download(name: string, bytes: Uint8Array<ArrayBuffer>): Where {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_STARTS_WITHIN);
  return { ok: true, value: { where: `${name} in the folder for downloads` } };
}
