import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchBrowser } from './browser.ts';
import { type Line, megabytes, rounded, summary } from './figures.ts';
import type { EngineName } from './search/engines.ts';
import type { SearchTimes } from './search/measure.ts';

type Measured = SearchTimes & { readonly bytes: number };

const ENGINES: readonly EngineName[] = ['Leeway', 'MiniSearch'];

/** Search alone, beside MiniSearch on the same entries, in Node and in a worker of Chromium. */
export async function searchSection(entries: number, browser: BenchBrowser, report: (lines: Line[]) => void) {
  for (const [where, measure] of [
    ['Node', inNode],
    ['Chromium', async (engine: EngineName) => await inChromium(browser, engine, entries)],
  ] as const) {
    const measured = new Map<EngineName, Measured>();
    for (const engine of ENGINES) {
      const times = await measure(engine, entries);
      measured.set(engine, times);
      report(linesOf(entries, `${engine}, ${where}`, times));
    }
    report(ratios(entries, where, measured));
  }
}

async function inNode(engine: EngineName, entries: number): Promise<Measured> {
  const script = join(import.meta.dirname, 'search/in-node.ts');
  const args = ['--expose-gc', '--max-old-space-size=8192', script, engine, String(entries)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
  return JSON.parse(stdout) as Measured;
}

const inChromium = async (browser: BenchBrowser, engine: EngineName, entries: number): Promise<Measured> =>
  await browser.inPage(
    async (page) =>
      await page.evaluate(async ([name, count]) => await bench.searchInWorker(name, count), [engine, entries] as const),
  );

function linesOf(entries: number, how: string, times: Measured): Line[] {
  const line = (what: string, value: Line['value'], unit: Line['unit'] = 'ms'): Line => ({
    entries,
    what,
    how,
    value,
    unit,
  });
  return [
    line('search: everything findable after', rounded(times.put)),
    ...(times.prepare > 1 ? [line('search: prepared in the background for', rounded(times.prepare))] : []),
    ...(times.prepare > 1 ? [line('search: a keystroke before that', summary(times.unprepared))] : []),
    line('search: a keystroke, first 50 found', summary(times.asked)),
    line('search: a keystroke, first 50 shown with marks', summary(times.shown)),
    line('search: memory', megabytes(times.bytes), 'MB'),
  ];
}

function ratios(entries: number, where: string, measured: ReadonlyMap<EngineName, Measured>): Line[] {
  const [ours, theirs] = ENGINES.map((engine) => measured.get(engine));
  if (ours === undefined || theirs === undefined) return [];
  const line = (what: string, ratio: number): Line => ({
    entries,
    what: `MiniSearch / Leeway: ${what}`,
    how: where,
    value: rounded(ratio),
    unit: 'times',
  });
  const [ourAsks, theirAsks] = [summary(ours.asked), summary(theirs.asked)];
  return [
    line('everything findable', theirs.put / ours.put),
    line('keystroke, median', theirAsks.median / ourAsks.median),
    line('keystroke, p95', theirAsks.p95 / ourAsks.p95),
  ];
}
