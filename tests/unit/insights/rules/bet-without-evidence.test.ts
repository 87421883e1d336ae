import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId } from '../../../../shared/base/ids.ts';
import type { BetDetails } from '../../../../shared/domain/kinds/bet.ts';
import { usualInsightSettings } from '../../../../shared/domain/insight-settings.ts';
import { lookOn } from '../../../../shared/insights/rule.ts';
import { betWithoutEvidence } from '../../../../shared/insights/rules/bet-without-evidence.ts';
import { ago, found, Records, settingsWith, TODAY, viewOf } from '../journal.ts';

const RULE = 'bet-without-evidence';
const MEASURED = [{ name: 'Incidents', before: '9', after: '4' }];

describe('a bet without evidence', () => {
  let records: Records;
  beforeEach(() => {
    records = new Records();
  });
  const bet = (details: Partial<BetDetails> = {}): EntryId =>
    records.entry('bet', ago(20), { spikeFrom: ago(20), spikeTo: ago(8), ...details });
  const grace = (days: number) =>
    found(RULE, records, { settings: settingsWith({ limits: { 'bet-without-evidence.grace': days } }) });
  const sentences = () => found(RULE, records).map(({ sentence }) => sentence);

  it('speaks on the day after the end of the trial, of all that is missing', () => {
    const id = bet();
    records.change(id, { title: 'One queue' });
    expect(found(RULE, records, { today: ago(8) })).toEqual([]);
    expect(found(RULE, records, { today: ago(7) })[0]?.sentence).toContain('on 10 May, one day ago.');
    expect(found(RULE, records)).toEqual([
      {
        rule: RULE,
        subject: id,
        group: 'drift',
        own: false,
        people: [],
        sentence:
          'The trial of “One queue” ended on 10 May, eight days ago. It does not say what was measured before and after, nor who chose.',
        question: 'What did you see that speaks for it, and what that speaks against it?',
        facts: { 'Days since the end': 8, Missing: 'what was measured before and after, who chose' },
        evidence: [{ sort: 'entry', id, day: ago(20) }],
        counter: [],
        news: ['ended 2026-05-10'],
        strength: 8 / 90,
        act: { sort: 'open', entry: id, field: 'measures', label: 'Fill in what is missing' },
      },
    ]);
  });

  it('says which of the two is missing, and nothing where neither is', () => {
    const id = bet({ measures: MEASURED });
    expect(sentences()).toEqual(['The trial of a bet ended on 10 May, eight days ago. It does not say who chose.']);
    records.remove(id);
    bet({ chosenBy: 'team' });
    expect(sentences()[0]).toMatch(/It does not say what was measured before and after\.$/u);
    records = new Records();
    bet({ measures: MEASURED, chosenBy: 'team' });
    expect(sentences()).toEqual([]);
  });

  it.each([
    ['after it', [{ name: 'Incidents', before: '9' }]],
    ['after it', [{ name: 'Time', after: ' ', before: '1 h' }]],
    ['before it', [{ name: 'Incidents', after: '4' }]],
    ['before and after', [{ name: 'Incidents' }]],
  ])('says that it is missing what was measured %s', (which, measures) => {
    bet({ chosenBy: 'team', measures });
    expect(found(RULE, records)[0]).toMatchObject({
      sentence: `The trial of a bet ended on 10 May, eight days ago. It does not say what was measured ${which}.`,
      facts: { Missing: `what was measured ${which}` },
    });
  });

  it('takes a figure without the other, or without words, for none', () => {
    bet({
      chosenBy: 'team',
      measures: [
        { name: 'Incidents', before: '9' },
        { name: 'Time', before: '1 h', after: ' ' },
      ],
    });
    expect(found(RULE, records)).toHaveLength(1);
  });

  it('speaks of one that was dropped or adopted, and not of one that is tried for longer or has no end', () => {
    bet({ result: 'extended' });
    bet({ spikeTo: undefined });
    expect(found(RULE, records)).toEqual([]);
    bet({ result: 'dropped' });
    bet({ result: 'adopted' });
    expect(found(RULE, records)).toHaveLength(2);
  });

  it('names who volunteered, unless they are archived', () => {
    const ana = records.person('Ana');
    bet({ volunteer: ana });
    expect(found(RULE, records)[0]?.people).toEqual([ana]);
    records.change(ana, { archivedOn: TODAY });
    expect(found(RULE, records)[0]?.people).toEqual([]);
  });

  it('has something new to say when another end has passed', () => {
    const id = bet();
    records.change(id, { details: { measures: [], spikeTo: ago(2) } });
    expect(found(RULE, records)[0]?.news).toEqual(['ended 2026-05-16']);
  });

  it('waits as many days longer as are set', () => {
    bet();
    expect(grace(8)).toEqual([]);
    expect(grace(7)).toHaveLength(1);
  });

  it('never sees the trash, nor an entry about a day to come', () => {
    records.change(bet(), { deletedAt: 1 });
    const planned = bet();
    records.change(planned, { day: ago(-1) });
    expect(found(RULE, records)).toEqual([]);
    // Also where a change has it looked at again.
    expect(betWithoutEvidence.look(viewOf(records.all), planned, lookOn(TODAY, usualInsightSettings))).toBeUndefined();
  });
});
