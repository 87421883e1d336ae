import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { type Running, runCommand } from '../support/commands.ts';

/** The commands of the README, as typed. */
const start = (...flags: string[]): Running => runCommand(process.execPath, ['scripts/start.mjs', ...flags]);
const lines = (text: string): string[] => text.trim().split('\n');

test('npm start serves the browser edition, on this computer alone, until Ctrl+C', async () => {
  const running = runCommand('npm', ['start', '--silent', '--', '--browser', '--no-open', '--port', '0']);
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(await running.printed(/http:\S+/))?.[0] ?? '';
  const page = await fetch(address);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<title>Leeway</title>');
  // Another address of this same computer.
  await expect(fetch(address.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow('fetch failed');
  running.interrupt();
  await running.ended;
  await expect(fetch(address)).rejects.toThrow('fetch failed');
});

test('Where there is no screen, npm start says so in one line and serves the browser edition', async () => {
  test.skip(process.platform !== 'linux', 'elsewhere there is always a screen');
  const running = start('--no-open', '--port', '0');
  const printed = lines(await running.printed(/http:\S+/));
  expect(printed).toHaveLength(2);
  expect(printed[0]).toMatch(/this is the browser edition/);
  running.interrupt();
  expect(await running.ended).toBe(0);
});

test('A port that is taken is one line and not a success', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const running = start('--browser', '--no-open', '--port', String(port));
  expect(await running.ended).not.toBe(0);
  expect(lines(running.output())).toEqual([expect.stringContaining(`Port ${port} is taken`)]);
  other.close();
});

for (const [flags, words] of [
  [['--brwser'], /Unknown option '--brwser'/],
  [['--port', 'many'], /takes a number/],
  [['--port', '70000'], /takes a number/],
  [['--browser', '--user-data-dir', '/tmp/x'], /--user-data-dir is for the desktop/],
  [['extra'], /Unexpected argument 'extra'/],
] as const) {
  test(`npm start -- ${flags.join(' ')} is refused in words`, async () => {
    const running = start(...flags);
    expect(await running.ended).not.toBe(0);
    expect(lines(running.output())[0]).toMatch(words);
    expect(running.output()).not.toContain('    at ');
  });
}

test('npm start -- --help tells every flag', async () => {
  const running = start('--help');
  expect(await running.ended).toBe(0);
  for (const flag of ['--browser', '--port', '--no-open', '--user-data-dir', '--help']) {
    expect(running.output()).toContain(flag);
  }
});

for (const script of ['start', 'test', 'check', 'serve', 'package']) {
  test(`An old Node is told what ${script} needs, in one line`, async () => {
    const old =
      'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.20.0"}})';
    const running = runCommand(process.execPath, ['--import', old, `scripts/${script}.mjs`]);
    expect(await running.ended).not.toBe(0);
    expect(lines(running.output())).toEqual([
      'Leeway needs Node.js 20.19 or newer; this is 18.20.0. Get it at https://nodejs.org',
    ]);
  });
}
