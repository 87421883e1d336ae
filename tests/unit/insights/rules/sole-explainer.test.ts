import { beforeEach, describe, expect, it } from 'vitest';
import type { AreaId, EntryId, PersonId } from '../../../../shared/base/ids.ts';
import { ago, found, little, Records, settingsWith } from '../journal.ts';

const RULE = 'sole-explainer';

describe('one person who can explain it', () => {
  let records: Records;
  let jonas: PersonId;
  let billing: AreaId;
  let decisions: readonly EntryId[];
  beforeEach(() => {
    records = new Records();
    jonas = records.person('Jonas');
    billing = records.area('Billing');
    explainedBy([jonas, 40]);
    decisions = [30, 20, 10].map((days) => records.entry('decision', ago(days), { area: billing }));
  });
  /** Each with the days since it was checked. */
  function explainedBy(...people: readonly (readonly [PersonId, number])[]): void {
    records.change(billing, { explainers: people.map(([person, days]) => ({ person, checkedOn: ago(days) })) });
  }
  const withLimit = (name: string, value: number) =>
    found(RULE, records, { settings: settingsWith({ limits: { [`sole-explainer.${name}`]: value } }) });

  it('names who alone can explain an area with three decisions', () => {
    expect(found(RULE, records)).toEqual([
      {
        rule: RULE,
        subject: billing,
        group: 'drift',
        own: false,
        people: [jonas],
        area: billing,
        sentence: 'As checked on 8 April, Jonas alone can explain Billing. Three decisions are about it.',
        question: 'Who else is going to need this, and how could they come to know it?',
        facts: { 'Can explain it': 1, 'Decisions about it': 3 },
        evidence: [
          ...decisions.toReversed().map((id, place) => ({ sort: 'entry', id, day: ago(10 * (place + 1)) })),
          { sort: 'area', id: billing, day: ago(40) },
        ],
        counter: [],
        news: [],
        strength: 0,
        act: {
          sort: 'topic',
          person: jonas,
          text: 'Who else should be able to explain Billing?',
          label: 'Put it on the next prep',
        },
      },
    ]);
  });

  it('says that nobody can where the last check is older than 90 days', () => {
    explainedBy([jonas, 90]);
    expect(found(RULE, records)[0]?.people).toEqual([jonas]);
    explainedBy([jonas, 91]);
    expect(found(RULE, records)).toMatchObject([
      {
        people: [],
        sentence: 'Nobody is noted who can explain Billing now. Three decisions are about it.',
        question: 'Whom would you ask if it broke tonight?',
        facts: { 'Can explain it': 0 },
        act: { sort: 'promise', text: 'Find out who can explain Billing', label: 'Promise to find out' },
      },
    ]);
  });

  it('says nothing where two can, unless two are set to be too few', () => {
    const ana = records.person('Ana');
    explainedBy([jonas, 40], [ana, 5]);
    expect(found(RULE, records)).toEqual([]);
    expect(little(RULE, records)).toEqual([]);
    expect(withLimit('explainers', 2)[0]?.sentence).toContain(
      'As checked on 13 May, Jonas and Ana alone can explain Billing.',
    );
  });

  it('counts nobody who is archived or in the trash', () => {
    const ana = records.person('Ana');
    explainedBy([jonas, 40], [ana, 5]);
    records.change(ana, { archivedOn: ago(1) });
    expect(found(RULE, records)).toMatchObject([{ people: [jonas], sentence: expect.stringContaining('on 8 April') }]);
    records.change(jonas, { deletedAt: 1 });
    expect(found(RULE, records)).toMatchObject([{ people: [] }]);
  });

  it('says of one or two decisions that they are too few, and nothing of none', () => {
    records.remove(decisions[0] ?? '');
    expect(found(RULE, records)).toEqual([]);
    expect(little(RULE, records)).toEqual([
      {
        rule: RULE,
        subject: billing,
        group: 'drift',
        people: [jonas],
        what: 'decisions about Billing',
        has: 2,
        needs: 3,
      },
    ]);
    expect(withLimit('decisions', 2)).toHaveLength(1);
    records.remove(decisions[1] ?? '');
    expect(little(RULE, records)).toMatchObject([{ has: 1 }]);
    expect(withLimit('decisions', 1)[0]?.sentence).toMatch(/One decision is about it\.$/u);
    records.remove(decisions[2] ?? '');
    expect(little(RULE, records)).toEqual([]);
  });

  it('counts decisions that are made in the area alone, up to today and not from the trash', () => {
    const [first = ''] = decisions;
    records.change(first, { deletedAt: 1 });
    records.entry('decision', ago(5), {}, { areas: [billing] });
    records.entry('decision', ago(-1), { area: billing });
    records.entry('audit', ago(5), { area: billing });
    expect(little(RULE, records)).toMatchObject([{ has: 2 }]);
    records.change(first, { deletedAt: undefined });
    expect(found(RULE, records)).toHaveLength(1);
    records.change(billing, { deletedAt: 1 });
    expect(found(RULE, records)).toEqual([]);
  });
});
