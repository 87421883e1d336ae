import { err, ok, type Result } from '../base/result.ts';
import { cleanPath, isArchive, judgeFile, judgeName, maxBytes, type SourceSort } from './file-judgement.ts';
import type { SourceFile } from './import-types.ts';
import { unpack } from './unpack.ts';
import { readZipDirectory, type ZipItem } from './zip-directory.ts';

/** One file of an import, out of its archive or folder, not read yet. */
export interface SourceItem {
  readonly path: string;
  readonly modifiedAt: number;
  readonly sort: SourceSort;
  /** Its bytes, or one sentence that says why it does not come in. */
  read(): Promise<Result<Uint8Array, string>>;
}

export interface Skipped {
  readonly path: string;
  readonly reason: string;
}

export interface SourceItems {
  readonly items: readonly SourceItem[];
  readonly skipped: readonly Skipped[];
}

/** Bytes unpacked from one archive. */
const MAX_UNPACKED = 500 * 1024 * 1024;
/**
 * The files that could come in, those in archives one by one, and those that cannot, with the reason.
 *
 * @param maxUnpacked bytes taken out of one archive
 */
export function sourceItems(files: readonly SourceFile[], maxUnpacked = MAX_UNPACKED): SourceItems {
  const items: SourceItem[] = [];
  const skipped: Skipped[] = [];
  for (const file of files) {
    const { path, modifiedAt, bytes } = file;
    const found =
      bytes !== undefined && isArchive(path) ? archiveItems(path, bytes, modifiedAt, maxUnpacked) : fileItem(file);
    items.push(...found.items);
    skipped.push(...found.skipped);
  }
  return { items, skipped };
}

const none = (path: string, reason: string): SourceItems => ({ items: [], skipped: [{ path, reason }] });

function fileItem({ path, size, modifiedAt, bytes, unreadable }: SourceFile): SourceItems {
  const judged = judgeFile(path, size);
  if (!judged.ok) return none(path, judged.error);
  if (bytes === undefined || judged.value === 'archive') return none(path, unreadable ?? 'It cannot be read.');
  const item = { path: cleanPath(path), modifiedAt, sort: judged.value, read: () => Promise.resolve(ok(bytes)) };
  return { items: [item], skipped: [] };
}

function archiveItems(path: string, bytes: Uint8Array, archiveModifiedAt: number, maxUnpacked: number): SourceItems {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return none(path, directory.error);
  const budget = { left: maxUnpacked };
  const items: SourceItem[] = [];
  const skipped: Skipped[] = [];
  for (const item of directory.value) {
    const name = cleanPath(item.name);
    const judged = isArchive(name) ? err('An archive inside an archive is not opened.') : judgeName(name);
    if (judged.ok) {
      const modifiedAt = item.modifiedAt > 0 ? item.modifiedAt : archiveModifiedAt;
      items.push({ path: name, modifiedAt, sort: judged.value, read: () => take(bytes, item, judged.value, budget) });
    } else skipped.push({ path: item.name, reason: judged.error });
  }
  return { items, skipped };
}

async function take(
  archive: Uint8Array,
  item: ZipItem,
  sort: SourceSort,
  budget: { left: number },
): Promise<Result<Uint8Array, string>> {
  if (item.unpacked > budget.left) return err('Its archive unpacks to more than Leeway takes out of one (500 MB).');
  const taken = await unpack(archive, item, maxBytes(sort));
  if (taken.ok) budget.left -= item.unpacked;
  return taken;
}
