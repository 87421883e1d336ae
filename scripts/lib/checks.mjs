import { run, tool } from './run.mjs';
import { say } from './say.mjs';

/** What `npm run check` looks at, each with the tool that does. */
const CHECKS = {
  types: () => [...tool('tsc', 'typescript'), '-p', '.'],
  lint: () => [...tool('oxlint'), '--type-aware'],
  format: () => [...tool('oxfmt'), '--check'],
  'dependency rules': () => [...tool('depcruise', 'dependency-cruiser'), 'shared', 'renderer', 'electron'],
  'dead code': () => [...tool('knip'), '--no-progress'],
};

/** Runs every check, each with its own line; the output of one that fails follows. Answers how many passed and failed. */
export async function runChecks() {
  let passed = 0;
  for (const [name, commandLine] of Object.entries(CHECKS)) {
    const started = Date.now();
    const { code, output } = await run(commandLine());
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (code === 0) passed += 1;
    else say(output.trim());
  }
  return { passed, failed: Object.keys(CHECKS).length - passed };
}
