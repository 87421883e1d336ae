import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** The Node that the project pins: the tools need a newer one than it takes to start. */
export function projectNode() {
  const node = join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(node) ? node : process.execPath;
}

/** The command line of a tool of the project, run by the project's Node. */
export function tool(name, packageName = name) {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [projectNode(), join(folder, typeof bin === 'string' ? bin : bin[name])];
}

/**
 * Runs a program to its end in the project's folder. `show` passes its output on as it comes; else it is kept.
 * Answers the exit code (null: ended by a signal or the time limit) and what was kept.
 */
export function run([program, ...args], { show = false, limit, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const path = `${join(ROOT, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`;
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, PATH: path, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      timeout: limit,
      // Windows runs command files through its shell alone.
      shell: program.endsWith('.cmd'),
    });
    let output = '';
    const keep = (text) => {
      output += text;
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
