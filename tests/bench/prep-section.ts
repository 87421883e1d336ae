import type { BenchBrowser } from './browser.ts';
import { type Line, summary } from './figures.ts';

const OPENED = 100;

/** Opening the prep of a one-on-one in a journal of 500 people: through the product's own worker. */
export async function prepSection(entries: number, browser: BenchBrowser, report: (lines: Line[]) => void) {
  await browser.inPage(async (page) => {
    await page.evaluate(async (count) => await bench.unlocking().seedPeople(count), entries);
  });
  await browser.inPage(async (page) => {
    await page.evaluate(async () => await bench.journal.openJournal());
    const { plan, prep } = await page.evaluate(async (count) => await bench.journal.openPreps(count), OPENED);
    report([
      { entries, what: 'prep: opened', how: 'the note and the brief, 500 people', value: summary(prep), unit: 'ms' },
      { entries, what: 'prep: planned', how: 'with what stayed open, committed', value: summary(plan), unit: 'ms' },
    ]);
  });
  await browser.inPage(async (page) => await page.evaluate(async () => await bench.unlocking().erase()));
}
