import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId, PersonId } from '../../../../shared/base/ids.ts';
import type { DecisionDetails, Deferral } from '../../../../shared/domain/kinds/decision.ts';
import { usualInsightSettings } from '../../../../shared/domain/insight-settings.ts';
import { lookOn } from '../../../../shared/insights/rule.ts';
import { deferred } from '../../../../shared/insights/rules/deferred.ts';
import { ago, comesBack, found, little, Records, settingsWith, TODAY, viewOf, weekday } from '../journal.ts';

const TWICE: readonly Deferral[] = [{ on: ago(20) }, { on: ago(10) }];

describe('a decision put off', () => {
  let records: Records;
  let ana: PersonId;
  let decision: EntryId;
  const details = (patch: Partial<DecisionDetails>): void => {
    const record = records.all.find(({ id }) => id === decision);
    records.change(decision, { details: { ...(record?.type === 'entry' ? record.details : {}), ...patch } });
  };
  const sentence = (): string | undefined => found('deferred', records)[0]?.sentence;
  const isTold = (): boolean => sentence() !== undefined;

  beforeEach(() => {
    records = new Records();
    ana = records.person('Ana');
    decision = records.entry('decision', ago(30), {}, { title: 'One queue or two' });
  });

  it('is told once it was put off twice, and not before', () => {
    details({ deferrals: TWICE.slice(1) });
    expect(isTold()).toBe(false);
    details({ deferrals: TWICE });
    expect(found('deferred', records)).toMatchObject([
      {
        subject: decision,
        people: [],
        own: false,
        sentence: '“One queue or two” was raised on 18 April and was put off twice since then.',
        question: 'What is missing, and who has it?',
        facts: { 'Times put off': 2, 'Days since it was raised': 30 },
        evidence: [{ sort: 'entry', id: decision, day: ago(30) }],
        counter: [],
        act: { sort: 'date', decision },
        picture: {
          sort: 'course',
          from: { day: ago(30), words: 'raised' },
          ticks: [{ id: decision, day: ago(20) }, { day: ago(10) }],
        },
      },
    ]);
  });

  it('is told ten working days after it was needed, and not a day earlier', () => {
    details({ neededBy: weekday(2, 2) });
    expect(isTold()).toBe(false);
    details({ neededBy: weekday(1, 2) });
    expect(found('deferred', records)).toMatchObject([
      {
        sentence:
          '“One queue or two” was raised on 18 April and is still open. It was needed on 4 May, ten working days ago.',
        facts: { 'Times put off': 0, 'Working days since it was needed': 10 },
      },
    ]);
  });

  it('counts the days since it was needed whether you were away or not', () => {
    details({ neededBy: weekday(1, 2) });
    records.entry('absence', ago(10), { from: ago(9), to: ago(5) });
    expect(isTold()).toBe(true);
  });

  it('says both where both are so, in the singular and in the plural', () => {
    details({ deferrals: TWICE.slice(1), neededBy: weekday(1, 2) });
    expect(sentence()).toContain('was put off once since then. It was needed on 4 May, ten');
    details({ deferrals: [...TWICE, { on: ago(2) }], neededBy: weekday(5, 1) });
    expect(sentence()).toContain('was put off three times since then. It was needed on 15 May, one working day ago.');
    details({ neededBy: ago(-5) });
    expect(sentence()).not.toContain('needed');
  });

  it('says who holds what was missing when it was put off last', () => {
    const [ben, cleo] = [records.person('Ben'), records.person('Cleo')];
    details({
      deferrals: [
        { on: ago(10), missing: 'the history of failures', holder: ana },
        { on: ago(20), missing: 'the prices', holder: ben },
      ],
      raisedBy: cleo,
    });
    expect(found('deferred', records)).toMatchObject([
      {
        people: [ben, ana, cleo],
        sentence: expect.stringMatching(/\. Last time “the history of failures” was missing, and Ana holds it\.$/u),
        question: 'Who would have to hear what Ana knows?',
        picture: { ticks: [{ day: ago(20) }, { day: ago(10) }] },
      },
    ]);
    records.change(ana, { archivedOn: TODAY });
    expect(found('deferred', records)).toMatchObject([
      {
        people: [ben, cleo],
        sentence: expect.not.stringContaining('missing'),
        question: 'What is missing, and who has it?',
      },
    ]);
  });

  it('is called by its title, else by its question', () => {
    details({ deferrals: TWICE, question: 'Where do retries belong?' });
    expect(sentence()).toMatch(/^“One queue or two” was/u);
    records.change(decision, { title: ' ' });
    expect(sentence()).toMatch(/^“Where do retries belong\?” was/u);
    details({ question: undefined });
    expect(sentence()).toMatch(/^A decision was/u);
  });

  it('has something new to say each time that it is put off again', () => {
    details({ deferrals: TWICE });
    expect(found('deferred', records)[0]?.news).toEqual(['put off 2']);
    details({ deferrals: [...TWICE, { on: TODAY }] });
    expect(found('deferred', records)[0]?.news).toEqual(['put off 3']);
    details({ deferrals: [], neededBy: weekday(1, 2) });
    expect(found('deferred', records)[0]?.news).toEqual(['needed 2026-05-04']);
  });

  it('comes back when the day that was set has long passed, and not before', () => {
    details({ deferrals: TWICE });
    const answered = found('deferred', records);
    details({ neededBy: weekday(1, -1) });
    expect(comesBack(answered, found('deferred', records, { today: weekday(5, -2) }))).toBe(false);
    expect(comesBack(answered, found('deferred', records, { today: weekday(1, -3) }))).toBe(true);
  });

  it('was not put off yet on a day to come', () => {
    details({ deferrals: [{ on: ago(10) }, { on: ago(-1) }] });
    expect(isTold()).toBe(false);
    details({ deferrals: [...TWICE, { on: ago(-1) }] });
    expect(found('deferred', records)).toMatchObject([
      {
        sentence: '“One queue or two” was raised on 18 April and was put off twice since then.',
        news: ['put off 2'],
        picture: { ticks: [{ day: ago(20) }, { day: ago(10) }] },
      },
    ]);
  });

  it('belongs to its area, unless that is in the trash', () => {
    const area = records.area('Queue');
    details({ deferrals: TWICE, area });
    expect(found('deferred', records)[0]?.area).toBe(area);
    records.change(area, { deletedAt: 1 });
    expect(found('deferred', records)[0]?.area).toBeUndefined();
  });

  it.each<[string, Partial<DecisionDetails>]>([
    ['it was made', { decidedBy: 'teamWithoutMe', decidedOn: ago(1) }],
    ['it was made, nobody knows when', { decidedBy: 'meAlone' }],
    ['it has a day on which it was made', { decidedOn: ago(1) }],
  ])('is not told where %s', (_why, patch) => {
    details({ deferrals: TWICE });
    expect(isTold()).toBe(true);
    details(patch);
    expect(isTold()).toBe(false);
  });

  it('is told neither from the trash nor from a day to come', () => {
    details({ deferrals: TWICE });
    records.change(decision, { day: ago(-1) });
    expect(isTold()).toBe(false);
    records.change(decision, { day: TODAY, deletedAt: 1 });
    expect(isTold()).toBe(false);
    expect(little('deferred', records)).toEqual([]);
    records.change(decision, { day: ago(-1), deletedAt: undefined });
    expect(deferred.look(viewOf(records.all), decision, lookOn(TODAY, usualInsightSettings))).toBeUndefined();
  });

  it.each([
    ['times', 1, { deferrals: TWICE.slice(1) }],
    ['late', 9, { neededBy: weekday(2, 2) }],
  ])('follows what was set for %s', (name, limit, patch) => {
    details(patch);
    const settings = settingsWith({ limits: { [`deferred.${name}`]: limit } });
    expect(isTold()).toBe(false);
    expect(found('deferred', records, { settings })).toHaveLength(1);
  });
});
