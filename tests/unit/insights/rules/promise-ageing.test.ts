import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId, PersonId, PromiseId } from '../../../../shared/base/ids.ts';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import type { PromiseFields } from '../../../../shared/domain/promise.ts';
import { usualInsightSettings } from '../../../../shared/domain/insight-settings.ts';
import { lookOn } from '../../../../shared/insights/rule.ts';
import { promiseAgeing } from '../../../../shared/insights/rules/promise-ageing.ts';
import { ago, comesBack, found, little, Records, settingsWith, TODAY, viewOf, weekday } from '../journal.ts';

/** The Wednesday and the Thursday of the week before TODAY: three and two working days ago. */
const [THREE_AGO, TWO_AGO] = [weekday(3, 1), weekday(4, 1)];

describe('a promise of yours that waits', () => {
  let records: Records;
  let ana: PersonId;
  const promise = (fields: Partial<PromiseFields>): PromiseId => records.promise(ana, fields);
  const mention = (id: PromiseId, day: LocalDate): EntryId => {
    const node = { type: 'mention', attrs: { sort: 'promise', id, label: 'it' } };
    return records.entry('note', day, {}, { body: { type: 'doc', content: [node] } });
  };
  const isTold = (): boolean => found('promise-ageing', records).length > 0;
  const sentence = (): string | undefined => found('promise-ageing', records)[0]?.sentence;

  beforeEach(() => {
    records = new Records();
    ana = records.person('Ana');
  });

  it('is told three working days after it was due, and not a day earlier', () => {
    const id = promise({ madeOn: ago(10), dueOn: TWO_AGO });
    expect(isTold()).toBe(false);
    records.change(id, { dueOn: THREE_AGO });
    expect(found('promise-ageing', records)).toMatchObject([
      {
        subject: id,
        people: [ana],
        own: true,
        sentence: 'You promised Ana “Send the notes” ten days ago. It is three working days overdue.',
        question: 'Which will it be: do it, agree on another day with Ana, or say that it will not come?',
        facts: { 'Days since it was made': 10, 'Working days overdue': 3, 'Times moved': 0 },
        evidence: [{ sort: 'promise', id, day: THREE_AGO }],
        counter: [],
        news: [`due ${THREE_AGO}`],
        act: { sort: 'topic', person: ana, text: 'My promise: Send the notes', about: id },
      },
    ]);
  });

  it('does not count the days on which you were away, unless it was a drill or is in the trash', () => {
    promise({ madeOn: ago(10), dueOn: THREE_AGO });
    const friday = { from: weekday(5, 1), to: weekday(5, 1) };
    const away = records.entry('absence', ago(10), friday);
    expect(isTold()).toBe(false);
    records.change(away, { deletedAt: 1 });
    expect(isTold()).toBe(true);
    records.entry('absence', ago(10), { ...friday, drill: true });
    expect(isTold()).toBe(true);
  });

  it('is told without a day once it is older than fourteen days, and not a day earlier', () => {
    const id = promise({ madeOn: ago(14) });
    expect(isTold()).toBe(false);
    records.change(id, { madeOn: ago(15) });
    expect(sentence()).toBe('You promised Ana “Send the notes” 15 days ago. It has no day set.');
    records.change(id, { dueOn: TODAY });
    expect(isTold()).toBe(false);
  });

  it('is told once it was moved twice, however far its day is, and each move is news', () => {
    const id = promise({ madeOn: TODAY, dueOn: ago(-9), movedFrom: [ago(2)] });
    expect(isTold()).toBe(false);
    records.change(id, { movedFrom: [ago(2), ago(1)] });
    expect(found('promise-ageing', records)).toMatchObject([
      {
        sentence: 'You promised Ana “Send the notes” today. It is due on 27 May and was moved twice.',
        news: ['moved 2'],
      },
    ]);
    records.change(id, { madeOn: ago(1), movedFrom: [ago(2), ago(1), TODAY] });
    expect(found('promise-ageing', records)).toMatchObject([
      { sentence: expect.stringMatching(/one day ago\. .* three times\.$/u), news: ['moved 3'] },
    ]);
  });

  it('comes back where it had no day, got one, and missed it', () => {
    const id = promise({ madeOn: ago(15) });
    const answered = found('promise-ageing', records);
    records.change(id, { dueOn: TODAY });
    const missed = found('promise-ageing', records, { today: weekday(4, 0) });
    expect(missed).toMatchObject([{ news: [`due ${TODAY}`] }]);
    expect(comesBack(answered, missed)).toBe(true);
    expect(comesBack(missed, found('promise-ageing', records, { today: weekday(5, 0) }))).toBe(false);
  });

  it('says what there is to say of its day', () => {
    const id = promise({ madeOn: ago(30), movedFrom: [ago(20), ago(10)] });
    const endOn = (dueOn: LocalDate | undefined, today = TODAY): string | undefined => {
      records.change(id, { dueOn });
      return found('promise-ageing', records, { today })[0]?.sentence.split('. ')[1];
    };
    expect(endOn(undefined)).toBe('It has no day set and was moved twice.');
    expect(endOn(TODAY)).toBe('It is due on 18 May and was moved twice.');
    expect(endOn(weekday(5, 1))).toBe('It is one working day overdue and was moved twice.');
    // A Friday, looked at on the Saturday after it.
    expect(endOn(weekday(5, 1), weekday(6, 1))).toBe('It was due on 15 May and was moved twice.');
    records.change(id, { movedFrom: [ago(20)] });
    expect(endOn(THREE_AGO)).toBe('It is three working days overdue and was moved once.');
  });

  it('has among its evidence the entries that mention it, up to today and in use', () => {
    const id = promise({ madeOn: ago(21), source: records.entry('note', ago(21)) });
    const first = mention(id, ago(20));
    const last = mention(id, ago(3));
    mention(id, ago(-3));
    const evidence = () => found('promise-ageing', records)[0]?.evidence.map((one) => one.id);
    // The promise counts by the day on which it was made.
    expect(evidence()).toEqual([last, first, id]);
    records.change(last, { deletedAt: 1 });
    expect(evidence()).toEqual([first, id]);
  });

  it('can be one to yourself, which gets another day or an end', () => {
    const id = promise({ to: 'me', madeOn: ago(20) });
    expect(found('promise-ageing', records)).toMatchObject([
      {
        subject: id,
        people: [],
        sentence: 'You promised yourself “Send the notes” 20 days ago. It has no day set.',
        question: 'Which will it be: do it, set another day, or let it go?',
        act: { sort: 'renegotiate', promise: id, label: 'Set another day, or end it' },
      },
    ]);
  });

  it.each<[string, Partial<PromiseFields> & { readonly deletedAt?: number }]>([
    ['that was kept', { state: 'kept', closedOn: TODAY }],
    ['that was released', { state: 'released', closedOn: TODAY }],
    ['that is made on a day to come', { madeOn: ago(-1), movedFrom: [ago(2), ago(1)] }],
    ['in the trash', { deletedAt: 1 }],
  ])('is none %s', (_which, patch) => {
    const id = promise({ madeOn: ago(20) });
    expect(isTold()).toBe(true);
    records.change(id, patch);
    expect(isTold()).toBe(false);
    expect(promiseAgeing.look(viewOf(records.all), id, lookOn(TODAY, usualInsightSettings))).toBeUndefined();
  });

  it('is none of theirs, and none to whom is archived or in the trash', () => {
    const id = promise({ madeOn: ago(20) });
    records.change(id, { from: ana, to: 'me' });
    expect(isTold()).toBe(false);
    records.change(id, { from: 'me', to: ana });
    for (const patch of [{ archivedOn: TODAY }, { deletedAt: 1 }]) {
      records.change(ana, patch);
      expect(isTold()).toBe(false);
      records.change(ana, { archivedOn: undefined, deletedAt: undefined });
    }
    expect(isTold()).toBe(true);
    expect(little('promise-ageing', records)).toEqual([]);
  });

  it.each([
    ['overdue', 2, { madeOn: ago(10), dueOn: TWO_AGO }],
    ['undated', 5, { madeOn: ago(6) }],
    ['moves', 1, { madeOn: ago(1), dueOn: TODAY, movedFrom: [ago(1)] }],
  ] as const)('follows what was set for %s', (name, limit, fields) => {
    promise(fields);
    const settings = settingsWith({ limits: { [`promise-ageing.${name}`]: limit } });
    expect(isTold()).toBe(false);
    expect(found('promise-ageing', records, { settings })).toHaveLength(1);
  });
});
