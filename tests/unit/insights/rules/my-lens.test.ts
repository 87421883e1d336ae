import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId, PersonId } from '../../../../shared/base/ids.ts';
import type { TrustDetails } from '../../../../shared/domain/kinds/trust.ts';
import { ago, comesBack, found, little, Records, settingsWith, TODAY } from '../journal.ts';

const RULE = 'my-lens';

describe('how you look at somebody', () => {
  let records: Records;
  let ana: PersonId;
  beforeEach(() => {
    records = new Records();
    ana = records.person('Ana');
  });
  const observed = (subject: PersonId, days: number, details: Partial<TrustDetails> = {}): EntryId =>
    records.entry('trust', ago(days), { subject, strength: -1, ...details });
  const mention = (days: number): EntryId => records.entry('note', ago(days), {}, { people: [ana] });
  /** So many of somebody, on the last days, the newest first. */
  const several = (subject: PersonId, count: number, details: Partial<TrustDetails> = {}): readonly EntryId[] =>
    Array.from({ length: count }, (_, place) => observed(subject, place + 1, details));
  const withLimit = (name: string, value: number) =>
    found(RULE, records, { settings: settingsWith({ limits: { [`my-lens.${name}`]: value } }) });

  describe('all of one sign', () => {
    it('speaks of six concerns without a strength', () => {
      const five = several(ana, 5);
      const oldest = observed(ana, 119, {
        basis: 'saw',
        strength: -2,
        towards: records.person('Ben', { relation: 'peer' }),
      });
      const refs = [
        ...five.map((id, place) => ({ sort: 'entry', id, day: ago(place + 1) })),
        { sort: 'entry', id: oldest, day: ago(119) },
      ];
      expect(found(RULE, records)).toEqual([
        {
          rule: RULE,
          subject: ana,
          group: 'leverage',
          own: true,
          people: [ana],
          sentence: 'All six observations of Ana that you noted in 120 days are concerns.',
          question: 'Which moment in that time would not fit, and would you have noted it?',
          facts: { Observations: 6, Concerns: 6, Strengths: 0, 'Seen by you': 1, 'Days looked at': 120 },
          evidence: refs,
          counter: [],
          news: [],
          strength: 0,
          act: { sort: 'log', kind: 'trust', person: ana, label: 'Note one thing you saw' },
          picture: {
            sort: 'dots',
            marks: refs
              .toReversed()
              .map((ref, place) => Object.assign({ level: place === 0 ? -2 : -1, seen: place === 0 }, ref)),
            others: 'Neither of the two',
          },
        },
      ]);
    });

    it('speaks of six strengths in the same way', () => {
      several(ana, 6, { strength: 1 });
      expect(found(RULE, records)[0]).toMatchObject({
        sentence: 'All six observations of Ana that you noted in 120 days are strengths.',
        facts: { Concerns: 0, Strengths: 6 },
      });
    });

    it('says nothing where one is of the other sign; one of no strength says neither', () => {
      const five = several(ana, 5);
      expect(five).toHaveLength(5);
      const other = observed(ana, 20, { strength: 1 });
      expect(found(RULE, records)).toEqual([]);
      expect(little(RULE, records)).toEqual([]);
      records.remove(other);
      observed(ana, 20, { strength: 0, behaviour: 'keptWord' });
      expect(found(RULE, records)).toEqual([]);
      expect(little(RULE, records)).toMatchObject([{ has: 5, needs: 6 }]);
      const sixth = observed(ana, 20);
      expect(found(RULE, records)).toMatchObject([
        {
          sentence: 'All six observations of Ana that you noted in 120 days are concerns.',
          facts: { Observations: 6, Concerns: 6 },
          evidence: [...five, sixth].map((id) => ({ id })),
        },
      ]);
      // It is drawn beside those that the sentence is about.
      const picture = found(RULE, records)[0]?.picture;
      const marks = picture?.sort === 'dots' ? picture.marks : [];
      expect(marks.filter(({ beside }) => beside === true)).toMatchObject([{ level: 0 }]);
    });

    it('does not say that there are too few where none is of any strength', () => {
      observed(ana, 20, { strength: 0, behaviour: 'keptWord' });
      expect(little(RULE, records)).toEqual([]);
    });

    it('says of fewer than six that they are too few', () => {
      several(ana, 5);
      observed(ana, 120);
      observed(ana, -1);
      observed(ana, 9, { by: 'me' });
      observed(records.person('Ben', { relation: 'peer' }), 9, { towards: ana });
      expect(found(RULE, records)).toEqual([]);
      expect(little(RULE, records)).toMatchObject([
        { subject: ana, people: [ana], what: 'observations of Ana in 120 days', has: 5, needs: 6 },
        { what: 'observations of Ben in 120 days', has: 1 },
      ]);
      expect(withLimit('fewest', 5)).toHaveLength(1);
      expect(withLimit('days', 121)).toHaveLength(1);
    });

    it('never speaks of whom is archived or in the trash, nor takes an observation from there', () => {
      const [first = ''] = several(ana, 6);
      records.change(ana, { archivedOn: TODAY });
      expect(found(RULE, records)).toEqual([]);
      records.change(ana, { archivedOn: undefined, deletedAt: 1 });
      expect(found(RULE, records)).toEqual([]);
      records.change(ana, { deletedAt: undefined });
      expect(found(RULE, records)).toHaveLength(1);
      records.change(first, { deletedAt: 1 });
      expect(found(RULE, records)).toEqual([]);
    });
  });

  describe('nothing at all', () => {
    let ben: PersonId;
    let mixed: readonly EntryId[];
    let around: EntryId;
    beforeEach(() => {
      // With Ana there are three reports, of whom the middle one was observed three times.
      ben = records.person('Ben');
      mixed = several(ben, 3);
      several(records.person('Cleo'), 5, { strength: 1 });
      around = mention(30);
    });

    it('speaks of a report of whom nothing was noted, where half of the reports have three or more', () => {
      const met = records.entry('oneOnOne', ago(4), { person: ana });
      expect(found(RULE, records)).toEqual([
        {
          rule: RULE,
          subject: ana,
          group: 'leverage',
          own: true,
          people: [ana],
          sentence: 'You noted no observation of Ana in 120 days.',
          question: 'What did Ana do in that time that you were not there to see?',
          facts: { Observations: 0, 'Usual for your reports (median)': 3, 'Days looked at': 120 },
          evidence: [
            { sort: 'entry', id: met, day: ago(4) },
            { sort: 'entry', id: around, day: ago(30) },
            { sort: 'person', id: ana },
          ],
          counter: [],
          news: ['none since ever 1'],
          byNews: true,
          strength: 0,
          act: { sort: 'log', kind: 'trust', person: ana, label: 'Note one thing you saw' },
        },
      ]);
      expect(little(RULE, records).map(({ subject }) => subject)).not.toContain(ana);
      expect(withLimit('median', 4)).toEqual([]);
    });

    it('says nothing where the median is one below, and nothing once something was noted', () => {
      records.remove(mixed[0] ?? '');
      expect(found(RULE, records)).toEqual([]);
      several(ben, 1);
      expect(found(RULE, records)).toHaveLength(1);
      observed(ana, 60);
      expect(found(RULE, records)).toEqual([]);
    });

    it('says nothing of whom no entry names that is 30 days old', () => {
      records.change(around, { day: ago(29) });
      expect(found(RULE, records)).toEqual([]);
      records.remove(around);
      expect(found(RULE, records)).toEqual([]);
      mention(120);
      expect(found(RULE, records)).toEqual([]);
      mention(119);
      expect(found(RULE, records)).toHaveLength(1);
    });

    it('remembers that they came up before the days that it looks at, and speaks only of whom it sees in these', () => {
      expect(withLimit('days', 28)).toEqual([]);
      mention(5);
      expect(withLimit('days', 28).map(({ sentence }) => sentence)).toEqual([
        'You noted no observation of Ana in 28 days.',
      ]);
      records.change(around, { day: ago(29) });
      expect(withLimit('days', 28)).toEqual([]);
    });

    it('is not new with every mention, and new with another such time without an observation', () => {
      const last = observed(ana, 130);
      const answered = found(RULE, records);
      expect(answered[0]?.news).toEqual([`none since ${last} 1`]);
      mention(0);
      expect(comesBack(answered, found(RULE, records))).toBe(false);
      records.change(last, { day: ago(240) });
      expect(comesBack(answered, found(RULE, records))).toBe(true);
    });

    it('takes an observation that was only begun for none, of them and of the others', () => {
      observed(ana, 9, { strength: 0 });
      expect(found(RULE, records)).toHaveLength(1);
      const seen = observed(ana, 9, { strength: 0, behaviour: 'keptWord' });
      expect(found(RULE, records)).toEqual([]);
      records.remove(seen);
      records.change(mixed[0] ?? '', { details: { subject: ben, by: 'them', strength: 0 } });
      expect(found(RULE, records)).toEqual([]);
    });

    it('takes the mean of the middle two where reports are even in number', () => {
      several(records.person('Dara'), 3);
      expect(found(RULE, records)[0]?.facts).toMatchObject({ 'Usual for your reports (median)': 3 });
      several(records.person('Eve'), 2);
      several(records.person('Finn'), 2);
      // 0, 2, 2, 3, 3, 5.
      expect(found(RULE, records)).toEqual([]);
    });

    it('shows no more than five entries in which they were there', () => {
      for (let days = 1; days <= 7; days += 1) mention(days);
      mention(-1);
      // Their own record is of no day.
      expect(found(RULE, records)[0]?.evidence.map(({ day }) => day)).toEqual([...[1, 2, 3, 4, 5].map(ago), undefined]);
    });

    it('counts neither what you did yourself nor what is too old or in the trash', () => {
      observed(ana, 9, { by: 'me' });
      observed(ana, 120);
      records.change(observed(ana, 9), { deletedAt: 1 });
      expect(found(RULE, records)).toHaveLength(1);
      for (const id of mixed) records.change(id, { details: { subject: ben, by: 'me', strength: -1 } });
      expect(found(RULE, records)).toEqual([]);
    });

    it('speaks of reports alone and counts them alone, none of them archived', () => {
      records.person('Gil', { relation: 'peer' });
      const away = records.person('Hana', { archivedOn: TODAY });
      expect(found(RULE, records).map(({ subject }) => subject)).toEqual([ana]);
      records.change(away, { archivedOn: undefined });
      // Two without an observation, and the middle of 0, 0, 3 and 5 is below three.
      expect(found(RULE, records)).toEqual([]);
    });
  });
});
