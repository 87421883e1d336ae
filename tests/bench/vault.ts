import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Remote } from 'comlink';
import { chromium, type Page } from 'playwright';
import { build, type InlineConfig, preview } from 'vite';
import { workerAlias } from '../../scripts/vite-worker-alias.ts';
import { chromiumLaunch } from '../support/chromium.ts';
import type { Bench } from './vault/bench-worker.ts';

/** Measures the vault in a real Chromium on a real disk: `node tests/bench/vault.ts 10000 100000`. */
const sizes = process.argv.slice(2).map(Number);
const profile = mkdtempSync(join(tmpdir(), 'leeway-bench-'));
const built: InlineConfig = {
  root: join(import.meta.dirname, 'vault'),
  configFile: false,
  logLevel: 'error',
  resolve: { alias: workerAlias(join(import.meta.dirname, '../..')) },
  worker: { format: 'es' },
  build: {
    outDir: join(profile, 'page'),
    target: 'es2023',
    rollupOptions: { input: join(import.meta.dirname, 'vault/page.html') },
  },
};
await build(built);
const server = await preview({ ...built, preview: { port: Number(process.env['PORT'] ?? 5990) } });
const context = await chromium.launchPersistentContext(join(profile, 'profile'), {
  headless: true,
  ...chromiumLaunch(),
});
try {
  for (const size of sizes.length > 0 ? sizes : [10_000]) {
    const page = await context.newPage();
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}page.html`);
    page.on('pageerror', (error) => console.error(error));
    await page.waitForFunction(() => 'bench' in globalThis);
    await measure(page, size);
    await page.close();
  }
} finally {
  await context.close();
  await server.close();
  rmSync(profile, { recursive: true, force: true });
}

async function measure(page: Page, size: number): Promise<void> {
  const log = (what: string, value: unknown): void => console.log(size, what, JSON.stringify(value));
  log('seeded in ms', Math.round(await page.evaluate(async (count) => await bench.seed(count), size)));
  log('unlock from rows', await page.evaluate(async () => await bench.unlock(false)));
  log('unlock from rows, then a snapshot', await page.evaluate(async () => await bench.unlock(true)));
  for (let i = 0; i < 3; i++) log('unlock from snapshot', await page.evaluate(async () => await bench.unlock(false)));
  const times = await page.evaluate(async () => await bench.work(100));
  for (const [what, values] of Object.entries(times)) log(what, summary(values));
  await page.evaluate(async () => await bench.erase());
}

function summary(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => Number((sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1));
  return { median: at(0.5), p95: at(0.95), max: at(1) };
}

declare global {
  var bench: Remote<Bench>;
}
