import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.ts';
import { type Line, table } from './figures.ts';
import { insightsSection } from './insights-section.ts';
import { peopleSection } from './people-section.ts';
import { reviewSection } from './review-section.ts';
import { screensSection } from './screens-section.ts';
import { searchSection } from './search-section.ts';
import { slideReport } from './slide.ts';
import { vaultSection } from './vault-section.ts';

const SECTIONS = {
  search: searchSection,
  vault: vaultSection,
  people: peopleSection,
  insights: insightsSection,
  review: reviewSection,
  screens: screensSection,
};
const RESULTS = join(import.meta.dirname, '../../bench-results');

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '10000,100000' },
    only: { type: 'string', default: [...Object.keys(SECTIONS), 'slide'].join(',') },
    port: { type: 'string', default: '4801' },
  },
});

const only = values.only.split(',');
const sections = Object.entries(SECTIONS).filter(([name]) => only.includes(name));

if (sections.length > 0) await measure();
// Chances and no times: the same on every machine, so they are printed and not kept.
if (only.includes('slide')) console.log(`${sections.length > 0 ? '\n' : ''}${slideReport()}`);

/** Runs what needs a browser, prints it and keeps it with the machine it was measured on. */
async function measure(): Promise<void> {
  const started = new Date();
  const load = loadavg();
  const lines: Line[] = [];
  const report = (more: Line[]): void => {
    lines.push(...more);
    for (const line of table(more).split('\n').slice(1)) console.log(line);
  };

  const browser = await openBrowser(Number(values.port));
  try {
    for (const entries of values.entries.split(',').map(Number)) {
      for (const [, section] of sections) await section(entries, browser, report);
    }
  } finally {
    await browser.close();
  }

  const machine = {
    processor: cpus()[0]?.model,
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 1e9),
    system: `${platform()} ${release()}`,
    node: process.version,
    chromium: browser.version,
    // What else the machine did: with a load above the number of cores the times are too long.
    load: { before: load, after: loadavg() },
  };
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(
    join(RESULTS, 'bench.json'),
    `${JSON.stringify({ date: started.toISOString(), machine, lines }, undefined, 2)}\n`,
  );
  console.log(
    `\n${table(lines)}\n\n${machine.cores} cores, load ${load[0]?.toFixed(1)} before and ${loadavg()[0]?.toFixed(1)} after`,
  );
}
