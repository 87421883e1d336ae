import type { Page } from 'playwright';
import { systemClock } from '../../shared/base/clock.ts';
import { ofKind } from '../../shared/domain/kinds/registry.ts';
import type { BenchBrowser } from './browser.ts';
import { type Line, summary } from './figures.ts';
import { sampleAtScale } from './sample-at-scale.ts';
import { PASSPHRASE, PEOPLE, PRODUCT } from './vault/seeded.ts';

const OPENED = 40;
/** Opened before, so that what is read once in a window is not in the figures. */
const WARMED = 3;

/** The product itself on a journal of 500 people: from the change of the address to the frame in which all of it is drawn. */
export async function screensSection(entries: number, browser: BenchBrowser, report: (lines: Line[]) => void) {
  const { people, planned } = addresses(entries);
  await browser.inPage(async (page) => {
    const at = { count: entries, name: PRODUCT };
    await page.evaluate(async ({ count, name }) => await bench.unlocking().seedPeople(count, name), at);
  });
  await browser.inProduct(async (page) => {
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    await settled(page);
    const person = await drawn(page, people);
    const prep = await drawn(page, planned);
    const panel: number[] = [];
    for (let i = 0; i < OPENED / 2; i += 1) {
      await page.evaluate(untilDrawn, '#/trash');
      panel.push(await page.evaluate(untilDrawn, '#/insights'));
    }
    report([
      {
        entries,
        what: 'insights: drawn',
        how: 'product at 1440×900, 500 people',
        value: summary(panel.slice(WARMED)),
        unit: 'ms',
      },
      { entries, what: 'person: drawn', how: 'product at 1440×900, 500 people', value: summary(person), unit: 'ms' },
      { entries, what: 'prep: drawn', how: 'product at 1440×900, 500 people', value: summary(prep), unit: 'ms' },
    ]);
  });
  await browser.inPage(async (page) => {
    await page.evaluate(async (name) => await bench.unlocking().erase(name), PRODUCT);
  });
}

/** Where people and planned one-on-ones are, those of many teams. */
function addresses(entries: number) {
  const { subjects, entries: written } = sampleAtScale(entries, PEOPLE, systemClock.today());
  const people = subjects.flatMap((record) => (record.type === 'person' ? [`#/people/${record.id}`] : []));
  const planned: string[] = [];
  for (const entry of written) {
    if (ofKind(entry, 'oneOnOne') && entry.details.status === 'planned') planned.push(`#/one-on-one/${entry.id}`);
    if (planned.length === OPENED + WARMED) break;
  }
  return { people: people.slice(0, OPENED + WARMED), planned };
}

/** Milliseconds for each address, one after another. */
async function drawn(page: Page, hashes: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const hash of hashes) times.push(await page.evaluate(untilDrawn, hash));
  return times.slice(WARMED);
}

/** Waits until the journal is loaded and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.body.innerText.includes('Reading'), undefined, { timeout: 120_000 });
  await page.waitForTimeout(15_000);
}

/**
 * Goes to an address and answers when the last frame that changed anything was there: what follows a change of the
 * document is drawn in the next frame, and a screen on which nothing changed for half a second is complete.
 */
async function untilDrawn(hash: string): Promise<number> {
  const QUIET = 500;
  const start = performance.now();
  let last = start;
  let changes = 0;
  const observer = new MutationObserver(() => {
    changes += 1;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // Told after the frame was drawn.
      port1.addEventListener('message', () => {
        last = performance.now();
        port1.close();
      });
      port1.start();
      port2.postMessage(undefined);
    });
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  location.hash = hash;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (performance.now() - last > QUIET && changes > 0) resolve();
      else setTimeout(look, 50);
    };
    look();
  });
  observer.disconnect();
  return last - start;
}
