import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId } from '../../../../shared/base/ids.ts';
import type { RestraintDetails } from '../../../../shared/domain/kinds/restraint.ts';
import { ago, found, little, Records, settingsWith } from '../journal.ts';

describe('how your calls on mistakes turned out', () => {
  let records: Records;
  const teach = (...outcomes: readonly RestraintDetails['outcome'][]): readonly EntryId[] =>
    outcomes.map((outcome, place) => records.entry('restraint', ago(90 - place), { kindOfWrong: 'teaches', outcome }));
  const destroy = (did: RestraintDetails['did'] = 'stayedQuiet'): EntryId =>
    records.entry('restraint', ago(10), { kindOfWrong: 'destroys', did });
  const sentence = (): string | undefined => found('calibration', records)[0]?.sentence;
  const isTold = (): boolean => sentence() !== undefined;

  beforeEach(() => {
    records = new Records();
  });

  it('is told once two that were to teach did harm, and not with one', () => {
    const ids = teach('taught', 'theyCaughtIt', 'harmed', 'taught', 'taught', 'theyCaughtIt');
    expect(isTold()).toBe(false);
    const last = records.entry('restraint', ago(5), { kindOfWrong: 'teaches', outcome: 'harmed' });
    expect(found('calibration', records)).toMatchObject([
      {
        subject: 'me',
        people: [],
        own: true,
        sentence:
          'Of seven mistakes that you said would teach, five taught or were caught in time, which fits a rate anywhere from 47 to 88 per cent. Two did harm.',
        question: 'Which sign was there at the time, that you would read differently now?',
        facts: {
          'Were to teach, outcome known': 7,
          'Taught or caught': 5,
          'Per cent, 80 per cent interval': '47 to 88',
          'Did harm': 2,
          'Would destroy, and you stayed quiet': 0,
        },
        evidence: [last, ids[2]].map((id) => ({ sort: 'entry', id })),
        counter: [ids[5], ids[4], ids[3], ids[1], ids[0]].map((id) => ({ sort: 'entry', id })),
        act: { sort: 'log', kind: 'note' },
      },
    ]);
  });

  it('is told once you stayed quiet about one that would destroy something', () => {
    teach('taught', 'taught', 'taught', 'taught', 'taught');
    destroy('steppedIn');
    destroy('asked');
    expect(isTold()).toBe(false);
    const left = destroy();
    expect(found('calibration', records)).toMatchObject([
      {
        sentence: expect.stringMatching(
          / to 100 per cent\. You stayed quiet about one mistake that you said would destroy something\.$/u,
        ),
        evidence: [{ sort: 'entry', id: left, day: ago(10) }],
      },
    ]);
    destroy();
    expect(sentence()).toMatch(/about two mistakes that/u);
  });

  it('says where none or one of them taught', () => {
    teach('harmed', 'harmed', 'escaped', 'escaped', 'escaped');
    expect(sentence()).toContain(
      'Of five mistakes that you said would teach, none taught or was caught in time, which fits a rate anywhere from 0 to',
    );
    teach('taught');
    expect(sentence()).toContain('Of six mistakes that you said would teach, one taught or was caught in time');
  });

  it('shows every mistake that it counts, for it or against it', () => {
    const known = teach('harmed', 'escaped', 'taught', 'escaped', 'theyCaughtIt');
    teach('pending');
    const left = destroy();
    const [finding] = found('calibration', records);
    // One harm is below what is told of, and is what happened all the same.
    expect(finding?.evidence.map(({ id }) => id)).toEqual([left, known[0]]);
    expect(finding?.counter.map(({ id }) => id)).toEqual(known.slice(1).toReversed());
  });

  it('draws what came of each, oldest first', () => {
    teach('harmed', 'escaped', 'taught', 'theyCaughtIt', 'harmed');
    const picture = found('calibration', records)[0]?.picture;
    const states = picture?.sort === 'squares' ? picture.marks.map(({ state }) => state) : [];
    expect(states).toEqual(['filled', 'struck', 'empty', 'empty', 'filled']);
  });

  it('is too little to tell below five outcomes, whatever else is known', () => {
    teach('harmed', 'harmed', 'harmed', 'taught', 'pending');
    destroy();
    expect(isTold()).toBe(false);
    expect(little('calibration', records)).toMatchObject([
      { subject: 'me', what: 'mistakes that were to teach, with a known outcome', has: 4, needs: 5 },
    ]);
  });

  it.each([{ deletedAt: 1 }, { day: ago(-1) }])('does not count one with %o', (patch) => {
    const [first = ''] = teach('harmed', 'harmed', 'taught', 'taught', 'taught', 'taught');
    expect(isTold()).toBe(true);
    records.change(first, patch);
    expect(isTold()).toBe(false);
  });

  it('does not count harm of what was not to teach', () => {
    teach('harmed', 'taught', 'taught', 'taught', 'taught');
    records.entry('restraint', ago(10), { kindOfWrong: 'unsure', outcome: 'harmed' });
    records.entry('restraint', ago(10), { kindOfWrong: 'destroys', did: 'steppedIn', outcome: 'harmed' });
    expect(isTold()).toBe(false);
  });

  it.each([
    ['fewest', 6],
    ['harmed', 3],
  ])('follows what was set for %s', (name, limit) => {
    teach('harmed', 'harmed', 'taught', 'taught', 'taught');
    expect(isTold()).toBe(true);
    const settings = settingsWith({ limits: { [`calibration.${name}`]: limit } });
    expect(found('calibration', records, { settings })).toEqual([]);
  });

  it('follows what was set for those that were left alone', () => {
    teach('taught', 'taught', 'taught', 'taught', 'taught');
    destroy();
    expect(isTold()).toBe(true);
    expect(found('calibration', records, { settings: settingsWith({ limits: { 'calibration.left': 2 } }) })).toEqual(
      [],
    );
  });
});
