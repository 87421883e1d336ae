import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId } from '../../../../shared/base/ids.ts';
import type { RestraintDetails } from '../../../../shared/domain/kinds/restraint.ts';
import { ago, found, little, Records, settingsWith, TODAY } from '../journal.ts';

describe('stepping in where a mistake would teach', () => {
  let records: Records;
  const moment = (days: number, details: Partial<RestraintDetails>): EntryId =>
    records.entry('restraint', ago(days), { kindOfWrong: 'teaches', ...details });
  const stepIn = (...days: readonly number[]): readonly EntryId[] =>
    days.map((one) => moment(one, { did: 'steppedIn' }));
  const isTold = (): boolean => found('rescuing', records).length > 0;
  const toldWith = (limits: Record<string, number>): number =>
    found('rescuing', records, { settings: settingsWith({ limits }) }).length;

  beforeEach(() => {
    records = new Records();
  });

  it('is told from five of six on', () => {
    const stepped = stepIn(59, 50, 40, 30, 20);
    const held = moment(10, { did: 'asked' });
    expect(found('rescuing', records)).toMatchObject([
      {
        subject: 'me',
        people: [],
        own: true,
        sentence:
          'In the last 60 days you stepped in at five of six mistakes that, by your own notes, would teach or could be taken back.',
        question: 'What did they not get to find out for themselves?',
        facts: { 'Would teach or can be taken back': 6, 'You stepped in': 5, 'Days looked at': 60 },
        evidence: stepped.toReversed().map((id) => ({ sort: 'entry', id })),
        counter: [{ sort: 'entry', id: held, day: ago(10) }],
        act: { sort: 'promise', text: 'Hold back the next time a mistake would cost no more than an afternoon' },
        picture: {
          sort: 'squares',
          marks: [...stepped.map((id) => ({ id, state: 'filled' })), { id: held, state: 'empty' }],
        },
      },
    ]);
  });

  it.each(['stayedQuiet', 'asked', 'sharedContext'] as const)(
    'is not told of four of six, where the others were %s',
    (did) => {
      stepIn(50, 40, 30, 20);
      moment(10, { did });
      moment(5, { did });
      expect(isTold()).toBe(false);
      expect(little('rescuing', records)).toEqual([]);
    },
  );

  it('is too little to tell below six', () => {
    stepIn(50, 40, 30, 20, 10);
    expect(isTold()).toBe(false);
    expect(little('rescuing', records)).toMatchObject([
      { subject: 'me', what: 'mistakes that would teach or can be taken back, in 60 days', has: 5, needs: 6 },
    ]);
  });

  it.each<[boolean, string, Partial<RestraintDetails>]>([
    [true, 'what can be taken back, whatever it would do', { kindOfWrong: 'unsure', reversible: true }],
    [true, 'what would teach and cannot be taken back', { kindOfWrong: 'teaches', reversible: false }],
    [false, 'what would destroy', { kindOfWrong: 'destroys' }],
    [false, 'what nobody judged', { kindOfWrong: undefined }],
  ])('counts (%s) %s', (counts, _what, details) => {
    stepIn(50, 40, 30, 20, 10);
    moment(5, { did: 'steppedIn', ...details });
    expect(isTold()).toBe(counts);
  });

  it('takes nothing from the trash, from before the last 60 days or from days to come', () => {
    stepIn(50, 40, 30, 20, 10);
    const [sixth = ''] = stepIn(59);
    expect(isTold()).toBe(true);
    for (const patch of [{ day: ago(60) }, { day: ago(-1) }, { deletedAt: 1 }]) {
      records.change(sixth, patch);
      expect(isTold()).toBe(false);
      records.change(sixth, { day: TODAY, deletedAt: undefined });
    }
    expect(isTold()).toBe(true);
  });

  it('follows what was set', () => {
    stepIn(70, 40, 30, 20, 10);
    expect(toldWith({ 'rescuing.fewest': 5 })).toBe(0);
    expect(toldWith({ 'rescuing.fewest': 5, 'rescuing.days': 71 })).toBe(1);
  });
});
