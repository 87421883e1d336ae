import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { must } from '../../../shared/base/assert.ts';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import { type InsightAnswer, type InsightRecord, insightSchema } from '../../../shared/domain/insight.ts';
import { usualInsightSettings } from '../../../shared/domain/insight-settings.ts';
import { RULES } from '../../../shared/insights/catalogue.ts';
import { awayFrom, displayOf, standsOn } from '../../../shared/insights/display.ts';
import { type Finding, RULE_IDS } from '../../../shared/insights/finding.ts';
import { evaluate } from '../../../shared/insights/watch.ts';
import { idOf } from '../people/arbitrary-records.ts';
import { CASES } from './cases/all.ts';
import type { Case } from './cases/case.ts';
import { found, Records, settingsWith, viewOf } from './journal.ts';

interface Written {
  readonly records: Records;
  readonly today: LocalDate;
  readonly finding: Finding;
}

function written(one: Case): Written {
  const records = new Records();
  const today = one.write(records);
  return { records, today, finding: must(found(one.rule, records, { today })[0], 'the smallest case speaks') };
}

const kept = ({ rule, subject, people }: Finding, answer: NonNullable<InsightRecord['answer']>): InsightRecord => ({
  type: 'insight',
  id: idOf<'insight'>(1),
  createdAt: 0,
  updatedAt: 0,
  rule,
  about: answer.sort === 'muted' ? [] : subject.split(' '),
  people,
  answer,
});

const answered = (finding: Finding, sort: InsightAnswer, on: LocalDate, until?: LocalDate): InsightRecord =>
  kept(finding, { sort, on, until, seen: sort === 'muted' ? [] : standsOn(finding) });

test('the catalogue has every rule once, and every rule has a smallest case', () => {
  expect(RULES.map(({ id }) => id).toSorted()).toEqual(RULE_IDS.toSorted());
  expect(CASES.map(({ rule }) => rule).toSorted()).toEqual(RULE_IDS.toSorted());
});

test('a threshold that may not exceed another one names one of its rule, and is usually below it', () => {
  const bounded = RULES.flatMap(({ limits }) =>
    Object.values(limits).flatMap(({ usual, within }) => (within === undefined ? [] : [{ usual, of: limits[within] }])),
  );
  expect(bounded).toHaveLength(2);
  for (const { usual, of } of bounded) expect(usual).toBeLessThanOrEqual(must(of, 'it is one of its rule').usual);
});

describe.each(CASES)('$rule', (one) => {
  it('speaks in its smallest case: once, with evidence, in whole sentences and one question', () => {
    const { records, today, finding } = written(one);
    expect(found(one.rule, records, { today })).toHaveLength(1);
    expect(finding.evidence.length).toBeGreaterThan(0);
    expect(finding.sentence).toMatch(/^\p{Lu}|^[“\d]/u);
    expect(finding.sentence).toMatch(/\.$/u);
    expect(finding.sentence).not.toMatch(/undefined|NaN|\bno of\b|!|\s{2}/u);
    expect(finding.question.match(/\?/gu)).toHaveLength(1);
    expect(finding.question).toMatch(/\?$/u);
    expect(finding.strength).toBeGreaterThanOrEqual(0);
    expect(finding.strength).toBeLessThanOrEqual(1);
    const ids = new Set(records.all.map(({ id }) => id as string));
    for (const ref of [...finding.evidence, ...finding.counter]) expect(ids).toContain(ref.id);
    expect(new Set(finding.evidence.map(({ id }) => id)).size).toBe(finding.evidence.length);
  });

  it('says nothing when any one of those records is missing or in the trash', () => {
    const { records } = written(one);
    for (const { id } of records.all) {
      const fewer = new Records();
      const today = one.write(fewer);
      fewer.change(id, { deletedAt: 1 });
      expect(found(one.rule, fewer, { today }), `without ${id}`).toEqual([]);
      fewer.remove(id);
      expect(found(one.rule, fewer, { today }), `without ${id}`).toEqual([]);
    }
  });

  it('says nothing in the nearest case, and speaks again once that is as it was', () => {
    const { records } = written(one);
    const was = [...records.all];
    const today = one.write(new Records());
    one.less(records);
    expect(found(one.rule, records, { today })).toEqual([]);
    for (const record of was) records.change(record.id, record);
    expect(found(one.rule, records, { today })).toHaveLength(1);
  });

  it('says the same of the same records in any order', () => {
    const { records, today } = written(one);
    one.more(records);
    const all = [...records.all];
    const expected = evaluate(viewOf(all), today, usualInsightSettings);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(evaluate(viewOf(shuffled), today, usualInsightSettings)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('says nothing where it is turned off', () => {
    const { records, today } = written(one);
    expect(found(one.rule, records, { today, settings: settingsWith({ off: [one.rule] }) })).toEqual([]);
  });

  it('stays away once it was answered, and comes back with new evidence alone', () => {
    const { records, today, finding } = written(one);
    for (const sort of ['acted', 'notUseful', 'done'] as const)
      expect(awayFrom([answered(finding, sort, today)], today)(finding)).toBe(true);
    one.more(records);
    const again = must(
      found(one.rule, records, { today: one.later ?? today }).find(({ subject }) => subject === finding.subject),
      'it still speaks of the same with one thing more',
    );
    for (const sort of ['acted', 'notUseful', 'done'] as const)
      expect(awayFrom([answered(finding, sort, today)], today)(again)).toBe(false);
    expect(awayFrom([answered(again, 'done', today)], today)(again)).toBe(true);
  });

  it('stays away as long as it is snoozed, and then comes back with new evidence alone', () => {
    const { records, today, finding } = written(one);
    const until = addDays(today, 7);
    const record = answered(finding, 'snoozed', today, until);
    expect(awayFrom([record], until)(finding)).toBe(true);
    one.more(records);
    const again = must(found(one.rule, records, { today: one.later ?? today })[0], 'it still speaks');
    expect(awayFrom([record], addDays(until, -1))(again)).toBe(true);
    expect(awayFrom([record], until)(again)).toBe(false);
  });

  it('stays away for whom it is muted, whatever comes', () => {
    const { records, today, finding } = written(one);
    one.more(records);
    const again = must(found(one.rule, records, { today: one.later ?? today })[0], 'it still speaks');
    const muted = answered(finding, 'muted', today);
    expect(awayFrom([muted], today)(again)).toBe(again.people.some((person) => finding.people.includes(person)));
    const another = kept({ ...finding, people: [idOf<'person'>(999)] }, must(muted.answer, 'an answer'));
    expect(awayFrom([another], today)(again)).toBe(false);
  });

  it('goes on display, is kept there by a record that the journal takes, and goes with its answer', () => {
    const { today, finding } = written(one);
    const later = addDays(today, 1);
    expect(displayOf([finding], [], today)).toEqual({ cards: [], fresh: finding, more: [] });
    const shown = { ...answered(finding, 'done', later), answer: undefined, shownOn: today };
    expect(insightSchema.safeParse(shown).error).toBeUndefined();
    expect(displayOf([finding], [shown], later)).toEqual({ cards: [finding], more: [] });
    const done = { ...answered(finding, 'done', later), shownOn: today };
    expect(insightSchema.safeParse(done).error).toBeUndefined();
    expect(displayOf([finding], [done], later)).toEqual({ cards: [], more: [] });
  });
});
