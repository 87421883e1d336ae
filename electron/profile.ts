import { resolve } from 'node:path';
import { app } from 'electron';

/** `--user-data-dir D` keeps everything of Leeway in D: a second journal, or a trial. Before anything is read. */
export function setupProfileFolder(): void {
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  if (folder !== '') app.setPath('userData', resolve(folder));
}

/** One Leeway per profile folder. Answers false where another one runs; that one then comes to the front. */
export function setupSingleInstance(onSecond: () => void): boolean {
  const first = app.requestSingleInstanceLock();
  if (first) app.on('second-instance', onSecond);
  return first;
}
