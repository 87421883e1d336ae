// Takes the pictures of README from the built browser edition:  node tests/support/pictures/take.mjs
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumLaunch } from '../chromium.ts';
import { FILLER, NOTES } from './notes.mjs';

const ROOT = join(import.meta.dirname, '../../..');
const PICTURES = join(ROOT, 'docs/pictures');
const PASSPHRASE = 'plum anchor sixteen quiet ferries';
const folder = mkdtempSync(join(tmpdir(), 'leeway-pictures-'));

const dayBack = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Writes the invented entries as Markdown, for Leeway to import. */
function writeNotes() {
  const notes = join(folder, 'notes');
  mkdirSync(notes);
  for (const [back, tags, text] of NOTES)
    writeFileSync(join(notes, `${dayBack(back)}.md`), `---\ntags: [${tags.join(', ')}]\n---\n${text}\n`);
  for (let back = 4; back < 360; back += 1) {
    const weekday = new Date(`${dayBack(back)}T12:00`).getDay();
    // Workdays, thinned by a fixed pattern: the same picture each time.
    if (weekday === 0 || weekday === 6 || (back * 7919) % 10 > 3) continue;
    for (let n = 0; n <= (back * 31) % 3; n += 1) {
      const line = FILLER[(back + n) % FILLER.length];
      writeFileSync(join(notes, `${dayBack(back)}-${n}.md`), `${line}\n\nDay ${back}, line ${n + 1}.\n`);
    }
  }
  return notes;
}

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

async function createJournal(page) {
  await page.getByLabel('Passphrase', { exact: true }).first().fill(PASSPHRASE);
  await page.getByLabel('Once more').fill(PASSPHRASE);
  const asked = page.getByLabel(/Type group \d/);
  await asked.waitFor();
  const text = await page.locator('main').last().innerText();
  const groups = [...text.matchAll(/^[A-Z0-9]{4}$/gm)].map(([group]) => group);
  await asked.fill(groups[Number(/Type group (\d)/.exec(text)[1]) - 1]);
  await page.getByRole('button', { name: 'Create journal' }).click();
  await page.getByRole('button', { name: /Keep entry/ }).waitFor();
}

async function importNotes(page, notes) {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('link', { name: 'Import and export' }).click();
  await page.getByRole('button', { name: /^Import/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /A folder/ }).click();
  await (await chooser).setFiles(notes);
  await page.getByRole('button', { name: /^Add \d+ entries/ }).click();
  await page
    .getByText(/Take back/)
    .first()
    .waitFor();
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
  ...chromiumLaunch(),
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
});
try {
  mkdirSync(PICTURES, { recursive: true });
  const page = context.pages()[0] ?? (await context.newPage());
  // The platform's own chooser cannot be answered from outside; the file field that stands in for it can.
  await page.addInitScript(() => {
    delete window.showDirectoryPicker;
  });
  await page.goto(server.address);
  await createJournal(page);
  await importNotes(page, writeNotes());
  const navigation = page.getByRole('navigation', { name: 'Main' });
  await page.reload();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await navigation.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('textbox', { name: 'Entry' }).click();
  await page.keyboard.type(
    'Anselm asked what the queue is for, in front of everybody. I had an answer ready. Noor had a better one, and it took her two minutes to find it',
  );
  await page.getByText(/^Saved/).waitFor();
  await take(page, 'light', 'today');
  await take(page, 'dark', 'today-dark');
  await navigation.getByRole('link', { name: 'Timeline' }).click();
  await page.getByRole('searchbox').fill('retry');
  await page
    .getByText(/\d+ entries/)
    .first()
    .waitFor();
  await take(page, 'light', 'timeline');
  await take(page, 'dark', 'timeline-dark');
} finally {
  await context.close();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}
