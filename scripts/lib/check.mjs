import { runChecks } from './checks.mjs';
import { ensureInstalled } from './install.mjs';
import { command } from './no-flags.mjs';

await command('Checks types, lint, format, dependency rules and dead code.', async () => {
  await ensureInstalled();
  const { failed } = await runChecks();
  process.exitCode = failed === 0 ? 0 : 1;
});
