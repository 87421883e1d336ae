import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { build, type InlineConfig, preview } from 'vite';
import { workerAlias } from '../../scripts/vite-worker-alias.ts';
import { chromiumLaunch } from '../support/chromium.ts';
import type { Bench } from './page.ts';

/** A real Chromium with a profile on disk, and the measuring page built as the product is. */
export interface BenchBrowser {
  readonly version: string;
  /** Runs the work in a page that nothing else was done in. */
  inPage<T>(work: (page: Page) => Promise<T>): Promise<T>;
  /** The same in the product itself, which has the same storage. */
  inProduct<T>(work: (page: Page) => Promise<T>): Promise<T>;
  /** Megabytes that the largest page process has in memory as the system counts (Linux only). */
  residentMB(): Promise<number | undefined>;
  close(): Promise<void>;
}

export async function openBrowser(port: number): Promise<BenchBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-bench-'));
  const config: InlineConfig = {
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: workerAlias(join(import.meta.dirname, '../..')) },
    worker: { format: 'es' },
    build: {
      outDir: join(folder, 'page'),
      target: 'es2023',
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: join(import.meta.dirname, 'page.html') },
    },
    // Isolated, so that the page may ask for its memory and time is fine-grained.
    preview: {
      port,
      strictPort: true,
      headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
    },
  };
  await build(config);
  cpSync(join(import.meta.dirname, '../../out/renderer'), join(folder, 'page'), { recursive: true });
  const server = await preview(config);
  const address = server.resolvedUrls?.local[0] ?? '';
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    headless: true,
    viewport: { width: 1440, height: 900 },
    // The product's would answer for the measuring page too.
    serviceWorkers: 'block',
    ...chromiumLaunch('whole'),
  });
  return {
    version: context.browser()?.version() ?? '',
    inPage: async (work) =>
      await inPage(context, `${address}page.html`, async (page) => {
        await page.waitForFunction(() => 'bench' in globalThis);
        return await work(page);
      }),
    inProduct: async (work) => await inPage(context, address, work),
    residentMB: async () => await residentMB(context),
    async close() {
      await context.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function inPage<T>(context: BrowserContext, address: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  page.setDefaultTimeout(0);
  await page.goto(address);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

async function residentMB(context: BrowserContext): Promise<number | undefined> {
  const browser: Browser | null = context.browser();
  if (browser === null || process.platform !== 'linux') return undefined;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentKB(id));
  return Math.round(Math.max(...sizes) / 1024);
}

const residentKB = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);

declare global {
  // A page's global; only `var` declares one.
  var bench: Bench;
}
