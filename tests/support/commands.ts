import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** A command that a person types, running. */
export interface Running {
  /** Everything it has printed, both streams. */
  readonly output: () => string;
  /** Settles with what it printed when `pattern` is in it; rejects when it ends without. */
  readonly printed: (pattern: RegExp) => Promise<string>;
  /** Ctrl+C, to it and to what it has started. */
  readonly interrupt: () => void;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
}

/** Runs a command in the project's folder, as from a terminal without a screen. */
export function runCommand(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running {
  const { DISPLAY: _screen, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...rest, ...env },
    // A process group of its own, so that Ctrl+C reaches all of it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      listeners.forEach((listener) => listener());
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    output: () => output,
    ended,
    interrupt: () => interruptGroup(child),
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (pattern.test(output)) resolve(output);
        };
        listeners.add(look);
        void ended.then(() => reject(new Error(`ended without ${String(pattern)}:\n${output}`)));
        look();
      }),
  };
}

function interruptGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGINT');
}
