import { beforeEach, describe, expect, it } from 'vitest';
import type { AreaId, EntryId, PersonId } from '../../../../shared/base/ids.ts';
import type { AbsenceDetails, AwayDecision, HeldCall } from '../../../../shared/domain/kinds/absence.ts';
import { usualInsightSettings } from '../../../../shared/domain/insight-settings.ts';
import { lookOn } from '../../../../shared/insights/rule.ts';
import { twoWeeks } from '../../../../shared/insights/rules/two-weeks.ts';
import { ago, comesBack, found, little, Records, settingsWith, TODAY, viewOf, weekday } from '../journal.ts';

const RULE = 'two-weeks';
const CALL: HeldCall = { text: 'Who is on call' };
const rows = (...results: readonly AwayDecision['result'][]): readonly AwayDecision[] =>
  results.map((result, place) => ({ decision: `Call ${place + 1}`, result }));

describe('what waits while you are away', () => {
  let records: Records;
  beforeEach(() => {
    records = new Records();
  });
  const absence = (details: Partial<AbsenceDetails>, day = TODAY): EntryId => records.entry('absence', day, details);
  const sentence = () => found(RULE, records)[0]?.sentence;
  /** Away for the week after this one, unless said otherwise. */
  const away = (before: readonly HeldCall[] = [CALL], details: Partial<AbsenceDetails> = {}): EntryId =>
    absence({ from: weekday(1, -1), to: weekday(5, -1), before, ...details });
  /** Away from 30 days ago to 21 days ago, unless said otherwise. */
  const was = (after: readonly AwayDecision[], details: Partial<AbsenceDetails> = {}): EntryId =>
    absence({ from: ago(30), to: ago(21), after, ...details }, ago(20));
  /** What is said where these became of the decisions. */
  const sentenceOf = (...after: readonly AwayDecision[]) => {
    records = new Records();
    was(after);
    return sentence();
  };
  const decidedIn = (area: AreaId): AreaId => {
    records.entry('decision', ago(9), { area });
    return area;
  };
  const detailsOf = (id: string): object => {
    const record = records.all.find((one) => one.id === id);
    return record?.type === 'entry' ? record.details : {};
  };
  const withLimit = (name: string, value: number) =>
    found(RULE, records, { settings: settingsWith({ limits: { [`two-weeks.${name}`]: value } }) });

  describe('before it', () => {
    let ana: PersonId;
    beforeEach(() => {
      ana = records.person('Ana');
    });

    it('counts calls, promises and areas, and has all of them as evidence', () => {
      const id = away([CALL, { ...CALL, weight: 'routine' }, { ...CALL, weight: 'routine' }]);
      const [first, second] = [weekday(1, -1), weekday(5, -1)].map((dueOn) => records.promise(ana, { dueOn }));
      const checked = decidedIn(records.area('Billing', { explainers: [{ person: ana, checkedOn: ago(30) }] }));
      const never = decidedIn(records.area('Ledger'));
      expect(found(RULE, records)).toEqual([
        {
          rule: RULE,
          subject: id,
          group: 'leverage',
          own: true,
          people: [],
          sentence:
            'You leave on 25 May for five working days. Seven things would wait: three calls that only you hold, two promises due then and two areas that one person at most can explain. Two of the calls are routine.',
          question: 'Which of these could be with somebody else before you go?',
          facts: {
            'Would wait': 7,
            'Calls only you hold': 3,
            'Routine among them': 2,
            'Promises due then': 2,
            'Areas one person at most can explain': 2,
            'Working days away': 5,
          },
          evidence: [
            { sort: 'promise', id: second, day: weekday(5, -1) },
            { sort: 'promise', id: first, day: weekday(1, -1) },
            { sort: 'entry', id, day: TODAY },
            { sort: 'area', id: checked, day: ago(30) },
            { sort: 'area', id: never },
          ],
          counter: [],
          news: ['before 7'],
          strength: 7 / 12,
          act: { sort: 'absence', entry: id, label: 'Hand one over' },
        },
      ]);
    });

    it('speaks of one thing alone, whichever it is', () => {
      const id = away();
      expect(sentence()).toBe(
        'You leave on 25 May for five working days. One thing would wait: one call that only you hold.',
      );
      records.change(id, { details: { ...detailsOf(id), before: [{ ...CALL, weight: 'routine' }] } });
      expect(sentence()).toMatch(/hold\. The call is routine\.$/u);
      records.change(id, { details: { ...detailsOf(id), before: [] } });
      expect(found(RULE, records)).toEqual([]);
      const promise = records.promise('me' as PersonId, { dueOn: weekday(3, -1) });
      expect(sentence()).toMatch(/One thing would wait: one promise due then\.$/u);
      records.remove(promise);
      decidedIn(records.area('Billing'));
      expect(sentence()).toMatch(/One thing would wait: one area that one person at most can explain\.$/u);
    });

    it('comes back with more that would wait, not with less', () => {
      const id = away([CALL, CALL]);
      const answered = found(RULE, records);
      records.change(id, { details: { ...detailsOf(id), before: [CALL] } });
      expect(comesBack(answered, found(RULE, records))).toBe(false);
      records.change(id, { details: { ...detailsOf(id), before: [CALL, CALL, CALL] } });
      expect(comesBack(answered, found(RULE, records))).toBe(true);
    });

    it('counts areas in which something was decided, and no others', () => {
      away([]);
      const [never, one, two] = [0, 1, 2].map((count) => {
        const people = [ana, records.person('Ben')].slice(0, count);
        return records.area('Area', { explainers: people.map((person) => ({ person, checkedOn: ago(9) })) });
      });
      expect(found(RULE, records)).toEqual([]);
      for (const area of [never, one, two]) records.entry('decision', ago(9), { area });
      expect(sentence()).toMatch(/Two things would wait: two areas that one person at most can explain\.$/u);
      const ids = found(RULE, records)[0]?.evidence.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([never, one]));
      expect(ids).not.toContain(two);
    });

    it('says how many of several calls are routine', () => {
      away([CALL, { ...CALL, weight: 'routine' }, { ...CALL, weight: 'hard' }]);
      expect(sentence()).toMatch(/One of the calls is routine\.$/u);
    });

    it('does not count what was handed over, unless to somebody who is gone', () => {
      away([{ ...CALL, handedTo: ana }]);
      expect(found(RULE, records)).toEqual([]);
      records.change(ana, { archivedOn: TODAY });
      expect(found(RULE, records)).toHaveLength(1);
    });

    it('counts open promises of yours that fall due in that time, to people who are there', () => {
      const ben = records.person('Ben', { archivedOn: TODAY });
      away([]);
      records.promise(ben, { dueOn: weekday(2, -1) });
      records.promise(ana, { dueOn: weekday(7, 0) });
      records.promise(ana, { dueOn: weekday(6, -1) });
      records.promise(ana, { dueOn: weekday(2, -1), state: 'kept' });
      records.promise(ana, { dueOn: weekday(2, -1), from: ana, to: 'me' });
      records.change(records.promise(ana, { dueOn: weekday(2, -1) }), { deletedAt: 1 });
      expect(found(RULE, records)).toEqual([]);
    });

    it('counts areas by those who can explain them and are there', () => {
      const ben = records.person('Ben');
      const explainers = [ana, ben].map((person) => ({ person, checkedOn: ago(90) }));
      const area = decidedIn(records.area('Billing', { explainers }));
      away([]);
      expect(found(RULE, records)).toEqual([]);
      records.change(ben, { deletedAt: 1 });
      expect(found(RULE, records)).toHaveLength(1);
      records.change(area, { deletedAt: 1 });
      expect(found(RULE, records)).toEqual([]);
    });

    it('speaks for the first time 21 days before, and not on the day it begins', () => {
      away([CALL], { from: ago(-21), to: ago(-30) });
      expect(found(RULE, records, { today: ago(1) })).toEqual([]);
      expect(found(RULE, records)).toHaveLength(1);
      expect(found(RULE, records, { today: ago(-20) })).toHaveLength(1);
      expect(found(RULE, records, { today: ago(-21) })).toEqual([]);
      expect(withLimit('ahead', 20)).toEqual([]);
    });

    it('speaks from five working days on; a weekend is none', () => {
      away([CALL], { from: weekday(2, -1), to: weekday(7, -1) });
      expect(found(RULE, records)).toEqual([]);
      expect(withLimit('days', 4)).toHaveLength(1);
      away([CALL], { from: weekday(2, -1), to: weekday(1, -2) });
      expect(found(RULE, records)).toHaveLength(1);
    });

    it('says nothing of a drill, of a time without both ends or the wrong way round, and of the trash', () => {
      away([CALL], { drill: true });
      away([CALL], { from: undefined });
      away([CALL], { to: undefined });
      away([CALL], { from: ago(-14), to: ago(-7) });
      records.change(away(), { deletedAt: 1 });
      expect(found(RULE, records)).toEqual([]);
    });
  });

  describe('after it', () => {
    it('says how many of the decisions waited, and draws each', () => {
      const id = was(rows('decidedWell', 'waited', 'decidedBadly'));
      const mark = { sort: 'entry', id, day: ago(20) };
      expect(found(RULE, records)).toEqual([
        {
          rule: RULE,
          subject: id,
          group: 'leverage',
          own: true,
          people: [],
          sentence: 'Of three decisions in your ten days away, one waited for you.',
          question: 'What would somebody have needed to decide one of these without you?',
          facts: {
            Decisions: 3,
            'Waited for you': 1,
            'Routine among them': 0,
            'Hard among them': 0,
            'Days away': 10,
          },
          evidence: [{ sort: 'entry', id, day: ago(20) }],
          counter: [],
          news: ['after 1'],
          strength: 0,
          act: { sort: 'promise', text: 'Hand over: Call 2', label: 'Promise to hand one over' },
          picture: {
            sort: 'squares',
            marks: [
              { ...mark, state: 'empty' },
              { ...mark, state: 'filled' },
              { ...mark, state: 'struck' },
            ],
            key: { filled: 'waited for you', struck: 'decided badly', empty: 'decided well' },
          },
        },
      ]);
    });

    it('is told also to whom answered what was said before it, and again with one more that waited', () => {
      const id = absence({ from: weekday(1, -1), to: weekday(5, -1), before: [CALL] });
      const answered = found(RULE, records);
      expect(answered[0]?.news).toEqual(['before 1']);
      const today = ago(-20);
      const now = (after: readonly AwayDecision[]) => {
        records.change(id, { details: { ...detailsOf(id), after } });
        return found(RULE, records, { today });
      };
      const one = now(rows('waited', 'decidedWell', 'decidedWell'));
      expect(one[0]?.news).toEqual(['after 1']);
      expect(comesBack(answered, one)).toBe(true);
      expect(comesBack(one, now(rows('waited', 'waited', 'decidedWell')))).toBe(true);
      expect(comesBack(one, now(rows('waited', 'decidedWell', 'decidedWell', 'decidedBadly').slice(0, 3)))).toBe(false);
    });

    it('says nothing where fewer than a third waited', () => {
      was(rows('waited', 'decidedWell', 'decidedWell', 'decidedWell'));
      expect(found(RULE, records)).toEqual([]);
      expect(little(RULE, records)).toEqual([]);
      expect(withLimit('oneIn', 4)).toHaveLength(1);
    });

    it('says of fewer than three decisions that they are too few, and nothing of none', () => {
      const id = was(rows('waited', 'waited'));
      expect(found(RULE, records)).toEqual([]);
      expect(little(RULE, records)).toEqual([
        {
          rule: RULE,
          subject: id,
          group: 'leverage',
          people: [],
          what: 'decisions noted from a time away',
          has: 2,
          needs: 3,
        },
      ]);
      expect(withLimit('decisions', 2)).toHaveLength(1);
      records.change(id, { details: { ...detailsOf(id), after: [] } });
      expect(little(RULE, records)).toEqual([]);
    });

    it('says how heavy those that waited were, as far as that is known', () => {
      const hard = { decision: 'Who leads', result: 'waited', weight: 'hard' } as const;
      const routine = { ...hard, weight: 'routine' } as const;
      const well = { ...hard, result: 'decidedWell' } as const;
      expect(sentenceOf(hard, routine, routine)).toBe(
        'Of three decisions in your ten days away, three waited for you. Of these, two were routine and one was hard.',
      );
      expect(sentenceOf(well, well, hard)).toBe(
        'Of three decisions in your ten days away, one waited for you. It was hard.',
      );
      expect(sentenceOf(...rows('waited'), routine, well)).toMatch(
        /two waited for you\. Of these, one was routine\.$/u,
      );
    });

    it('says nothing of a time that is the wrong way round', () => {
      was(rows('waited', 'waited', 'waited'), { from: ago(9), to: ago(12) });
      expect(found(RULE, records)).toEqual([]);
    });

    it('speaks of a drill as well', () => {
      was(rows('waited', 'waited', 'waited'), { drill: true, from: ago(21) });
      expect(sentence()).toBe('Of three decisions in a drill of one day, three waited for you.');
    });

    it('promises to hand over something even where the words are missing', () => {
      was([{ decision: ' ', result: 'waited' }, ...rows('decidedWell', 'decidedWell')]);
      expect(found(RULE, records)[0]?.act).toMatchObject({ text: 'Hand over: one call that waited' });
    });

    it('speaks from the day after its end for the last 180 days', () => {
      const after = rows('waited', 'waited', 'waited');
      const id = was(after, { from: ago(10), to: TODAY });
      expect(found(RULE, records)).toEqual([]);
      const endsOn = (days: number) =>
        records.change(id, { details: { ...detailsOf(id), from: ago(200), to: ago(days) } });
      endsOn(1);
      expect(found(RULE, records)).toHaveLength(1);
      endsOn(179);
      expect(found(RULE, records)).toHaveLength(1);
      expect(withLimit('after', 179)).toEqual([]);
      endsOn(180);
      expect(found(RULE, records)).toEqual([]);
      // Also where a change has it looked at again.
      expect(twoWeeks.look(viewOf(records.all), id, lookOn(TODAY, usualInsightSettings))).toBeUndefined();
      endsOn(1);
      records.change(id, { deletedAt: 1 });
      expect(found(RULE, records)).toEqual([]);
    });
  });
});
