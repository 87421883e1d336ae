import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId, PersonId } from '../../../../shared/base/ids.ts';
import { SITUATIONS, type TrustDetails } from '../../../../shared/domain/kinds/trust.ts';
import { ago, found, little, Records, settingsWith, TODAY } from '../journal.ts';

const WEEKS = [70, 60, 50, 40, 30, 20] as const;

describe('setbacks of trust', () => {
  let records: Records;
  let ana: PersonId;
  const saw = (days: number, strength: TrustDetails['strength'], details: Partial<TrustDetails> = {}): EntryId =>
    records.entry('trust', ago(days), { subject: ana, basis: 'saw', strength, situation: 'review', ...details });
  /** Setbacks on those days before TODAY, each in another situation than the one before. */
  const setbacks = (days: readonly number[], details: Partial<TrustDetails> = {}): readonly EntryId[] =>
    days.map((one, place) => saw(one, -1, { situation: SITUATIONS[place % SITUATIONS.length], ...details }));
  const good = (days: readonly number[]): readonly EntryId[] => days.map((one) => saw(one, 1));
  const sentence = (): string | undefined => found('trust-slide', records)[0]?.sentence;
  const isTold = (): boolean => sentence() !== undefined;
  const drawn = () => {
    const picture = found('trust-slide', records)[0]?.picture;
    return picture?.sort === 'dots' ? picture.marks : [];
  };
  const toldFrom = (fewest: number): boolean =>
    found('trust-slide', records, { settings: settingsWith({ limits: { 'trust-slide.fewest': fewest } }) }).length > 0;

  beforeEach(() => {
    records = new Records();
    ana = records.person('Ana');
  });

  it('are told of where they come more often than before', () => {
    const before = good([110, 107, 104, 101, 98, 95, 92, 89, 86, 83]);
    const [first, second] = setbacks([30, 20]);
    expect(isTold()).toBe(false);
    const third = saw(10, -2, { situation: 'incident' });
    expect(found('trust-slide', records)).toMatchObject([
      {
        subject: ana,
        people: [ana],
        own: false,
        sentence: 'Of three things that you saw Ana do since 18 April, three cost trust. Of the ten before, none did.',
        question: 'What did you see, what did you conclude from it, and what was your own part?',
        facts: { 'Seen since then': 3, 'Setbacks since then': 3, 'Seen before': 10, 'Setbacks before': 0 },
        evidence: [third, second, first].map((id) => ({ sort: 'entry', id })),
        counter: before.toReversed().map((id) => ({ sort: 'entry', id })),
        act: { sort: 'topic', person: ana, text: 'What happened, as I saw it' },
      },
    ]);
  });

  it('need six in a row where nothing was seen before', () => {
    setbacks(WEEKS.slice(1));
    expect(isTold()).toBe(false);
    setbacks([10]);
    expect(sentence()).toBe('Of six things that you saw Ana do since 19 March, six cost trust.');
  });

  it('are three at least, however rare they were before', () => {
    good(Array.from({ length: 40 }, (_, place) => 200 - place));
    good([100, 90]);
    setbacks([30, 20]);
    expect(isTold()).toBe(false);
    // It is the number that keeps it silent: the sum has passed by then.
    const settings = settingsWith({ limits: { 'trust-slide.setbacks': 2 } });
    expect(found('trust-slide', records, { settings })).toHaveLength(1);
    setbacks([10]);
    expect(isTold()).toBe(true);
  });

  it('are told with what came between and after, from where they began', () => {
    good([105]);
    setbacks(WEEKS);
    const after = good([10]);
    expect(found('trust-slide', records)).toMatchObject([
      {
        sentence: 'Of seven things that you saw Ana do since 9 March, six cost trust. The one before did not.',
        counter: [{ id: after[0] }, { day: ago(105) }],
      },
    ]);
  });

  it('are told anew from the first that counts, however often they rose since', () => {
    const days = Array.from({ length: 12 }, (_, place) => 110 - place * 5);
    setbacks(days);
    expect(sentence()).toBe('Of twelve things that you saw Ana do since 28 January, twelve cost trust.');
    saw(1, -1);
    expect(sentence()).toBe('Of 13 things that you saw Ana do since 28 January, 13 cost trust.');
  });

  it('are weighed against what came before, also against setbacks that are too old to count', () => {
    setbacks(Array.from({ length: 6 }, (_, place) => 250 - place * 5));
    good([210]);
    setbacks([100, 90, 80, 70, 60, 50, 40, 30]);
    expect(sentence()).toBe(
      'Of eight things that you saw Ana do since 7 February, eight cost trust. Of the seven before, six did.',
    );
  });

  it('come from two situations at least, of those that were named', () => {
    setbacks(WEEKS.slice(1), { situation: 'review' });
    const last = saw(10, -1, { situation: undefined });
    expect(isTold()).toBe(false);
    records.change(last, { details: { by: 'them', subject: ana, basis: 'saw', strength: -1, situation: 'retro' } });
    expect(isTold()).toBe(true);
  });

  it('fall into 120 days, three at least', () => {
    // After so much that went well two are enough for the sum: the first one makes the three.
    good(Array.from({ length: 20 }, (_, place) => 100 - place));
    setbacks([11, 1]);
    const first = saw(121, -1);
    expect(isTold()).toBe(false);
    records.change(first, { day: ago(120) });
    expect(isTold()).toBe(true);
  });

  it('are all there that count, however much went well between them, and none of them speaks against it', () => {
    const first = saw(120, -1, { situation: 'retro' });
    const between = good(Array.from({ length: 20 }, (_, place) => 100 - place));
    const [second, third] = setbacks([11, 1]);
    expect(found('trust-slide', records)).toMatchObject([
      {
        sentence: 'Of 23 things that you saw Ana do since 18 January, three cost trust.',
        evidence: [third, second, first].map((id) => ({ id })),
        counter: between.toReversed().map((id) => ({ id })),
      },
    ]);
  });

  it('become no fewer with every further one', () => {
    const ids = [saw(118, -1, { situation: 'retro' })];
    good(Array.from({ length: 21 }, (_, place) => 110 - place));
    ids.unshift(saw(30, -1));
    for (const days of [25, 20, 15, 10]) {
      ids.unshift(saw(days, -1));
      const [finding] = found('trust-slide', records);
      expect(finding?.evidence.map(({ id }) => id)).toEqual(ids);
      expect(finding?.counter).toHaveLength(21);
    }
    expect(sentence()).toBe('Of 27 things that you saw Ana do since 20 January, six cost trust.');
  });

  it('are told for 120 days after they rose, while enough is seen', () => {
    setbacks([169, 159, 149, 139, 129, 119]);
    good([40, 30, 20, 10]);
    expect(isTold()).toBe(true);
    expect(found('trust-slide', records, { today: ago(-1) })).toEqual([]);
    expect(little('trust-slide', records, { today: ago(-1) })).toEqual([]);
  });

  it('are too few to tell below four in 120 days, even where they rose', () => {
    setbacks([169, 159, 149, 119, 110, 100]);
    expect(isTold()).toBe(false);
    expect(little('trust-slide', records)).toMatchObject([
      { subject: ana, people: [ana], what: 'observations of Ana in 120 days', has: 3, needs: 4 },
    ]);
    expect(little('trust-slide', records, { today: ago(-20) })).toEqual([]);
  });

  it.each<[string, Partial<TrustDetails>]>([
    ['that were told', { basis: 'heard' }],
    ['that were concluded', { basis: 'inferred' }],
    ['of which nobody said how they are known', { basis: undefined }],
    ['of your own', { by: 'me' }],
    ['that neither built trust nor cost it', { strength: 0 }],
    ['of nobody', { subject: undefined }],
  ])('are none %s', (_which, details) => {
    setbacks(WEEKS.slice(1));
    saw(10, -1, { situation: 'retro', ...details });
    expect(isTold()).toBe(false);
  });

  it('are held against what built trust, and not against what did neither', () => {
    setbacks(WEEKS);
    saw(45, 0);
    saw(10, 0);
    expect(sentence()).toBe('Of six things that you saw Ana do since 9 March, six cost trust.');
  });

  it('are neither taken from the trash nor from days to come', () => {
    setbacks(WEEKS.slice(1));
    const last = saw(0, -1);
    expect(isTold()).toBe(true);
    saw(-1, -1);
    expect(found('trust-slide', records)[0]?.evidence).toHaveLength(6);
    records.change(last, { day: ago(-1) });
    expect(isTold()).toBe(false);
    records.change(last, { day: TODAY, deletedAt: 1 });
    expect(isTold()).toBe(false);
  });

  it('do not depend on the order in which they were written', () => {
    setbacks([10]);
    good([5, 100]);
    setbacks(WEEKS.toReversed());
    const before = found('trust-slide', records);
    records.all.reverse();
    expect(before).toHaveLength(1);
    expect(found('trust-slide', records)).toEqual(before);
  });

  it('draw everything that the sentence counts by its strength, oldest first, and what was before as beside it', () => {
    good(Array.from({ length: 15 }, (_, place) => 115 - place));
    setbacks(WEEKS);
    saw(1, -2);
    expect(drawn().map(({ level }) => level)).toEqual([
      ...Array.from({ length: 15 }, () => 1),
      ...Array.from({ length: 6 }, () => -1),
      -2,
    ]);
    expect(drawn().map(({ beside }) => beside ?? false)).toEqual([
      ...Array.from({ length: 15 }, () => true),
      ...Array.from({ length: 7 }, () => false),
    ]);
    good(Array.from({ length: 90 }, () => 300));
    expect(drawn()).toHaveLength(100);
    expect(drawn().filter(({ beside }) => beside !== true)).toHaveLength(7);
  });

  it('are never told of whom is archived or in the trash', () => {
    setbacks(WEEKS);
    for (const patch of [{ archivedOn: TODAY }, { deletedAt: 1 }]) {
      records.change(ana, patch);
      expect(isTold()).toBe(false);
      expect(little('trust-slide', records)).toEqual([]);
      records.change(ana, { archivedOn: undefined, deletedAt: undefined });
    }
    expect(isTold()).toBe(true);
  });

  it.each([
    ['days', 30],
    ['fewest', 7],
    ['setbacks', 7],
    ['situations', 5],
  ])('follow what was set for %s', (name, limit) => {
    WEEKS.forEach((days, place) => saw(days, -1, { situation: place === 0 ? 'retro' : 'review' }));
    expect(isTold()).toBe(true);
    const settings = settingsWith({ limits: { [`trust-slide.${name}`]: limit } });
    expect(found('trust-slide', records, { settings })).toEqual([]);
  });

  it('are told from so many observations on as were set, and not by fewer before them', () => {
    setbacks(WEEKS);
    good([10, 5]);
    expect(toldFrom(6)).toBe(true);
    expect(toldFrom(8)).toBe(false);
  });

  describe('of one towards another', () => {
    let ben: PersonId;
    beforeEach(() => {
      ben = records.person('Ben');
    });

    it('are a series of their own', () => {
      setbacks(WEEKS, { towards: ben });
      expect(found('trust-slide', records)).toMatchObject([
        {
          subject: `${ana} ${ben}`,
          people: [ana, ben],
          sentence: 'Of six things that you saw Ana do towards Ben since 9 March, six cost trust.',
          act: { sort: 'topic', person: ana },
        },
      ]);
    });

    it('are told apart by who did it', () => {
      setbacks([70, 50, 30], { towards: ben });
      setbacks([60, 40, 20], { subject: ben, towards: ana });
      expect(isTold()).toBe(false);
      expect(little('trust-slide', records)).toMatchObject([
        { subject: `${ana} ${ben}`, what: 'observations of Ana towards Ben in 120 days', has: 3 },
        { subject: `${ben} ${ana}`, people: [ben, ana], what: 'observations of Ben towards Ana in 120 days', has: 3 },
      ]);
    });

    it('are not told where one of them is archived or in the trash', () => {
      setbacks(WEEKS, { towards: ben });
      for (const patch of [{ archivedOn: TODAY }, { deletedAt: 1 }]) {
        records.change(ben, patch);
        expect(isTold()).toBe(false);
        expect(little('trust-slide', records)).toEqual([]);
        records.change(ben, { archivedOn: undefined, deletedAt: undefined });
      }
      expect(isTold()).toBe(true);
    });
  });
});
