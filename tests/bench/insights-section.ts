import { createSearchIndex } from '../../shared/search/search-index.ts';
import type { EntryId } from '../../shared/base/ids.ts';
import { must } from '../../shared/base/assert.ts';
import { systemClock } from '../../shared/base/clock.ts';
import type { Entry } from '../../shared/domain/entry.ts';
import { usualInsightSettings } from '../../shared/domain/insight-settings.ts';
import { Watch } from '../../shared/insights/watch.ts';
import { VaultView } from '../../renderer/vault/insights/vault-view.ts';
import { toViewed, type Viewed } from '../../renderer/vault/view/view-entry.ts';
import { View } from '../../renderer/vault/view/view.ts';
import type { BenchBrowser } from './browser.ts';
import { type Line, summary } from './figures.ts';
import { sampleAtScale } from './sample-at-scale.ts';
import { PEOPLE } from './vault/seeded.ts';

const WHOLE = 15;
/** The first ones run before the machine has made the rules fast. */
const WARMED = 3;
const SAVED = 300;

/** The rules themselves, on the product's own view in memory: the whole catalogue, and what one saved entry touches. */
export async function insightsSection(
  entries: number,
  _browser: BenchBrowser,
  report: (lines: Line[]) => void,
): Promise<void> {
  report(await Promise.resolve(measured(entries)));
}

function measured(entries: number): Line[] {
  const today = systemClock.today();
  const { subjects, entries: all } = sampleAtScale(entries, PEOPLE, today);
  const view = new View(createSearchIndex<EntryId>());
  view.putAll(subjects.map((subject) => [subject.id, toViewed(subject, 1)] as const));
  const written = Array.from(all, (entry) => [entry.id, withoutText(entry)] as const);
  view.putAll(written);
  const journal = new VaultView(view);
  const watch = new Watch();

  const times: number[] = [];
  for (let run = 0; run < WHOLE + WARMED; run += 1) {
    const from = performance.now();
    watch.look(journal, today, usualInsightSettings);
    times.push(performance.now() - from);
  }
  const { findings } = watch.evaluation;
  const saves: number[] = [];
  for (let i = 0; i < SAVED; i += 1) {
    const [id, saved] = must(written[Math.floor((i * written.length) / SAVED)], 'one of those that were written');
    const was = view.entry(id);
    view.put(id, saved);
    const is = view.entry(id);
    const from = performance.now();
    watch.follow(journal, [{ type: 'entry', was, is }]);
    saves.push(performance.now() - from);
  }
  return [
    {
      entries,
      what: 'insights: whole catalogue',
      how: `500 people, ${findings.length} findings, in Node`,
      value: summary(times.slice(WARMED)),
      unit: 'ms',
    },
    {
      entries,
      what: 'insights: the first look',
      how: 'nothing made fast yet',
      value: summary(times.slice(0, 1)),
      unit: 'ms',
    },
    { entries, what: 'insights: after a saved entry', how: 'what it touches', value: summary(saves), unit: 'ms' },
  ];
}

/** As the view keeps it. No rule reads a text: a hundred thousand would only fill the memory. */
function withoutText(entry: Entry): Viewed {
  const viewed = toViewed(entry, 1);
  return viewed.type === 'entry' ? { ...viewed, text: '' } : viewed;
}
