import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId } from '../../../../shared/base/ids.ts';
import { ago, found, Records, settingsWith, TODAY } from '../journal.ts';

describe('a second look that is due', () => {
  let records: Records;
  beforeEach(() => {
    records = new Records();
  });
  const sentences = () => found('check-back', records).map(({ sentence }) => sentence);
  const restraint = (checkOn = ago(8), flaw = 'The retry has no limit'): EntryId =>
    records.entry('restraint', ago(20), { flaw, checkOn });
  const decision = (details = {}): EntryId =>
    records.entry('decision', ago(40), {
      question: 'Which queue?',
      decidedBy: 'teamWithContext',
      revisitOn: ago(1),
      ...details,
    });

  it('speaks of a flaw on the day after the one that was set, not on that day', () => {
    const id = restraint();
    expect(found('check-back', records, { today: ago(8) })).toEqual([]);
    expect(found('check-back', records, { today: ago(7) })[0]?.sentence).toContain('one day ago');
    expect(found('check-back', records)).toEqual([
      {
        rule: 'check-back',
        subject: id,
        group: 'followThrough',
        own: true,
        people: [],
        sentence:
          'On 10 May, eight days ago, you meant to look again at “The retry has no limit”. No outcome is noted.',
        question: 'What happened, and who noticed?',
        facts: { 'Days since then': 8 },
        evidence: [{ sort: 'entry', id, day: ago(20) }],
        counter: [],
        news: ['due 2026-05-10'],
        strength: 8 / 90,
        act: { sort: 'open', entry: id, field: 'outcome', label: 'Say what happened' },
      },
    ]);
  });

  it('speaks of a decision that was made, by its question or its title', () => {
    const id = decision();
    expect(found('check-back', records)).toMatchObject([
      {
        subject: id,
        sentence: 'On 17 May, one day ago, you meant to look again at “Which queue?”. No outcome is noted.',
        question: 'What came of it, and what would you decide today?',
      },
    ]);
    records.change(id, { title: 'The queue' });
    expect(sentences()[0]).toContain('look again at “The queue”.');
  });

  it('does without the words that are missing', () => {
    decision({ question: undefined });
    restraint(ago(3), ' ');
    expect(sentences()).toEqual([
      'On 17 May, one day ago, you meant to look again at a decision. No outcome is noted.',
      'On 15 May, three days ago, you meant to look again at a flaw that you saw. No outcome is noted.',
    ]);
  });

  it('says nothing where an outcome is known; empty words are none', () => {
    records.entry('restraint', ago(20), { checkOn: ago(8), outcome: 'taught' });
    decision({ outcome: 'It holds' });
    expect(found('check-back', records)).toEqual([]);
    decision({ outcome: ' \n' });
    expect(found('check-back', records)).toHaveLength(1);
  });

  it('says nothing of a decision that is open, of what has no such day, and of other kinds', () => {
    decision({ decidedBy: 'open' });
    decision({ revisitOn: undefined });
    records.entry('restraint', ago(20));
    records.entry('bet', ago(20), { reviewOn: ago(8) });
    expect(found('check-back', records)).toEqual([]);
  });

  it('names who it is about, none of them archived', () => {
    const [ana, ben] = [records.person('Ana'), records.person('Ben', { archivedOn: ago(2) })];
    records.change(restraint(), { people: [ana, ben] });
    expect(found('check-back', records)[0]?.people).toEqual([ana]);
  });

  it.each([{ archivedOn: TODAY }, { deletedAt: 1 }])('says nothing where everybody it is about has %o', (patch) => {
    const [ana, ben] = [records.person('Ana'), records.person('Ben')];
    records.change(restraint(), { people: [ana, ben] });
    records.change(decision(), { people: [ana] });
    expect(found('check-back', records)).toHaveLength(2);
    records.change(ana, patch);
    expect(found('check-back', records).map(({ people }) => people)).toEqual([[ben]]);
    records.change(ben, patch);
    expect(found('check-back', records)).toEqual([]);
  });

  it('never sees the trash, nor an entry about a day to come', () => {
    records.change(restraint(), { deletedAt: 1 });
    records.entry('restraint', ago(-1), { checkOn: ago(8) });
    expect(found('check-back', records)).toEqual([]);
  });

  it('has something new to say when another day that was set has passed', () => {
    const id = decision();
    const before = found('check-back', records)[0]?.news;
    records.change(id, {
      details: { decidedBy: 'meAlone', openedOn: ago(40), deferrals: [], revisitOn: ago(3) },
    });
    expect(found('check-back', records)[0]?.news).not.toEqual(before);
  });

  it('waits as many days longer as are set', () => {
    restraint();
    const grace = (days: number) =>
      found('check-back', records, { settings: settingsWith({ limits: { 'check-back.grace': days } }) });
    expect(grace(8)).toEqual([]);
    expect(grace(7)).toHaveLength(1);
    expect(found('check-back', records, { today: TODAY })).toHaveLength(1);
  });
});
