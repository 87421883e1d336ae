import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { portOf, readFlags } from './flags.mjs';
import { ensureInstalled } from './install.mjs';
import { projectNode, run } from './run.mjs';
import { main, Refusal, say } from './say.mjs';

const SECTIONS = ['search', 'vault', 'people', 'insights', 'review', 'screens', 'slide'];

const HELP = `Measures search, unlock, saving, import, memory, insights, reviews and screens; writes bench-results/bench.json.
Simulates how often a slide of trust is told where there is none, or missed; prints it.

  --entries N,M   how many entries (default 10000,100000)
  --only WHAT     search, vault, people, insights, review, screens or slide (default all)
  --port N        port of the measuring page (default 4801)`;

await main(async () => {
  const flags = readFlags({ entries: { type: 'string' }, only: { type: 'string' }, port: { type: 'string' } }, HELP);
  if (flags.help) {
    say(HELP);
    return;
  }
  const { entries = '10000,100000', only = SECTIONS.join(','), port = '4801' } = flags;
  if (!/^[1-9]\d{0,6}(,[1-9]\d{0,6})*$/.test(entries)) throw new Refusal(`--entries takes numbers, not "${entries}".`);
  const unknown = only.split(',').find((section) => !SECTIONS.includes(section));
  if (unknown !== undefined) throw new Refusal(`--only takes ${SECTIONS.join(' or ')}, not "${unknown}".`);
  await ensureInstalled();
  // A simulation alone needs neither a browser nor the product.
  if (only.split(',').some((section) => section !== 'slide')) {
    await ensureChromium();
    await ensureBuilt();
  }
  const args = ['--entries', entries, '--only', only, '--port', String(portOf(port))];
  const { code } = await run([projectNode(), 'tests/bench/run.ts', ...args], { show: true });
  process.exitCode = code ?? 1;
});
