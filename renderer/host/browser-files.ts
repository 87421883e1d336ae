import { isHidden } from '../../shared/host/hidden.ts';
import type { Host, PickedFile } from '../../shared/host/host.ts';
import { LIMITS } from '../../shared/host/limits.ts';
import { nameOf, refused } from './results.ts';

type Files = Host['files'];

/** Choosing files through the browser's own dialog. */
export const pickFiles: Files['pickFiles'] = async ({ accept, multiple }) => {
  const chosen = await choose({ accept: accept.join(','), multiple });
  return chosen?.map((file) => pickedFile(file.name, file));
};

/** Choosing a folder: by the directory picker, which says what it is for; else by a field that takes folders. */
export const pickFolder: Files['pickFolder'] = async () => {
  const { showDirectoryPicker } = globalThis as DirectoryPicker;
  if (showDirectoryPicker === undefined) return pickFolderByField();
  const folder = await showDirectoryPicker({ mode: 'read' }).catch(undefinedWhereCancelled);
  if (folder === undefined) return undefined;
  const files: PickedFile[] = [];
  const whole = await list(folder, '', 0, files);
  return { name: folder.name, files, ...(whole ? {} : TOO_MANY) };
};

interface DirectoryPicker {
  readonly showDirectoryPicker?: (options: { mode: 'read' }) => Promise<FileSystemDirectoryHandle>;
}

const TOO_MANY = {
  problem: refused('unsupported', 'The folder holds more than Leeway lists at once. The rest was left out.').error,
};

/** Answers false where a limit cut the list short. */
async function list(
  folder: FileSystemDirectoryHandle,
  prefix: string,
  depth: number,
  into: PickedFile[],
): Promise<boolean> {
  if (depth > LIMITS.depth) return false;
  let whole = true;
  try {
    for await (const [name, handle] of folder.entries()) {
      if (into.length >= LIMITS.files) return false;
      if (isHidden(name)) continue;
      const path = `${prefix}${name}`;
      if (handle.kind === 'directory') whole = (await list(handle, `${path}/`, depth + 1, into)) && whole;
      else into.push(await handle.getFile().then((file) => pickedFile(path, file), unreadable(path)));
    }
  } catch (reason) {
    // One folder that cannot be looked into is no reason to give up the others.
    into.push(unreadable(prefix)(reason));
  }
  return whole;
}

const unreadable =
  (path: string) =>
  (reason: unknown): PickedFile => ({ path, size: 0, modifiedAt: 0, read: async () => whyUnreadable(reason) });

async function pickFolderByField(): ReturnType<Files['pickFolder']> {
  const chosen = await choose({ webkitdirectory: true });
  if (chosen === undefined) return undefined;
  const files = chosen
    .map((file) => ({ file, path: file.webkitRelativePath.split('/').slice(1).join('/') }))
    .filter(({ path }) => !isHidden(path));
  return {
    name: chosen[0]?.webkitRelativePath.split('/')[0] ?? '',
    files: files.slice(0, LIMITS.files).map(({ file, path }) => pickedFile(path, file)),
    ...(files.length > LIMITS.files ? TOO_MANY : {}),
  };
}

function choose(options: Partial<Pick<HTMLInputElement, 'accept' | 'multiple' | 'webkitdirectory'>>) {
  const field = Object.assign(document.createElement('input'), { type: 'file' }, options);
  return new Promise<readonly File[] | undefined>((resolve) => {
    field.addEventListener('change', () => resolve([...(field.files ?? [])]));
    field.addEventListener('cancel', () => resolve(undefined));
    field.click();
  });
}

const pickedFile = (path: string, file: File): PickedFile => ({
  path,
  size: file.size,
  modifiedAt: file.lastModified,
  read: async () => {
    if (file.size > LIMITS.file) return refused('unsupported', 'The file is larger than 512 MB.');
    try {
      return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
    } catch (reason) {
      return whyUnreadable(reason);
    }
  },
});

const whyUnreadable = (reason: unknown): ReturnType<typeof refused> =>
  nameOf(reason) === 'NotFoundError'
    ? refused('notFound', 'The file is no longer there. Choose it again.')
    : refused('denied', 'The file cannot be read, or it changed. Check that you may open it, then choose it again.');

/** The pickers reject with AbortError where the person chose nothing; anything else is a bug. */
export function undefinedWhereCancelled(reason: unknown): undefined {
  if (nameOf(reason) !== 'AbortError') throw reason;
}
