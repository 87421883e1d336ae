import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchBrowser } from './browser.ts';
import { type Line, megabytes, rounded, summary } from './figures.ts';

const UNLOCKS = 5;
const SAVES = 200;
const FILES = 2000;
/** Eleven years of real minutes, beside the checkout where they are. */
const MINUTES = join(import.meta.dirname, '../../../shared/data/tsc-minutes');

/** The journal as the product runs it: its worker, real cryptography, IndexedDB on disk. */
export async function vaultSection(entries: number, browser: BenchBrowser, report: (lines: Line[]) => void) {
  const line = (what: string, how: string, value: Line['value'], unit: Line['unit'] = 'ms'): Line => ({
    entries,
    what,
    how,
    value,
    unit,
  });

  await browser.inPage(
    async (page) => await page.evaluate(async (count) => await bench.unlocking().seed(count), entries),
  );
  const unlock = async (snapshot: boolean) =>
    await browser.inPage(
      async (page) => await page.evaluate(async (make) => await bench.unlocking().unlock(make), snapshot),
    );
  const first = await unlock(true);
  report([
    line('unlock: first screen', 'from rows, after the key is derived', rounded(first.firstScreen)),
    line('unlock: all searchable', 'from rows, after the key is derived', rounded(first.everything)),
  ]);
  const unlocks = [];
  for (let i = 0; i < UNLOCKS; i += 1) unlocks.push(await unlock(false));
  report([
    line('unlock: first screen', 'from packs', summary(unlocks.map(({ firstScreen }) => firstScreen))),
    line('unlock: all searchable', 'from packs', summary(unlocks.map(({ everything }) => everything))),
  ]);

  await browser.inPage(async (page) => {
    await page.evaluate(async () => await bench.journal.openJournal());
    const early = await page.evaluate(async () => await bench.journal.typeQueries());
    report([line('search: keystroke to answer', 'through the worker, from the moment of unlock', summary(early))]);
    // Until search has prepared itself in the background.
    await sleep(15_000);
    const settled = await page.evaluate(async () => await bench.journal.typeQueries());
    const bytes = await page.evaluate(async () => await bench.journal.journalMemory());
    const resident = await browser.residentMB();
    report([
      line('search: keystroke to answer', 'through the worker, once prepared', summary(settled)),
      line('memory of page and worker', 'measureUserAgentSpecificMemory', megabytes(bytes), 'MB'),
      ...(resident === undefined ? [] : [line('memory of the page process', 'resident set', resident, 'MB')]),
    ]);

    const { create, save } = await page.evaluate(async (count) => await bench.journal.saveEntries(count), SAVES);
    report([
      line('new entry acknowledged', 'sealed and committed', summary(create)),
      line('save acknowledged', 'sealed and committed, with its revision', summary(save)),
    ]);

    for (const [how, given] of [
      ['invented Markdown files', FILES],
      ['real minutes', minutes()],
    ] as const) {
      if (typeof given !== 'number' && given.length === 0) continue;
      const run = await page.evaluate(async (files) => await bench.journal.importFiles(files), given);
      const perSecond = (run.files / (run.plan + run.run)) * 1000;
      report([line('import', `${run.added} of ${run.files} ${how}`, rounded(perSecond), 'files/s')]);
    }
  });
  await browser.inPage(async (page) => await page.evaluate(async () => await bench.unlocking().erase()));
}

const minutes = (): { readonly path: string; readonly text: string }[] =>
  existsSync(MINUTES)
    ? readdirSync(MINUTES)
        .filter((path) => path.endsWith('.md'))
        .map((path) => ({ path, text: readFileSync(join(MINUTES, path), 'utf8') }))
    : [];
