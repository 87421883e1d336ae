import { basename, join } from 'node:path';
import { type BrowserWindow, app, dialog } from 'electron';
import type { Answers, Takes } from '../../shared/host/channels.ts';
import type { Grants } from './grants.ts';
import { type Listing, listFile, listFolder } from './list-folder.ts';
import { safeName } from './safe-name.ts';
import type { Saves } from './saves.ts';

/** Lets the person choose files; what was chosen may then be read. */
export async function pickFiles(
  window: BrowserWindow,
  grants: Grants,
  { accept, multiple }: Takes<'filesPick'>,
): Promise<Answers<'filesPick'>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'dontAddToRecent', ...(multiple ? (['multiSelections'] as const) : [])],
    ...(accept.length > 0 ? { filters: [{ name: 'Files', extensions: accept.map((dotted) => dotted.slice(1)) }] } : {}),
  });
  if (canceled || filePaths.length === 0) return undefined;
  const files = await Promise.all(filePaths.map((location) => listFile(location, basename(location))));
  return granted(grants, '', { files });
}

/** Lets the person choose a folder; every file in it may then be read. */
export async function pickFolder(window: BrowserWindow, grants: Grants): Promise<Answers<'filesPickFolder'>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'dontAddToRecent'],
  });
  const [folder] = filePaths;
  if (canceled || folder === undefined) return undefined;
  return granted(grants, basename(folder), await listFolder(folder));
}

/** Asks where to save, then starts to write there. */
export async function startSave(
  window: BrowserWindow,
  saves: Saves,
  { name, size }: Takes<'saveStart'>,
): Promise<Answers<'saveStart'>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), safeName(name)),
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return canceled || filePath === '' ? undefined : saves.start(filePath, size);
}

const granted = (grants: Grants, name: string, listing: Listing): NonNullable<Answers<'filesPick'>> => ({
  grant: grants.add(listing),
  name,
  files: listing.files.map(({ path, size, modifiedAt, refused }) => ({ path, size, modifiedAt, refused })),
  problem: listing.problem,
});
