import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { AREAS, CAST } from '../../../shared/sample/cast.ts';
import { promiseId } from '../../../shared/sample/sample-names.ts';
import { TENSIONS } from '../../../shared/sample/records/tensions.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { READINGS } from './support/readings.ts';
import { SampleView } from './support/sample-view.ts';

/**
 * Every insight that the journal is to give has a true case in the sample, and one that is nearly one. What fires is read
 * here by small functions of the tests' own, with the thresholds that the insights begin with.
 */
interface Case {
  readonly rule: keyof typeof READINGS;
  readonly fires: readonly string[];
  readonly nearly: readonly string[];
  /** Where the near miss is the same subject at another time: so many working days before, and a day later it is one. */
  readonly nearlyAt?: number;
  readonly firesAt?: number;
}

const CASES: readonly Case[] = [
  { rule: 'notMet', fires: [CAST.idris], nearly: [CAST.bram] },
  { rule: 'shallow', fires: [CAST.idris], nearly: [CAST.bram] },
  {
    rule: 'promiseAgeing',
    fires: ['queueCredit', 'idrisStage', 'merchantDate'].map(promiseId),
    nearly: ['freezeReason', 'mirelaPage', 'growthPlan'].map(promiseId),
  },
  { rule: 'brokenWord', fires: [CAST.anselm], nearly: [CAST.noor] },
  { rule: 'trustSlide', fires: [`${CAST.anselm}→${CAST.tove}`], nearly: [CAST.bram] },
  { rule: 'liveTension', fires: [TENSIONS.handover], nearly: [TENSIONS.queueOrNot, TENSIONS.weekends] },
  { rule: 'quietTension', fires: [TENSIONS.exporterFear], nearly: [TENSIONS.reviews] },
  { rule: 'routedToMe', fires: ['me'], nearly: ['me'], nearlyAt: 3 },
  { rule: 'slower', fires: [AREAS.queue], nearly: [AREAS.queue], nearlyAt: 27 },
  { rule: 'rescuing', fires: ['me'], nearly: ['me'], nearlyAt: 4 },
  { rule: 'calibration', fires: ['me'], nearly: ['me'], nearlyAt: 17 },
  { rule: 'soleExplainer', fires: [AREAS.settlement], nearly: [AREAS.exporter] },
  { rule: 'codeGrab', fires: ['me'], nearly: ['me'], nearlyAt: 3 },
  { rule: 'impactSilence', fires: ['me'], firesAt: 59, nearly: ['me'], nearlyAt: 64 },
  { rule: 'impactOfLate', fires: ['me'], nearly: ['me'], nearlyAt: 2 },
  {
    rule: 'unownedDrift',
    fires: [`${AREAS.retries} duplicatedPattern`],
    nearly: [`${AREAS.alarms} recurringFailure`, `${AREAS.reports} duplicatedPattern`],
  },
  { rule: 'auditGap', fires: ['brokenInvariant', AREAS.reports], nearly: ['insecureDefault', AREAS.retries] },
  { rule: 'myLens', fires: [CAST.jonah, CAST.idris], nearly: [CAST.bram] },
];

/** The same for rules that speak of an entry, each by its title or its first words. */
const OF_ENTRIES: readonly Omit<Case, 'nearlyAt' | 'firesAt'>[] = [
  { rule: 'deferred', fires: ['Keep the queue in the database'], nearly: ['Release in the morning'] },
  {
    rule: 'checkBack',
    fires: ['Which day the exporter means', 'Ledger corrections need two names'],
    nearly: ['Tove’s new key', 'Settlement moves after the season'],
  },
  {
    rule: 'twoWeeks',
    fires: ['Two weeks away, soon', 'By the sea'],
    nearly: ['A day and a half at a wedding', 'Three days as if'],
  },
  {
    rule: 'boundaryOrphan',
    fires: ['On the list again', 'Noor is tired'],
    nearly: ['Who says it to her', 'Bram was going under', 'Tove has stopped drawing'],
  },
  { rule: 'betWithoutEvidence', fires: ['Rehearse every change'], nearly: ['One page in place'] },
];

/** The id of the entry whose title or text begins so. */
function entryOf(view: SampleView, words: string): string {
  const found = [...view.entries, ...view.planned('absence')].find(
    ({ title, body }) => title?.startsWith(words) === true || toPlainText(body).startsWith(words),
  );
  if (found === undefined) throw new Error(`No entry begins with “${words}”`);
  return found.id;
}

// A Friday, a Saturday, the day of a leap year, a holiday.
describe.each(['2026-11-27', '2026-11-28', '2028-02-29', '2027-01-01'] as LocalDate[])('made for %s', (made) => {
  const at = (asOf = 0) => new SampleView(made, asOf);

  it.each(CASES)('$rule has a true case and a near miss', ({ rule, fires, nearly, firesAt, nearlyAt }) => {
    expect(READINGS[rule](at(firesAt))).toEqual(expect.arrayContaining([...fires]));
    const near = READINGS[rule](at(nearlyAt));
    expect(nearly.filter((subject) => near.includes(subject))).toEqual([]);
  });

  it.each(CASES.filter(({ nearlyAt }) => nearlyAt !== undefined))('$rule is missed by a day', (one) => {
    expect(READINGS[one.rule](at((one.nearlyAt ?? 0) - 1))).toEqual(expect.arrayContaining([...one.nearly]));
  });

  it.each(OF_ENTRIES)('$rule has a true case and a near miss', ({ rule, fires, nearly }) => {
    const found = READINGS[rule](at());
    expect(fires.filter((words) => !found.includes(entryOf(at(), words)))).toEqual([]);
    expect(nearly.filter((words) => found.includes(entryOf(at(), words)))).toEqual([]);
  });
});
