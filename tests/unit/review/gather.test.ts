import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '../../../shared/base/assert.ts';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import { coverageOf, emptyMonths } from '../../../shared/review/coverage.ts';
import { gather } from '../../../shared/review/evidence.ts';
import { byMonth, byPerson, byTheme, moved, withLetIn } from '../../../shared/review/themes.ts';
import { sampleRecords } from '../../../shared/sample/sample-records.ts';
import { ago, Records, TODAY, viewOf } from '../insights/journal.ts';

const period = { from: ago(89), to: TODAY };
const sortsOf = (records: Records) =>
  gather(viewOf(records.all), period).evidence.map(({ sort, went }) => [sort, went]);

describe('what a review is gathered from', () => {
  it('has impact, and under whose name it shipped apart from whom it is about', () => {
    const records = new Records();
    const [ana, ben] = [records.person('Ana'), records.person('Ben')];
    const id = records.entry('impact', ago(3), { type: 'personGrown', shippedBy: [ana] }, { people: [ana, ben] });
    expect(gather(viewOf(records.all), period).evidence).toMatchObject([
      { key: `entry ${id}`, sort: 'impact', people: [ben], credit: [ana], day: ago(3), type: 'personGrown' },
    ]);
  });

  it('has decisions that the team made, on the day on which they were made', () => {
    const records = new Records();
    records.entry('decision', ago(200), { decidedBy: 'teamWithoutMe', decidedOn: ago(10) });
    records.entry('decision', ago(20), { decidedBy: 'teamWithContext' });
    for (const decidedBy of ['meAlone', 'meWithInput', 'open'] as const)
      records.entry('decision', ago(20), { decidedBy });
    records.entry('decision', ago(20), { decidedBy: 'teamWithoutMe', decidedOn: ago(100) });
    expect(gather(viewOf(records.all), period).evidence.map(({ sort, day }) => [sort, day])).toEqual([
      ['decision', ago(10)],
      ['decision', ago(20)],
    ]);
  });

  it('has restraint, bets, audits and absences once it is known how they went', () => {
    const records = new Records();
    records.entry('restraint', ago(9), { outcome: 'pending' });
    records.entry('restraint', ago(8), { outcome: 'taught' });
    records.entry('restraint', ago(7), { outcome: 'harmed' });
    records.entry('bet', ago(6), { measures: [{ name: 'Incidents', before: '5' }] });
    records.entry('bet', ago(5), { measures: [{ name: 'Incidents', before: '5', after: '1' }] });
    records.entry('bet', ago(4), { result: 'dropped' });
    records.entry('audit', ago(3), {});
    records.entry('audit', ago(2), { finding: 'none' });
    records.entry('absence', ago(1), { from: ago(20), to: ago(10), after: [] });
    records.entry('absence', ago(1), {
      from: ago(40),
      to: ago(30),
      after: [
        { decision: 'a', result: 'waited' },
        { decision: 'b', result: 'waited' },
        { decision: 'c', result: 'decidedWell' },
      ],
    });
    expect(sortsOf(records)).toEqual([
      ['audit', 'well'],
      ['bet', 'badly'],
      ['bet', 'open'],
      ['restraint', 'badly'],
      ['restraint', 'well'],
      ['absence', 'badly'],
    ]);
  });

  it('has promises of mine that were kept or broken, tensions that were resolved, areas that several explain', () => {
    const records = new Records();
    const [ana, ben] = [records.person('Ana'), records.person('Ben')];
    records.promise(ana, { state: 'kept', closedOn: ago(9) });
    records.promise(ana, { state: 'broken', closedOn: ago(8) });
    records.promise(ana, { state: 'renegotiated', closedOn: ago(8) });
    records.promise(ana, { from: ana, to: 'me', state: 'kept', closedOn: ago(8) });
    records.tension('Pager', { state: 'resolved', stateOn: ago(7) });
    records.tension('Logs', { state: 'dormant', stateOn: ago(7) });
    records.area('Ledger', { explainers: [ana, ben].map((person) => ({ person, checkedOn: ago(6) })) });
    records.area('Queue', { explainers: [{ person: ana, checkedOn: ago(6) }] });
    expect(sortsOf(records)).toEqual([
      ['area', 'well'],
      ['tension', 'well'],
      ['promise', 'badly'],
      ['promise', 'well'],
    ]);
  });

  it('never has what is private or of another time, and holds back what is the lead’s alone until it is let in', () => {
    const records = new Records();
    const ana = records.person('Ana');
    records.entry('impact', ago(1), {}, { private: true });
    records.entry('impact', addDays(TODAY, 1));
    records.entry('impact', ago(90));
    records.entry('trust', ago(1), { subject: ana }, { private: true });
    const seen = records.entry('trust', ago(1), { subject: ana, by: 'them', strength: -2 });
    records.entry('oneOnOne', ago(1), { person: ana, status: 'held' });
    records.entry('oneOnOne', ago(1), { person: ana, status: 'planned' });
    const { evidence, entries, private: kept } = gather(viewOf(records.all), period);
    expect(evidence.map(({ sort, reserved }) => [sort, reserved])).toEqual([
      ['trust', true],
      ['oneOnOne', true],
    ]);
    expect([entries, kept]).toEqual([5, 2]);
    const letIn = withLetIn(evidence, [`entry ${seen}`]);
    expect(byTheme(letIn, []).map(({ id, evidence: some }) => [id, some.map(({ sort }) => sort)])).toEqual([
      ['other', ['trust']],
      ['reserved', ['oneOnOne']],
    ]);
  });
});

describe('of the sample', () => {
  const made = '2026-11-27' as LocalDate;
  const records = sampleRecords(made);
  const year = { from: addDays(made, -364), to: made };

  it('is the same in any order of records', () => {
    const whole = gather(viewOf(records), year);
    expect(whole.evidence.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.shuffledSubarray([...records], { minLength: records.length }), (other) => {
        expect(gather(viewOf(other), year)).toEqual(whole);
      }),
      { numRuns: 5 },
    );
  });

  it('lies in themes and months without a loss, whatever the period', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.array(fc.string(), { maxLength: 4 }), (back, length, own) => {
        const some = { from: addDays(made, -back), to: addDays(made, length - back) };
        const { evidence } = gather(viewOf(records), some);
        const themed = byTheme(evidence, own).flatMap((group) => group.evidence);
        expect(themed.map(({ key }) => key).toSorted()).toEqual(evidence.map(({ key }) => key).toSorted());
        const months = byMonth(evidence, (month) => month);
        expect(months.flatMap((group) => group.evidence)).toEqual(evidence);
        expect(new Set(months.map(({ id }) => id)).size).toBe(months.length);
        const people = byPerson(evidence, (person) => person);
        for (const { id, evidence: theirs } of people)
          expect(theirs).toEqual(
            evidence.filter((one) => {
              const about = [...one.people, ...one.credit];
              return about.length === 0 ? id === 'nobody' : about.some((person) => person === id);
            }),
          );
        expect(new Set(people.flatMap((group) => group.evidence)).size).toBe(evidence.length);
        const coverage = coverageOf(evidence, some);
        expect(coverage.reduce((sum, { total }) => sum + total, 0)).toBe(evidence.length);
        for (const month of emptyMonths(coverage, '9999-12'))
          expect(evidence.some(({ day }) => day.startsWith(month))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});

describe('themes', () => {
  it('take what the lead moved there, by the name of one of ours too', () => {
    const records = new Records();
    records.entry('impact', ago(1), { type: 'riskCaught' });
    records.entry('impact', ago(2), { type: 'riskCaught' });
    const { evidence } = gather(viewOf(records.all), period);
    const keys = evidence.map(({ key }) => key);
    const groups = byTheme(
      moved(evidence, [
        { key: must(keys[0], 'two were written'), theme: 'people who GREW' },
        { key: must(keys[1], 'two were written'), theme: 'Calm' },
      ]),
      [],
    );
    expect(groups.map(({ id, evidence: some }) => [id, some[0]?.key])).toEqual([
      ['own calm', keys[1]],
      ['growth', keys[0]],
    ]);
  });

  it('are the lead’s own first, also empty ones, then those that have something', () => {
    const records = new Records();
    records.entry('impact', ago(1), { theme: 'on call ' });
    records.entry('impact', ago(2), { type: 'riskCaught' });
    records.entry('restraint', ago(3), { outcome: 'harmed' });
    const groups = byTheme(gather(viewOf(records.all), period).evidence, ['Hiring', 'On call']);
    expect(groups.map(({ name, evidence }) => [name, evidence.length])).toEqual([
      ['Hiring', 0],
      ['On call', 1],
      ['What I got wrong', 1],
      ['What did not go wrong', 1],
    ]);
  });
});
