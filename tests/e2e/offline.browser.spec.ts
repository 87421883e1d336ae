import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, chromium, expect, test } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium.ts';

/** The browser edition from a server of the test's own, which can go away and come back with another version. */
const ROOT = join(import.meta.dirname, '../..');
type Serve = (options: { port: number; root: string }) => Promise<{ address: string; stop: () => void }>;

async function serverOf(root: string, port = 0): ReturnType<Serve> {
  // The scripts are plain JavaScript and have no types.
  const { serve } = (await import(`${ROOT}/scripts/lib/server.mjs`)) as { serve: Serve };
  return serve({ port, root });
}

let built: string;
test.beforeEach(() => {
  built = mkdtempSync(join(tmpdir(), 'leeway-built-'));
  cpSync(join(ROOT, 'out/renderer'), built, { recursive: true });
});
test.afterEach(() => rmSync(built, { recursive: true, force: true }));

async function withPage(work: (page: Page) => Promise<void>): Promise<void> {
  const browser = await chromium.launch(chromiumLaunch());
  try {
    await work(await browser.newPage());
  } finally {
    await browser.close();
  }
}

const installed = (page: Page): Promise<unknown> =>
  page.evaluate(async () => void (await navigator.serviceWorker.ready));

test('After the first visit it opens without its server, under the same policy', async () => {
  const server = await serverOf(built);
  await withPage(async (page) => {
    await page.goto(server.address);
    await installed(page);
    server.stop();
    const refusals: string[] = [];
    page.on('console', (message) => refusals.push(message.text()));
    const answer = await page.goto(server.address);
    expect(answer?.fromServiceWorker()).toBe(true);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await expect(page.locator('#root')).not.toBeEmpty();
    expect(refusals.filter((text) => /policy|failed/i.test(text))).toEqual([]);
  });
});

test('A newer version waits: the running one is not reloaded, and the next start is the newer one', async () => {
  const server = await serverOf(built);
  await withPage(async (page) => {
    await page.goto(server.address);
    await installed(page);
    await page.reload();
    await page.evaluate(() => {
      Object.assign(globalThis, { stillHere: true });
    });
    appendFileSync(join(built, 'sw.js'), '\n// a newer version');
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update();
    });
    const waiting = (): Promise<boolean> =>
      page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
    await expect.poll(waiting).toBe(true);
    await expect(page.getByText('A newer Leeway is ready')).toBeVisible();
    expect(await page.evaluate(() => 'stillHere' in globalThis)).toBe(true);
  });
  server.stop();
});
