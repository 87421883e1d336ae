import { addDays } from '../../shared/base/local-date.ts';
import type { EntryId } from '../../shared/base/ids.ts';
import { systemClock } from '../../shared/base/clock.ts';
import { gather } from '../../shared/review/evidence.ts';
import { byTheme } from '../../shared/review/themes.ts';
import { contentOf } from '../../shared/outgoing/content.ts';
import { toDocx } from '../../shared/outgoing/to-docx.ts';
import type { RichNode } from '../../shared/text/rich-text.ts';
import { createSearchIndex } from '../../shared/search/search-index.ts';
import { VaultView } from '../../renderer/vault/insights/vault-view.ts';
import { toViewed } from '../../renderer/vault/view/view-entry.ts';
import { View } from '../../renderer/vault/view/view.ts';
import type { BenchBrowser } from './browser.ts';
import { type Line, rounded, summary } from './figures.ts';
import { sampleAtScale } from './sample-at-scale.ts';
import { PEOPLE } from './vault/seeded.ts';

const GATHERED = 15;
const WRITTEN = 3;
const PAGES = 200;
/** A page of Word at this size of text, in paragraphs of a hundred words. */
const PARAGRAPHS_A_PAGE = 4;

/** A year gathered for a self-review, on the product's own view; and a long document for Word. */
export async function reviewSection(
  entries: number,
  _browser: BenchBrowser,
  report: (lines: Line[]) => void,
): Promise<void> {
  const today = systemClock.today();
  const { subjects, entries: all } = sampleAtScale(entries, PEOPLE, today);
  const view = new View(createSearchIndex<EntryId>());
  view.putAll(subjects.map((subject) => [subject.id, toViewed(subject, 1)] as const));
  view.putAll(Array.from(all, (entry) => [entry.id, toViewed(entry, 1)] as const));
  const journal = new VaultView(view);
  const year = { from: addDays(today, -364), to: today };
  const times: number[] = [];
  let found = 0;
  for (let run = 0; run < GATHERED; run += 1) {
    const from = performance.now();
    const { evidence } = gather(journal, year);
    byTheme(evidence, []);
    times.push(performance.now() - from);
    found = evidence.length;
  }
  const documents: number[] = [];
  let most = 0;
  for (let run = 0; run < WRITTEN; run += 1) {
    const before = process.memoryUsage().rss;
    const from = performance.now();
    const sampled = setInterval(() => (most = Math.max(most, process.memoryUsage().rss - before)), 5);
    await toDocx(contentOf({ title: 'A long review', body: { type: 'doc', content: pages() } }));
    clearInterval(sampled);
    most = Math.max(most, process.memoryUsage().rss - before);
    documents.push(performance.now() - from);
  }
  report([
    {
      entries,
      what: 'review: a year gathered',
      how: `${found} pieces by theme, in Node`,
      value: summary(times),
      unit: 'ms',
    },
    { entries, what: 'review: Word', how: `${PAGES} pages, in Node`, value: summary(documents), unit: 'ms' },
    {
      entries,
      what: 'review: Word, memory',
      how: `${PAGES} pages, more than before`,
      value: rounded(most / 1e6),
      unit: 'MB',
    },
  ]);
}

const pages = (): readonly RichNode[] =>
  Array.from({ length: PAGES }, (_, page): readonly RichNode[] => [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: `Part ${page + 1}` }] },
    ...Array.from({ length: PARAGRAPHS_A_PAGE }, (__, line): RichNode => ({
      type: 'paragraph',
      content: [
        { type: 'text', text: `${page}.${line} `, marks: [{ type: 'bold' }] },
        { type: 'text', text: 'what the team decided without me held through the night '.repeat(10) },
      ],
    })),
  ]).flat();
