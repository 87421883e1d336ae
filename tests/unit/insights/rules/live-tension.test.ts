import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId, PersonId, TensionId } from '../../../../shared/base/ids.ts';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { ago, found, little, Records, settingsWith, TODAY } from '../journal.ts';

describe('a tension without a step', () => {
  let records: Records;
  let ana: PersonId;
  let tension: TensionId;
  const mention = (days: number, intensity: 1 | 2 | 3 | 4 | 5): EntryId =>
    records.entry('note', ago(days), {}, { tensions: [{ id: tension, intensity }] });
  const isTold = (): boolean => found('live-tension', records).length > 0;
  const step = (on: LocalDate, doneOn?: LocalDate): void =>
    records.change(tension, { steps: [{ id: 'step', text: 'Ask both', on, doneOn }] });

  beforeEach(() => {
    records = new Records();
    ana = records.person('Ana');
    tension = records.tension('Who may change the ledger', { openedOn: ago(10), between: [ana] });
  });

  it('is told with three mentions on two days, and not with one fewer', () => {
    const first = mention(2, 4);
    const second = mention(0, 2);
    expect(isTold()).toBe(false);
    const third = mention(0, 1);
    expect(found('live-tension', records)).toMatchObject([
      {
        subject: tension,
        people: [ana],
        own: false,
        sentence: '“Who may change the ledger” came up three times on two days. No step so far.',
        question: 'What is the smallest thing that would show what is underneath?',
        facts: { Mentions: 3, 'Different days': 2, 'Steps so far': 0 },
        evidence: [third, second, first].map((id) => ({ sort: 'entry', id })),
        counter: [],
        act: { sort: 'step', tension },
        picture: {
          sort: 'course',
          from: { day: ago(10), words: 'opened' },
          ticks: [{ id: first }, { id: second }, { id: third }],
        },
      },
    ]);
  });

  it('is not told of one day alone', () => {
    for (const intensity of [3, 3, 3] as const) mention(1, intensity);
    expect(isTold()).toBe(false);
    mention(2, 1);
    expect(isTold()).toBe(true);
  });

  it('is told where its mentions add up to six, older ones counting half after 21 days', () => {
    mention(0, 3);
    mention(0, 1);
    const old = mention(21, 4);
    expect(isTold()).toBe(true);
    records.change(old, { day: ago(22) });
    expect(isTold()).toBe(false);
    expect(found('live-tension', records, { settings: settingsWith({ halfLife: 30 }) })).toHaveLength(1);
  });

  it('is left alone for fourteen days after a step, by the day on which it was done', () => {
    for (const days of [0, 1, 2]) mention(days, 5);
    for (const [on, doneOn, told] of [
      [ago(13), undefined, false],
      [ago(14), undefined, true],
      [ago(40), ago(13), false],
      [ago(40), ago(14), true],
    ] as const) {
      step(on, doneOn);
      expect(isTold()).toBe(told);
    }
    expect(found('live-tension', records)[0]).toMatchObject({
      sentence: '“Who may change the ledger” came up three times on three days. No step in 14 days.',
      facts: { 'Steps so far': 1 },
    });
  });

  it('asks for a step about what is underneath, where that is known', () => {
    for (const days of [0, 1, 2]) mention(days, 5);
    records.change(tension, { underneath: 'authorship' });
    expect(found('live-tension', records)[0]?.question).toBe(
      'If it is about authorship, what is the smallest step you could take?',
    );
  });

  it('is too little to tell below three mentions, and none is no reason to say so', () => {
    expect(little('live-tension', records)).toEqual([]);
    mention(1, 5);
    mention(0, 5);
    expect(little('live-tension', records)).toMatchObject([
      { subject: tension, people: [ana], what: 'mentions of “Who may change the ledger”', has: 2, needs: 3 },
    ]);
  });

  it('does not count a mention in the trash or on a day to come', () => {
    for (const days of [1, 2]) mention(days, 5);
    const third = mention(0, 5);
    expect(isTold()).toBe(true);
    records.change(third, { deletedAt: 1 });
    expect(isTold()).toBe(false);
    records.change(third, { deletedAt: undefined, day: ago(-1) });
    expect(isTold()).toBe(false);
  });

  it.each([
    ['watched', { state: 'watching' }],
    ['dormant', { state: 'dormant' }],
    ['resolved', { state: 'resolved' }],
    ['in the trash', { deletedAt: 1 }],
  ])('is not told where it is %s', (_how, patch) => {
    for (const days of [0, 1, 2]) mention(days, 5);
    expect(isTold()).toBe(true);
    records.change(tension, patch);
    expect(isTold()).toBe(false);
    expect(little('live-tension', records)).toEqual([]);
  });

  it('names nobody who is archived or in the trash', () => {
    for (const days of [0, 1, 2]) mention(days, 5);
    const ben = records.person('Ben');
    const cleo = records.person('Cleo');
    records.change(tension, { between: [ana, ben, cleo] });
    records.change(ana, { archivedOn: TODAY });
    records.change(cleo, { deletedAt: 1 });
    expect(found('live-tension', records)[0]?.people).toEqual([ben]);
  });

  it.each([{ archivedOn: TODAY }, { deletedAt: 1 }])(
    'is not told where everybody between whom it is has %o',
    (patch) => {
      for (const days of [0, 1, 2]) mention(days, 5);
      const ben = records.person('Ben');
      records.change(tension, { between: [ana, ben] });
      records.change(ana, patch);
      expect(found('live-tension', records)[0]?.people).toEqual([ben]);
      records.change(ben, patch);
      expect(isTold()).toBe(false);
      expect(little('live-tension', records)).toEqual([]);
    },
  );

  it('belongs to its area, unless that is in the trash', () => {
    for (const days of [0, 1, 2]) mention(days, 5);
    const area = records.area('Ledger');
    records.change(tension, { area });
    expect(found('live-tension', records)[0]?.area).toBe(area);
    records.change(area, { deletedAt: 1 });
    expect(found('live-tension', records)).toHaveLength(1);
    expect(found('live-tension', records)[0]?.area).toBeUndefined();
  });

  it.each([
    ['mentions', 4],
    ['days', 4],
    ['heat', 16],
    ['step', 15],
  ])('follows what was set for %s', (name, limit) => {
    for (const days of [0, 1, 2]) mention(days, 5);
    step(ago(14));
    expect(isTold()).toBe(true);
    const settings = settingsWith({ limits: { [`live-tension.${name}`]: limit } });
    expect(found('live-tension', records, { settings })).toEqual([]);
  });
});
