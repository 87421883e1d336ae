// Takes the pictures of README from the built browser edition:  node tests/support/pictures/take.mjs
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumLaunch } from '../chromium.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PICTURES = join(ROOT, 'docs/pictures');
const folder = mkdtempSync(join(tmpdir(), 'leeway-pictures-'));

async function serve() {
  const server = spawn(process.execPath, [join(ROOT, 'scripts/serve.mjs'), '--port', '0']);
  const address = await new Promise((resolve) => {
    server.stdout.setEncoding('utf8').on('data', (line) => {
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(line);
      if (found) resolve(found[0]);
    });
  });
  return { address, stop: () => server.kill() };
}

async function take(page, colorScheme, name) {
  await page.emulateMedia({ colorScheme });
  await page.mouse.move(700, 890);
  // The fonts and the list settle; a picture is not a test.
  await page.waitForTimeout(1200);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

const server = await serve();
const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
  ...chromiumLaunch('whole'),
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
});
try {
  mkdirSync(PICTURES, { recursive: true });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(server.address);
  // Six invented months of a lead and eight people; no screen is empty.
  await page.getByRole('button', { name: 'Explore a sample journal' }).click();
  const navigation = page.getByRole('navigation', { name: 'Main' });
  await navigation.getByRole('link', { name: /^Anselm/ }).waitFor();
  await take(page, 'light', 'today');
  await take(page, 'dark', 'today-dark');
  await navigation.getByRole('link', { name: /^Anselm/ }).click();
  await page.getByRole('heading', { name: 'What you observed' }).waitFor();
  await take(page, 'light', 'person');
  await page.getByRole('button', { name: 'Open prep' }).click();
  await page.getByRole('region', { name: 'Prep' }).waitFor();
  await take(page, 'light', 'one-on-one');
  await navigation.getByRole('link', { name: 'Insights' }).click();
  await page.getByRole('article').first().waitFor();
  await take(page, 'light', 'insights');
  await page.getByRole('link', { name: 'Look back at the week' }).click();
  await page.getByRole('heading', { name: 'What moved' }).waitFor();
  await take(page, 'light', 'week');
  await navigation.getByRole('link', { name: 'Reviews' }).click();
  await page.getByRole('link', { name: /^Half a year/ }).click();
  await page.getByRole('region', { name: 'Evidence' }).waitFor();
  await page.getByRole('button', { name: /^What I got wrong/ }).click();
  await take(page, 'light', 'review');
  await page.goBack();
  await navigation.getByRole('link', { name: 'Decisions' }).click();
  await page.getByRole('heading', { name: 'Decisions', level: 1 }).waitFor();
  await take(page, 'light', 'decisions');
  await navigation.getByRole('link', { name: 'Timeline' }).click();
  await page.getByRole('searchbox').fill('retry');
  await page
    .getByText(/\d+ entries/)
    .first()
    .waitFor();
  await take(page, 'light', 'timeline');
} finally {
  await context.close();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}
