import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the end-to-end suite runs: the browser edition, the desktop's code on a stand-in, Electron itself. */
export type HostName = 'browser' | 'stand-in' | 'electron';

export const ALL_HOSTS: readonly HostName[] = ['browser', 'stand-in', 'electron'];
const ELECTRON = join(import.meta.dirname, '../../node_modules/electron');

/** The path of Electron's program, or undefined where it was never downloaded. Downloads nothing. */
export function electronBinary(): string | undefined {
  const pathFile = join(ELECTRON, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = join(ELECTRON, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}

/** The hosts of this run: all that this machine has, or those of them named in LEEWAY_HOSTS (`browser,stand-in`). */
export function hosts(): HostName[] {
  const wanted = process.env['LEEWAY_HOSTS']?.split(',');
  return ALL_HOSTS.filter(
    (host) => (wanted?.includes(host) ?? true) && (host !== 'electron' || electronBinary() !== undefined),
  );
}
