import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId, PersonId } from '../../../../shared/base/ids.ts';
import type { OneOnOneDetails } from '../../../../shared/domain/kinds/one-on-one.ts';
import { usualInsightSettings } from '../../../../shared/domain/insight-settings.ts';
import { lookOn } from '../../../../shared/insights/rule.ts';
import { shallow } from '../../../../shared/insights/rules/shallow.ts';
import { ago, found, little, Records, settingsWith, TODAY, viewOf } from '../journal.ts';

describe('one-on-ones about status alone', () => {
  let records: Records;
  let ana: PersonId;
  const meet = (days: number, details: Partial<OneOnOneDetails> = {}): EntryId =>
    records.entry('oneOnOne', ago(days), { person: ana, status: 'held', ...details });
  const meetForStatus = (...days: readonly number[]): readonly EntryId[] =>
    days.map((one) => meet(one, { statusOnly: true }));
  const sentence = (): string | undefined => found('shallow', records)[0]?.sentence;
  const ticks = () => {
    const picture = found('shallow', records)[0]?.picture;
    return picture?.sort === 'course' ? picture.ticks : [];
  };

  beforeEach(() => {
    records = new Records();
    ana = records.person('Ana');
  });

  it('are told from three of the last four on, where growth never came up', () => {
    const open = meet(40);
    const status = meetForStatus(30, 20, 10);
    expect(found('shallow', records)).toMatchObject([
      {
        subject: ana,
        people: [ana],
        own: true,
        sentence:
          'Three of your last four one-on-ones with Ana were about status alone. None that you wrote down touched growth.',
        question: 'What is Ana learning at the moment, and what would they like to learn next?',
        facts: { 'One-on-ones looked at': 4, 'About status alone': 3 },
        evidence: status.toReversed().map((id) => ({ id })),
        counter: [{ sort: 'entry', id: open, day: ago(40) }],
        act: { sort: 'topic', person: ana, text: 'One question about growth' },
        picture: {
          ticks: [{ day: ago(40), short: true, beside: true }, { day: ago(30) }, { day: ago(20) }, { day: ago(10) }],
        },
      },
    ]);
  });

  it('say nothing where two of the last four were, whatever came before', () => {
    meetForStatus(70, 60, 50);
    meet(40);
    meet(30);
    meetForStatus(20, 10);
    expect(found('shallow', records)).toEqual([]);
    expect(little('shallow', records)).toEqual([]);
  });

  it('are told sixty days after growth came up last, and not a day earlier', () => {
    const grown = meet(59, { growthTouched: true });
    const status = meetForStatus(40, 30, 20, 10);
    expect(found('shallow', records)).toEqual([]);
    expect(found('shallow', records, { today: ago(-1) })).toMatchObject([
      {
        sentence: 'Your last four one-on-ones with Ana were about status alone. Growth last came up on 20 March.',
        facts: { 'Days since growth came up': 60 },
        evidence: status.toReversed().map((id) => ({ id })),
        counter: [{ id: grown }],
      },
    ]);
  });

  it('look at growth in every one, and have it once among what speaks against it', () => {
    const grown = meet(65, { growthTouched: true });
    meetForStatus(30, 20, 10);
    expect(found('shallow', records)[0]?.counter).toEqual([{ sort: 'entry', id: grown, day: ago(65) }]);
  });

  it('propose the focus of their growth as a topic', () => {
    meetForStatus(40, 30, 20, 10);
    records.change(ana, { growthFocus: ' Speaking to merchants ' });
    expect(found('shallow', records)[0]?.act).toMatchObject({ text: 'Growth: Speaking to merchants' });
    records.change(ana, { growthFocus: ' ' });
    expect(found('shallow', records)[0]?.act).toMatchObject({ text: 'One question about growth' });
  });

  it('are too few to tell below four, and none at all is no reason to say so', () => {
    expect(little('shallow', records)).toEqual([]);
    meetForStatus(30, 20, 10);
    expect(found('shallow', records)).toEqual([]);
    expect(little('shallow', records)).toMatchObject([
      { subject: ana, people: [ana], what: 'one-on-ones with Ana', has: 3, needs: 4 },
    ]);
  });

  it('take only those that were held with that person up to today', () => {
    meetForStatus(30, 20, 10);
    meet(5, { status: 'skipped', statusOnly: true });
    meet(-1, { statusOnly: true });
    records.entry(
      'oneOnOne',
      ago(4),
      { person: records.person('Ben'), status: 'held', statusOnly: true },
      { people: [ana] },
    );
    const trashed = meet(3, { statusOnly: true });
    expect(sentence()).toBeDefined();
    records.change(trashed, { deletedAt: 1 });
    expect(sentence()).toBeUndefined();
  });

  it('count one in which the person was chosen and not named', () => {
    meetForStatus(40, 30, 20);
    records.entry('oneOnOne', ago(10), { status: 'held', statusOnly: true }, { people: [ana] });
    expect(sentence()).toContain('last four');
  });

  it('draw the last six, tall where they were about status alone, with an accent for those that are counted', () => {
    meetForStatus(70, 60);
    meet(50);
    meetForStatus(40, 30, 20, 10);
    expect(found('shallow', records)[0]?.picture).toEqual({
      sort: 'course',
      ticks: [
        { sort: 'entry', id: expect.any(String), day: ago(60), beside: true },
        { sort: 'entry', id: expect.any(String), day: ago(50), beside: true, short: true },
        ...[40, 30, 20, 10].map((days) => ({ sort: 'entry', id: expect.any(String), day: ago(days) })),
      ],
      key: { tall: 'about status alone', short: 'about more' },
      others: 'Other one-on-ones',
    });
  });

  it('draw the one in which growth came up, and those since, unless it is too long ago', () => {
    const grown = meet(90, { growthTouched: true });
    meetForStatus(80, 70, 60, 50, 40, 30, 20, 10);
    expect(ticks()[0]).toMatchObject({ id: grown, words: 'growth', short: true, beside: true });
    expect(ticks()).toHaveLength(9);
    meetForStatus(...Array.from({ length: 31 }, (_, place) => 81 + place / 8).map(Math.floor));
    expect(ticks()).toHaveLength(40);
    meetForStatus(85);
    expect(ticks()).toHaveLength(6);
  });

  it('are never told of whom is archived, in the trash or without a cadence', () => {
    meetForStatus(40, 30, 20, 10);
    for (const patch of [{ archivedOn: TODAY }, { deletedAt: 1 }, { cadence: undefined }]) {
      const before = records.first('person');
      records.change(ana, patch);
      expect(found('shallow', records)).toEqual([]);
      expect(shallow.look(viewOf(records.all), ana, lookOn(TODAY, usualInsightSettings))).toBeUndefined();
      records.change(ana, { archivedOn: undefined, deletedAt: undefined, cadence: before.cadence });
    }
    expect(sentence()).toBeDefined();
  });

  it('follow what was set', () => {
    meet(50, { growthTouched: true });
    meet(40);
    meetForStatus(30, 20);
    const limits = { 'shallow.meetings': 3, 'shallow.status': 2, 'shallow.growth': 50 };
    expect(found('shallow', records)).toEqual([]);
    expect(found('shallow', records, { settings: settingsWith({ limits }) })).toMatchObject([
      { sentence: expect.stringContaining('Two of your last three one-on-ones with Ana') },
    ]);
  });
});
