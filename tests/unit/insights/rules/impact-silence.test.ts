import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId } from '../../../../shared/base/ids.ts';
import { ago, comesBack, found, little, Records, settingsWith, TODAY } from '../journal.ts';

const RULE = 'impact-silence';
const idsOf = (refs: readonly { readonly id: string }[] | undefined) => refs?.map(({ id }) => id);

const silent = (days: number) => {
  const all = new Records();
  all.entry('impact', ago(days));
  for (const day of [8, 7, 3, 2, 1]) all.entry('note', ago(day));
  return found(RULE, all);
};

describe('impact that is not written down', () => {
  let records: Records;
  beforeEach(() => {
    records = new Records();
  });
  const notes = (...days: readonly number[]): readonly EntryId[] => days.map((one) => records.entry('note', ago(one)));
  const impacts = (...days: readonly number[]): readonly EntryId[] =>
    days.map((one) => records.entry('impact', ago(one)));
  const withLimit = (name: string, value: number) =>
    found(RULE, records, { settings: settingsWith({ limits: { [`impact-silence.${name}`]: value } }) });

  /** The question where most impact is recent, and so many days ago there was some besides. */
  const asked = (...days: readonly number[]) => {
    records = new Records();
    notes(195);
    impacts(19, 9, 5, 3, 1, 2, 4, 6, 7, ...days);
    return found(RULE, records)[0]?.question;
  };

  describe('in these days', () => {
    it('speaks where you wrote on five days of fourteen', () => {
      const [oldest, ...others] = notes(13, 8, 7, 3, 0);
      expect(found(RULE, records)).toEqual([
        {
          rule: RULE,
          subject: 'me',
          group: 'leverage',
          own: true,
          people: [],
          sentence: 'You wrote on five of the last 14 days and logged no impact. There is none from before.',
          question: 'What went better in these days because of you, and left no trace in the code?',
          facts: { 'Days with entries': 5, 'Days looked at': 14, 'Impact entries': 0 },
          evidence: [
            ...others.toReversed().map((id, place) => ({ sort: 'entry', id, day: ago([0, 3, 7, 8][place] ?? 0) })),
            { sort: 'entry', id: oldest, day: ago(13) },
          ],
          counter: [],
          news: ['silent since ever 0'],
          byNews: true,
          strength: 0,
          act: { sort: 'log', kind: 'impact', label: 'Log what left no commit' },
        },
      ]);
    });

    it('is not new with every day that is written, but with another two weeks of silence', () => {
      expect(comesBack(silent(14), silent(27))).toBe(false);
      expect(comesBack(silent(14), silent(28))).toBe(true);
      expect(comesBack(silent(28), silent(27))).toBe(false);
    });

    it('is new after another last impact, also where it lasts as long as the one before', () => {
      const [first = ''] = impacts(60);
      notes(48, 47, 46, 45, 44, 8, 7, 3, 2, 1);
      const before = found(RULE, records, { today: ago(44) });
      expect(before[0]?.news).toEqual([`silent since ${first} 1`]);
      const [second = ''] = impacts(15);
      const now = found(RULE, records);
      expect(now[0]?.news).toEqual([`silent since ${second} 1`]);
      expect(comesBack(before, now)).toBe(true);
    });

    it('has the newest entry of each day, and counts a day once', () => {
      notes(8, 7, 3, 2);
      expect(found(RULE, records)).toEqual([]);
      notes(8, 7);
      expect(found(RULE, records)).toEqual([]);
      const [newest] = notes(1).concat(notes(1)).toReversed();
      expect(idsOf(found(RULE, records)[0]?.evidence)?.[0]).toBe(newest);
      expect(found(RULE, records)[0]?.evidence).toHaveLength(5);
    });

    it('says nothing of fewer days, of a day too long ago or to come, and of too few nothing either', () => {
      notes(14, 8, 7, 3, 2, -1);
      expect(found(RULE, records)).toEqual([]);
      expect(little(RULE, records)).toEqual([]);
      expect(withLimit('written', 4)).toHaveLength(1);
      expect(withLimit('days', 15)).toHaveLength(1);
    });

    it('says nothing where impact was logged in that time, and has the last before against it', () => {
      notes(9, 8, 7, 3, 2);
      const [last = ''] = impacts(14);
      const [finding] = found(RULE, records);
      expect(finding?.sentence).toMatch(/The last is of what you did on 4 May\.$/u);
      expect(idsOf(finding?.counter)).toEqual([last]);
      impacts(-1);
      expect(idsOf(found(RULE, records)[0]?.counter)).toEqual([last]);
      records.change(last, { day: ago(13) });
      expect(found(RULE, records)).toEqual([]);
      records.change(last, { deletedAt: 1 });
      expect(found(RULE, records)).toHaveLength(1);
    });

    it('never sees the trash', () => {
      const [first = ''] = notes(9, 8, 7, 3, 2);
      records.change(first, { deletedAt: 1 });
      expect(found(RULE, records)).toEqual([]);
    });
  });

  describe('over a longer time', () => {
    it('speaks where five of eight are from the last quarter of a year', () => {
      notes(400);
      const recent = impacts(90, 50, 40, 20, 10);
      const earlier = impacts(364, 300, 91);
      expect(found(RULE, records)).toMatchObject([
        {
          subject: 'me lately',
          own: true,
          sentence: 'Five of eight impact entries of the last 365 days are from the last 13 weeks.',
          question: 'What did you do in January that is not written down?',
          facts: {
            'Impact entries': 8,
            'In the last quarter': 5,
            Before: 3,
            'Days looked at': 365,
            'Days of the last quarter': 91,
          },
          act: { sort: 'log', kind: 'impact', day: '2026-01-31', label: 'Log what left no commit' },
          picture: {
            sort: 'squares',
            marks: [364, 300, 91, 90, 50, 40, 20, 10].map((days, place) => ({
              day: ago(days),
              state: place < 3 ? 'empty' : 'filled',
            })),
            key: { filled: 'the last 13 weeks', empty: 'before' },
          },
        },
      ]);
      expect(idsOf(found(RULE, records)[0]?.evidence)).toEqual(recent.toReversed());
      expect(idsOf(found(RULE, records)[0]?.counter)).toEqual(earlier.toReversed());
    });

    it('is not new with every entry that is written of it, and new with another quarter of the year', () => {
      notes(400);
      impacts(364, 300, 91, 90, 50, 40, 20, 10);
      const before = found(RULE, records);
      impacts(5, 0);
      expect(found(RULE, records)).toHaveLength(1);
      expect(comesBack(before, found(RULE, records))).toBe(false);
      // 401 days of entries are four quarters and 37 days.
      impacts(-10, -20, -30, -40, -50);
      expect(comesBack(before, found(RULE, records, { today: ago(-53) }))).toBe(false);
      expect(comesBack(before, found(RULE, records, { today: ago(-54) }))).toBe(true);
    });

    it('says nothing where four of eight are', () => {
      notes(400);
      impacts(364, 300, 200, 91, 50, 40, 20, 10);
      expect(found(RULE, records)).toEqual([]);
      expect(little(RULE, records)).toEqual([]);
    });

    it('says of fewer than five that they are too few, and nothing of none', () => {
      notes(400);
      expect(little(RULE, records)).toEqual([]);
      impacts(365, 9, 5, 3, 1);
      expect(found(RULE, records)).toEqual([]);
      expect(little(RULE, records)).toEqual([
        {
          rule: RULE,
          subject: 'me lately',
          group: 'leverage',
          people: [],
          what: 'impact entries in 365 days',
          has: 4,
          needs: 5,
        },
      ]);
      expect(withLimit('fewest', 4)).toHaveLength(1);
      expect(withLimit('period', 366)).toHaveLength(1);
    });

    it('begins with the first entry where that is later, and with eight weeks of them', () => {
      const [first = ''] = notes(54);
      impacts(13, 9, 5, 3, 1);
      expect(found(RULE, records)).toEqual([]);
      records.change(first, { day: ago(55) });
      expect(found(RULE, records)[0]?.sentence).toBe(
        'Five of five impact entries since 24 March are from the last two weeks.',
      );
    });

    it('says the days of a quarter that is not whole weeks', () => {
      notes(79);
      impacts(19, 9, 5, 3, 1);
      expect(found(RULE, records)[0]?.sentence).toMatch(/from the last 20 days\.$/u);
    });

    it('asks for a whole month with the fewest entries, the latest of several', () => {
      // The quarter begins on 31 March and the first entry is of 4 November: both months are cut off.
      expect(asked()).toContain(' in February that');
      expect(asked(80)).toContain(' in January that');
      expect(asked(80, 110)).toContain('December 2025');
      expect(asked(80, 110, 140)).toContain(' in February that');
    });

    it('asks for a part of a month where none is whole', () => {
      notes(55);
      impacts(13, 9, 5, 3, 1, 12, 11, 40, 20);
      // From 24 March to 4 May: April is whole.
      expect(found(RULE, records)[0]?.question).toContain(' in April that');
      const today = ago(10);
      records = new Records();
      notes(66);
      impacts(22, 19, 15, 13, 11);
      // From 13 March to 24 April.
      expect(found(RULE, records, { today })[0]?.question).toContain(' in April that');
    });

    it('never sees the trash', () => {
      notes(400);
      const [last = ''] = impacts(9, 5, 3, 1, 0);
      expect(found(RULE, records)).toHaveLength(1);
      records.change(last, { deletedAt: 1 });
      expect(found(RULE, records, { today: TODAY })).toEqual([]);
      expect(little(RULE, records)).toHaveLength(1);
    });
  });
});
