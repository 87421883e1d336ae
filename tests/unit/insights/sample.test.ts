import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { VaultView } from '../../../renderer/vault/insights/vault-view.ts';
import { toViewed } from '../../../renderer/vault/view/view-entry.ts';
import { View } from '../../../renderer/vault/view/view.ts';
import type { EntryId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { usualInsightSettings } from '../../../shared/domain/insight-settings.ts';
import type { JournalRecord } from '../../../shared/domain/records.ts';
import { type Finding, GROUPS, type RuleId } from '../../../shared/insights/finding.ts';
import { type Evaluation, evaluate } from '../../../shared/insights/watch.ts';
import { sampleRecords } from '../../../shared/sample/sample-records.ts';
import { createSearchIndex } from '../../../shared/search/search-index.ts';
import { READINGS } from '../sample/support/readings.ts';
import { SampleView } from '../sample/support/sample-view.ts';
import { viewOf } from './journal.ts';

const MADE = '2026-11-27' as LocalDate;
const SAMPLE = sampleRecords(MADE);

const findingsIn = (records: readonly JournalRecord[], today = MADE): readonly Finding[] =>
  evaluate(viewOf(records), today, usualInsightSettings).findings;

/** The sample as it was written up to a day; time away is planned ahead. */
const upTo = (today: LocalDate): readonly JournalRecord[] =>
  SAMPLE.filter((record) => record.type !== 'entry' || record.day <= today || record.kind === 'absence');

/** The subjects of a rule as the tests’ own readings name them. */
const subjectsOf = (findings: readonly Finding[], reading: keyof typeof READINGS): readonly string[] =>
  findings
    .filter(({ rule, subject }) => readingOf(rule, subject) === reading)
    .map(({ rule, subject }) => (rule === 'trust-slide' ? subject.replace(' ', '→') : subject.replace(' lately', '')))
    .toSorted();

const readingOf = (rule: RuleId, subject: string): string =>
  subject === 'me lately'
    ? 'impactOfLate'
    : rule.replaceAll(/-(?<letter>.)/gu, (_, letter: string) => letter.toUpperCase());

describe('the sample', () => {
  it('is found as the tests’ own readings of the rules find it, on every working day of three months', () => {
    for (let asOf = 0; asOf < 65; asOf += 1) {
      const view = new SampleView(MADE, asOf);
      const findings = findingsIn(upTo(view.today), view.today);
      for (const reading of Object.keys(READINGS) as (keyof typeof READINGS)[])
        expect(subjectsOf(findings, reading), `${reading} on ${view.today}`).toEqual(
          READINGS[reading](view).toSorted(),
        );
    }
  });

  it('shows findings in every group, of nearly every rule', () => {
    const findings = findingsIn(SAMPLE);
    expect(new Set(findings.map(({ group }) => group))).toEqual(new Set(Object.keys(GROUPS)));
    expect(new Set(findings.map(({ rule }) => rule)).size).toBe(22);
  });

  it('says of itself what was read and found right', () => {
    const golden = readFileSync(join(import.meta.dirname, '../../fixtures/insights/sample-2026-11-27.txt'), 'utf8');
    const said = findingsIn(SAMPLE).map(({ rule, sentence, question }) => `${rule}\n  ${sentence}\n  ${question}\n`);
    expect(said.join('\n')).toBe(golden);
  });

  it('never says anything without evidence that is there, on any day', () => {
    for (let asOf = 0; asOf < 125; asOf += 5) {
      const { today } = new SampleView(MADE, asOf);
      const there = new Map(upTo(today).map((record) => [record.id as string, record]));
      for (const finding of findingsIn(upTo(today), today)) {
        expect(finding.evidence.length, `said: ${finding.sentence}`).toBeGreaterThan(0);
        for (const { id } of [...finding.evidence, ...finding.counter])
          expect(there.has(id), `the record ${id}`).toBe(true);
        for (const person of finding.people) expect(there.get(person)).toMatchObject({ type: 'person' });
      }
    }
  });
});

/** Words that stand nowhere in the sample. */
const NAMED = 'Quillon Zzyzx';

/** What is said of those records, as the app reads them. */
function saidOf(records: readonly JournalRecord[]): Evaluation {
  const view = new View(createSearchIndex<EntryId>());
  view.putAll(records.map((record) => [record.id, toViewed(record, 1)] as const));
  return evaluate(new VaultView(view), MADE, usualInsightSettings);
}

/** All words of what is said of the sample in which that record has other words. */
const saidWith = (id: string, patch: object): string =>
  JSON.stringify(saidOf(SAMPLE.map((record) => (record.id === id ? { ...record, ...patch } : record))));

describe.each([
  { type: 'person', words: { name: NAMED, growthFocus: NAMED }, away: [{ archivedOn: MADE }, { deletedAt: 1 }] },
  { type: 'area', words: { name: NAMED }, away: [{ deletedAt: 1 }] },
  { type: 'tension', words: { surface: NAMED }, away: [{ deletedAt: 1 }] },
  { type: 'promise', words: { text: NAMED }, away: [{ deletedAt: 1 }] },
] as const)('once it is archived or in the trash, a $type', ({ type, words, away }) => {
  const all = SAMPLE.filter((record) => record.type === type);

  it('is in no sentence, question, fact, act or picture, neither by its words nor by its id', () => {
    // Most of them are spoken of before that.
    const spoken = all.filter(({ id }) => saidWith(id, words).includes(NAMED));
    expect(spoken.length).toBeGreaterThan(1);
    for (const { id } of all)
      for (const gone of away) {
        const said = saidWith(id, { ...words, ...gone });
        expect(said).not.toContain(NAMED);
        expect(said).not.toContain(id);
      }
  });
});

test('who is archived is as if they were not there', () => {
  for (const { id } of SAMPLE.filter(({ type }) => type === 'person')) {
    const archived = SAMPLE.map((record) => (record.id === id ? { ...record, archivedOn: MADE } : record));
    expect(saidOf(archived)).toEqual(saidOf(SAMPLE.filter((record) => record.id !== id)));
  }
});

test('what is in the trash is as if it were not there', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(SAMPLE.length - 1), { minLength: 1, maxLength: 60 }), (places) => {
      const gone = new Set(places);
      const trashed = SAMPLE.map((record, i) => (gone.has(i) ? { ...record, deletedAt: 1 } : record));
      expect(findingsIn(trashed)).toEqual(findingsIn(SAMPLE.filter((_, i) => !gone.has(i))));
    }),
    { numRuns: 15 },
  );
});

test('rules that count what speaks for them find nothing more with fewer entries', () => {
  const monotone = new Set<RuleId>(['deferred', 'check-back', 'bet-without-evidence', 'live-tension', 'two-weeks']);
  const keys = (records: readonly JournalRecord[]) =>
    findingsIn(records).flatMap(({ rule, subject }) => (monotone.has(rule) ? [`${rule} ${subject}`] : []));
  const all = new Set(keys(SAMPLE));
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(SAMPLE.length - 1), { minLength: 1, maxLength: 120 }), (places) => {
      const gone = new Set(places);
      const fewer = SAMPLE.filter((record, i) => record.type !== 'entry' || !gone.has(i));
      for (const key of keys(fewer)) expect(all).toContain(key);
    }),
    { numRuns: 15 },
  );
});

const hourOf = (output: string): string => output.slice(0, output.indexOf(' '));

test('is the same in every time zone', () => {
  const program = `
    import { evaluate } from './shared/insights/watch.ts';
    import { usualInsightSettings } from './shared/domain/insight-settings.ts';
    import { sampleRecords } from './shared/sample/sample-records.ts';
    import { viewOf } from './tests/unit/insights/journal.ts';
    const { findings } = evaluate(viewOf(sampleRecords('${MADE}')), '${MADE}', usualInsightSettings);
    console.log(new Date(0).getHours(), JSON.stringify(findings));`;
  const inZone = (zone: string) =>
    execFileSync(process.execPath, ['--input-type=module', '--no-warnings', '-e', program], {
      cwd: join(import.meta.dirname, '../../..'),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    }).trim();
  const [west, east] = [inZone('America/Los_Angeles'), inZone('Pacific/Kiritimati')];
  expect(hourOf(west)).not.toBe(hourOf(east));
  expect(west.slice(west.indexOf(' '))).toBe(east.slice(east.indexOf(' ')));
  expect(JSON.parse(west.slice(west.indexOf(' ')))).toHaveLength(findingsIn(SAMPLE).length);
});
