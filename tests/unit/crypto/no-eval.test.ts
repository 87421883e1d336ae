import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('the cryptography works where code cannot be made from strings', () => {
  const script = fileURLToPath(new URL('../../support/crypto-without-eval.mjs', import.meta.url));
  const run = spawnSync(process.execPath, ['--disallow-code-generation-from-strings', script], { encoding: 'utf8' });
  expect({ printed: run.stdout, status: run.status }).toEqual({ printed: 'ok\n', status: 0 });
});
