import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { usualInsightSettings } from '../../../shared/domain/insight-settings.ts';
import type { JournalRecord } from '../../../shared/domain/records.ts';
import { isSubject } from '../../../shared/domain/records.ts';
import type { JournalView } from '../../../shared/insights/journal-view.ts';
import { RULES } from '../../../shared/insights/catalogue.ts';
import { evaluate, Watch, type Written } from '../../../shared/insights/watch.ts';
import { sampleRecords } from '../../../shared/sample/sample-records.ts';
import { CASES } from './cases/all.ts';
import { Records, settingsWith, viewOf } from './journal.ts';

const MADE = '2026-11-27' as LocalDate;
const SAMPLE = sampleRecords(MADE);

const seenOf = (record: JournalRecord | undefined) =>
  record === undefined || record.type !== 'entry' ? undefined : viewOf([record]).entries[0];

/** What a journal would tell of one record that was written. */
const change = (was: JournalRecord | undefined, is: JournalRecord | undefined): readonly Written[] => {
  const record = is ?? was;
  if (record?.type === 'entry') return [{ type: 'entry', was: seenOf(was), is: seenOf(is) }];
  return record !== undefined && isSubject(record) ? [{ type: record.type }] : [];
};

describe('following a journal', () => {
  it.each(CASES)('finds $rule when its records come one after another, and loses it as they go', ({ write, more }) => {
    const records = new Records();
    const today = write(records);
    more(records);
    const watch = new Watch();
    watch.look(viewOf([]), today, usualInsightSettings);
    const there: JournalRecord[] = [];
    for (const record of records.all) {
      there.push(record);
      watch.follow(viewOf(there), change(undefined, record));
      expect(watch.evaluation).toEqual(evaluate(viewOf(there), today, usualInsightSettings));
    }
    for (const record of records.all) {
      there.splice(there.indexOf(record), 1);
      watch.follow(viewOf(there), change(record, undefined));
      expect(watch.evaluation).toEqual(evaluate(viewOf(there), today, usualInsightSettings));
    }
  });

  it('says after any changes what a look at everything says', () => {
    const touched = fc.record({
      at: fc.nat(SAMPLE.length - 1),
      how: fc.constantFrom('delete', 'trash', 'archive', 'earlier', 'other' as const),
    });
    fc.assert(
      fc.property(fc.array(touched, { minLength: 1, maxLength: 12 }), (changes) => {
        const watch = new Watch();
        let now: readonly JournalRecord[] = SAMPLE;
        watch.look(viewOf(now), MADE, usualInsightSettings);
        for (const { at, how } of changes) {
          const was = now[at];
          const is = was && changed(was, how);
          now = now.flatMap((record, i) => (i === at ? (is ?? []) : record));
          watch.follow(viewOf(now), change(was, is));
        }
        expect(watch.evaluation).toEqual(evaluate(viewOf(now), MADE, usualInsightSettings));
      }),
      { numRuns: 40 },
    );
  });

  it('tells whether anything is said otherwise', () => {
    const records = new Records();
    const ana = records.person('Ana', { cadence: { idealDays: 5, maxDays: 10 } });
    const watch = new Watch();
    watch.look(viewOf(records.all), MADE, usualInsightSettings);
    records.entry('note', MADE);
    expect(watch.follow(viewOf(records.all), change(undefined, records.all.at(-1)))).toBe(false);
    records.entry('oneOnOne', '2026-10-01' as LocalDate, { person: ana, status: 'held' });
    expect(watch.follow(viewOf(records.all), change(undefined, records.all.at(-1)))).toBe(true);
  });

  it('knows of which day and which settings it is', () => {
    const watch = new Watch();
    watch.look(viewOf([]), MADE, usualInsightSettings);
    expect(watch.isOf(MADE, usualInsightSettings)).toBe(true);
    expect(watch.isOf('2026-11-28' as LocalDate, usualInsightSettings)).toBe(false);
    expect(watch.isOf(MADE, settingsWith({ halfLife: 7 }))).toBe(false);
  });
});

function changed(
  record: JournalRecord,
  how: 'delete' | 'trash' | 'archive' | 'earlier' | 'other',
): JournalRecord | undefined {
  if (how === 'delete') return undefined;
  if (how === 'trash') return { ...record, deletedAt: 1 };
  if (how === 'archive' && record.type === 'person') return { ...record, archivedOn: MADE };
  if (how === 'earlier' && record.type === 'entry') return { ...record, day: '2026-07-01' as LocalDate };
  if (record.type === 'entry') return { ...record, kind: 'note', details: {} };
  return record;
}

/** Reads like the journal, but throws where the lists of one kind are asked for. */
const broken = (records: readonly JournalRecord[], kind: string): JournalView => {
  const view = viewOf(records);
  return {
    ...view,
    of: (sort, id) => {
      if (id === kind) throw new Error(`${kind} cannot be read`);
      return view.of(sort, id);
    },
  };
};

describe('a rule that throws', () => {
  it('says nothing, and that is told; all others go on', () => {
    const { findings, failed } = evaluate(broken(SAMPLE, 'craft'), MADE, usualInsightSettings);
    expect(failed).toEqual([{ rule: 'code-grab', error: new Error('craft cannot be read') }]);
    const whole = evaluate(viewOf(SAMPLE), MADE, usualInsightSettings);
    expect(whole.failed).toEqual([]);
    expect(whole.findings.some(({ rule }) => rule === 'code-grab')).toBe(true);
    expect(findings).toEqual(whole.findings.filter(({ rule }) => rule !== 'code-grab'));
  });

  it('looks at everything again as soon as it can', () => {
    const watch = new Watch();
    watch.look(broken(SAMPLE, 'craft'), MADE, usualInsightSettings);
    const note = SAMPLE.find((record) => record.type === 'entry' && record.kind === 'note');
    expect(watch.follow(viewOf(SAMPLE), change(note, note))).toBe(true);
    expect(watch.evaluation).toEqual(evaluate(viewOf(SAMPLE), MADE, usualInsightSettings));
  });

  it('is told once and not with every change, and not where it is off', () => {
    const watch = new Watch();
    watch.look(viewOf(SAMPLE), MADE, usualInsightSettings);
    const craft = SAMPLE.find((record) => record.type === 'entry' && record.kind === 'craft');
    expect(watch.follow(broken(SAMPLE, 'craft'), change(craft, craft))).toBe(true);
    expect(watch.follow(broken(SAMPLE, 'craft'), change(craft, craft))).toBe(false);
    const without = { ...usualInsightSettings, off: RULES.map(({ id }) => id) };
    const all: JournalView = new Proxy(viewOf(SAMPLE), {
      get: () => {
        throw new Error('nothing can be read');
      },
    });
    expect(evaluate(all, MADE, without).failed).toEqual([]);
  });

  it('forgets what it said where it fails later', () => {
    const watch = new Watch();
    watch.look(viewOf(SAMPLE), MADE, usualInsightSettings);
    const craft = SAMPLE.find((record) => record.type === 'entry' && record.kind === 'craft');
    expect(watch.follow(broken(SAMPLE, 'craft'), change(craft, craft))).toBe(true);
    expect(watch.evaluation).toEqual(evaluate(broken(SAMPLE, 'craft'), MADE, usualInsightSettings));
  });
});
