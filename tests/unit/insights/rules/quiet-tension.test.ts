import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId, PersonId, TensionId } from '../../../../shared/base/ids.ts';
import { ago, comesBack, found, little, Records, settingsWith, TODAY } from '../journal.ts';

describe('a tension gone quiet', () => {
  let records: Records;
  let ana: PersonId;
  let tension: TensionId;
  const mention = (days: number, intensity: 1 | 2 | 3 | 4 | 5 = 1): EntryId =>
    records.entry('note', ago(days), {}, { tensions: [{ id: tension, intensity }] });
  const isTold = (): boolean => found('quiet-tension', records).length > 0;

  beforeEach(() => {
    records = new Records();
    ana = records.person('Ana');
    tension = records.tension('Who may change the ledger', { openedOn: ago(45), between: [ana] });
  });

  it('is told once it is open for 45 days, and not a day earlier', () => {
    expect(found('quiet-tension', records)).toMatchObject([
      {
        subject: tension,
        people: [ana],
        own: false,
        sentence:
          '“Who may change the ledger” has been open for 45 days. No entry mentions it, and no step was planned.',
        question: 'What is it by now: settled, asleep, or something that everybody walks around?',
        facts: { 'Days open': 45, Mentions: 0, 'Steps so far': 0 },
        evidence: [{ sort: 'tension', id: tension, day: ago(45) }],
        counter: [],
        act: { sort: 'step', tension },
        picture: {
          sort: 'course',
          from: { day: ago(45), words: 'opened' },
          ticks: [],
          counted: { from: ago(45), words: '45 days' },
        },
      },
    ]);
    records.change(tension, { openedOn: ago(44) });
    expect(isTold()).toBe(false);
  });

  it('has its mentions as evidence, and says when it came up last', () => {
    const first = mention(45, 2);
    const last = mention(40);
    expect(found('quiet-tension', records)).toMatchObject([
      {
        sentence: expect.stringMatching(/\. It last came up on 8 April, and no step was planned\.$/u),
        facts: { Mentions: 2, 'Days since the last mention': 40 },
        evidence: [{ id: last }, { id: tension }, { id: first }],
        picture: {
          ticks: [
            { id: first, beside: true },
            { id: last, beside: true },
          ],
        },
      },
    ]);
  });

  it('is not quiet while its mentions add up to one, older ones counting half after 21 days', () => {
    const mentioned = mention(21, 2);
    expect(isTold()).toBe(false);
    records.change(mentioned, { day: ago(22) });
    expect(isTold()).toBe(true);
    expect(found('quiet-tension', records, { settings: settingsWith({ halfLife: 30 }) })).toEqual([]);
  });

  it('does not hear a mention in the trash or on a day to come', () => {
    const mentioned = mention(0, 5);
    expect(isTold()).toBe(false);
    records.change(mentioned, { deletedAt: 1 });
    expect(isTold()).toBe(true);
    records.change(mentioned, { deletedAt: undefined, day: ago(-1) });
    expect(isTold()).toBe(true);
  });

  it.each([
    ['a step was planned', { steps: [{ id: 'step', text: 'Ask both', on: ago(40) }] }],
    ['it is watched', { state: 'watching' }],
    ['it is dormant', { state: 'dormant' }],
    ['it is resolved', { state: 'resolved' }],
    ['it is in the trash', { deletedAt: 1 }],
  ])('is not told where %s', (_why, patch) => {
    expect(isTold()).toBe(true);
    records.change(tension, patch);
    expect(isTold()).toBe(false);
    expect(little('quiet-tension', records)).toEqual([]);
  });

  it('comes back where it was settled and is open again, and not by waiting', () => {
    const answered = found('quiet-tension', records);
    expect(comesBack(answered, found('quiet-tension', records, { today: ago(-500) }))).toBe(false);
    records.change(tension, { stateOn: ago(-100) });
    expect(comesBack(answered, found('quiet-tension', records, { today: ago(-500) }))).toBe(true);
  });

  it.each([{ archivedOn: TODAY }, { deletedAt: 1 }])(
    'is not told where everybody between whom it is has %o',
    (patch) => {
      const ben = records.person('Ben');
      records.change(tension, { between: [ana, ben] });
      records.change(ana, patch);
      expect(found('quiet-tension', records)[0]?.people).toEqual([ben]);
      records.change(ben, patch);
      expect(isTold()).toBe(false);
      records.change(tension, { between: [] });
      expect(isTold()).toBe(true);
    },
  );

  it('names no person who is archived, and no area in the trash', () => {
    const area = records.area('Ledger');
    records.change(tension, { area, between: [ana, records.person('Ben')] });
    expect(found('quiet-tension', records)[0]).toMatchObject({ area, people: [ana, expect.anything()] });
    records.change(ana, { archivedOn: TODAY });
    records.change(area, { deletedAt: 1 });
    expect(found('quiet-tension', records)[0]?.people).toHaveLength(1);
    expect(found('quiet-tension', records)[0]?.area).toBeUndefined();
  });

  it('follows what was set', () => {
    mention(21, 2);
    expect(
      found('quiet-tension', records, { settings: settingsWith({ limits: { 'quiet-tension.heat': 2 } }) }),
    ).toHaveLength(1);
    const longer = { 'quiet-tension.heat': 2, 'quiet-tension.days': 46 };
    expect(found('quiet-tension', records, { settings: settingsWith({ limits: longer }) })).toEqual([]);
  });
});
