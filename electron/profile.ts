import { resolve } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';

/** `--user-data-dir D` keeps everything of Leeway in D: a second journal, or a trial. Before anything is read. */
export function setupProfileFolder(): void {
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  if (folder !== '') app.setPath('userData', resolve(folder));
}

/** What a start is for: `--capture` opens quick capture alone. */
export interface Wish {
  readonly capture: boolean;
}

export const wishOfThisStart = (): Wish => ({ capture: app.commandLine.hasSwitch('capture') });

const wish = z.object({ capture: z.boolean() });

/**
 * One Leeway per profile folder. Answers false where another one runs; that one is told what this start was for. An
 * older one that sends no wish wants the window.
 */
export function setupSingleInstance(onSecond: (wish: Wish) => void): boolean {
  const first = app.requestSingleInstanceLock({ ...wishOfThisStart() });
  if (first)
    app.on('second-instance', (_event, _argv, _folder, sent) =>
      onSecond(wish.safeParse(sent).data ?? { capture: false }),
    );
  return first;
}
