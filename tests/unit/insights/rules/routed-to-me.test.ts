import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId } from '../../../../shared/base/ids.ts';
import type { DecidedBy, DecisionDetails } from '../../../../shared/domain/kinds/decision.ts';
import { ago, found, little, Records, settingsWith } from '../journal.ts';

const RULE = 'routed-to-me';

describe('routine calls come to you', () => {
  let records: Records;
  beforeEach(() => {
    records = new Records();
  });
  const decision = (days: number, decidedBy: DecidedBy, details: Partial<DecisionDetails> = {}): EntryId =>
    records.entry('decision', ago(days), { decidedBy, ...details });
  /** One by each, a day apart, the first the oldest. */
  const decisions = (...by: readonly DecidedBy[]): readonly EntryId[] =>
    by.map((one, place) => decision(by.length - place, one));
  const withLimit = (name: string, value: number) =>
    found(RULE, records, { settings: settingsWith({ limits: { [`routed-to-me.${name}`]: value } }) });

  it('speaks where you made five of six, alone or with input', () => {
    const all = decisions('meAlone', 'teamWithContext', 'meWithInput', 'meAlone', 'meWithInput', 'meAlone');
    const refs = all.map((id, place) => ({ sort: 'entry', id, day: ago(6 - place) }));
    expect(found(RULE, records)).toEqual([
      {
        rule: RULE,
        subject: 'me',
        group: 'leverage',
        own: true,
        people: [],
        sentence: 'You made five of the last six routine decisions.',
        question: 'Which of these could somebody else have made, knowing what you knew?',
        facts: { 'Routine decisions': 6, 'Made by you': 5, 'Days looked at': 28 },
        evidence: refs.filter((_, place) => place !== 1).toReversed(),
        counter: [refs[1]],
        news: [],
        strength: expect.closeTo(0.375),
        act: { sort: 'promise', label: 'Promise to hand one over', text: 'Hand over the next call like this' },
        picture: {
          sort: 'squares',
          marks: refs.map((ref, place) => Object.assign({ state: place === 1 ? 'struck' : 'filled' }, ref)),
          key: { filled: 'you', struck: 'the team, with your context', empty: 'the team, without you' },
        },
      },
    ]);
  });

  it('says nothing where you made four of six', () => {
    decisions('meAlone', 'meAlone', 'meAlone', 'meAlone', 'teamWithoutMe', 'teamWithContext');
    expect(found(RULE, records)).toEqual([]);
    expect(little(RULE, records)).toEqual([]);
  });

  it('says of fewer than six that they are too few', () => {
    decisions('meAlone', 'meAlone', 'meAlone', 'meAlone', 'meAlone');
    expect(found(RULE, records)).toEqual([]);
    expect(little(RULE, records)).toEqual([
      {
        rule: RULE,
        subject: 'me',
        group: 'leverage',
        people: [],
        what: 'routine decisions in 28 days',
        has: 5,
        needs: 6,
      },
    ]);
    expect(withLimit('fewest', 5)).toHaveLength(1);
  });

  it('counts neither what is open nor what is hard, in the trash or to come', () => {
    decisions('meAlone', 'meAlone', 'meAlone', 'meAlone', 'meAlone');
    decision(2, 'open');
    decision(2, 'meAlone', { weight: 'hard' });
    decision(-1, 'meAlone');
    records.change(decision(2, 'meAlone'), { deletedAt: 1 });
    expect(little(RULE, records)).toMatchObject([{ has: 5 }]);
    decision(2, 'meAlone');
    expect(found(RULE, records)).toHaveLength(1);
  });

  it('dates each by the day on which it was made, and puts them in that order', () => {
    const raised = [60, 61, 62, 63, 64, 65];
    const ids = raised.map((days, place) =>
      decision(days, place === 2 ? 'teamWithoutMe' : 'meAlone', { decidedOn: ago(6 - place) }),
    );
    const refs = ids.map((id, place) => ({ sort: 'entry', id, day: ago(6 - place) }));
    const [finding] = found(RULE, records);
    expect(finding?.evidence).toEqual(refs.filter((_, place) => place !== 2).toReversed());
    expect(finding?.counter).toEqual([refs[2]]);
    expect(finding?.picture).toMatchObject({ marks: refs });
  });

  it('takes the day on which it was decided, before the day of the entry', () => {
    decisions('meAlone', 'meAlone', 'meAlone', 'meAlone', 'meAlone');
    decision(60, 'meAlone', { decidedOn: ago(27) });
    expect(found(RULE, records)[0]?.picture).toMatchObject({
      marks: expect.arrayContaining([expect.objectContaining({ day: ago(27) })]),
    });
    expect(withLimit('days', 27)).toEqual([]);
    records = new Records();
    decisions('meAlone', 'meAlone', 'meAlone', 'meAlone', 'meAlone');
    decision(1, 'meAlone', { decidedOn: ago(28) });
    expect(found(RULE, records)).toEqual([]);
    expect(withLimit('days', 29)).toHaveLength(1);
  });
});
