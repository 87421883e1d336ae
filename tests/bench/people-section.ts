import type { BenchBrowser } from './browser.ts';
import { type Line, rounded, summary } from './figures.ts';

const OPENED = 100;

/** A journal of 500 people, through the product's own worker: a person's page, the prep of a one-on-one, `@` while writing. */
export async function peopleSection(entries: number, browser: BenchBrowser, report: (lines: Line[]) => void) {
  await browser.inPage(async (page) => {
    await page.evaluate(async (count) => await bench.unlocking().seedPeople(count), entries);
  });
  await browser.inPage(async (page) => {
    await page.evaluate(async () => await bench.journal.openJournal());
    const person = await page.evaluate(async (count) => await bench.journal.openPeople(count), OPENED);
    const typed = await page.evaluate(async (count) => await bench.journal.typeNames(count), OPENED);
    report([
      {
        entries,
        what: 'person: first opened',
        how: 'with the names and what is open, once a window',
        value: rounded(person.first[0] ?? 0),
        unit: 'ms',
      },
      { entries, what: 'person: opened', how: 'page, 500 people', value: summary(person.times), unit: 'ms' },
      { entries, what: '@: a keystroke', how: 'what is offered, 500 people', value: summary(typed.times), unit: 'ms' },
      {
        entries,
        what: '@: ready',
        how: 'names read and ordered, once a window',
        value: rounded(typed.made),
        unit: 'ms',
      },
    ]);
    const { plan, prep } = await page.evaluate(async (count) => await bench.journal.openPreps(count), OPENED);
    report([
      { entries, what: 'prep: opened', how: 'the note and the brief, 500 people', value: summary(prep), unit: 'ms' },
      { entries, what: 'prep: planned', how: 'with what stayed open, committed', value: summary(plan), unit: 'ms' },
    ]);
  });
  await browser.inPage(async (page) => await page.evaluate(async () => await bench.unlocking().erase()));
}
