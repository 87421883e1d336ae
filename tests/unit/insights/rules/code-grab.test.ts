import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId } from '../../../../shared/base/ids.ts';
import type { CraftDetails, Intent } from '../../../../shared/domain/kinds/craft.ts';
import { ago, found, little, Records, settingsWith } from '../journal.ts';

const RULE = 'code-grab';

describe('code that others could have written', () => {
  let records: Records;
  beforeEach(() => {
    records = new Records();
  });
  const craft = (days: number, intent: Intent | undefined, details: CraftDetails = {}): EntryId =>
    records.entry('craft', ago(days), { intent, ...details });
  /** One of each, a day apart, the first the oldest. */
  const crafts = (...intents: readonly (Intent | undefined)[]): readonly EntryId[] =>
    intents.map((intent, place) => craft(intents.length - place, intent));
  const withLimit = (name: string, value: number) =>
    found(RULE, records, { settings: settingsWith({ limits: { [`code-grab.${name}`]: value } }) });

  it('speaks where five of six were features, reviews and the like', () => {
    const all = crafts('feature', 'spike', 'everyReview', 'rewriteInReview', 'comfort', 'feature');
    const refs = all.map((id, place) => ({ sort: 'entry', id, day: ago(6 - place) }));
    expect(found(RULE, records)).toEqual([
      {
        rule: RULE,
        subject: 'me',
        group: 'leverage',
        own: true,
        people: [],
        sentence:
          'You worked in the code six times in 28 days, five times for features, comfort, reviews of everything and rewrites in review.',
        question: 'Who could do the next one, with you beside them?',
        facts: { 'Entries about code': 6, 'Features, reviews and the like': 5, 'Days looked at': 28 },
        evidence: refs.filter((_, place) => place !== 1).toReversed(),
        counter: [refs[1]],
        news: [],
        strength: expect.closeTo(0.375),
        act: {
          sort: 'promise',
          text: 'Give away the next piece of code like the last',
          label: 'Promise to give one away',
        },
        picture: {
          sort: 'squares',
          marks: refs.map((ref, place) => Object.assign({ state: place === 1 ? 'empty' : 'filled' }, ref)),
          key: { filled: 'features, reviews and the like', empty: 'to find out or to teach' },
        },
      },
    ]);
  });

  it('says nothing where four of six were', () => {
    crafts('feature', 'feature', 'feature', 'feature', 'spike', 'prototype');
    expect(found(RULE, records)).toEqual([]);
    expect(little(RULE, records)).toEqual([]);
  });

  it('says of fewer than six that they are too few; what has no intent is not counted', () => {
    crafts('feature', 'feature', 'feature', 'feature', 'feature', undefined);
    expect(found(RULE, records)).toEqual([]);
    expect(little(RULE, records)).toEqual([
      {
        rule: RULE,
        subject: 'me',
        group: 'leverage',
        people: [],
        what: 'entries about code in 28 days',
        has: 5,
        needs: 6,
      },
    ]);
    expect(withLimit('fewest', 5)).toHaveLength(1);
  });

  it('says nothing at all where there is none', () => {
    craft(28, 'hardestTicket');
    expect(little(RULE, records)).toEqual([]);
    craft(27, 'hardestTicket');
    expect(little(RULE, records)).toMatchObject([{ has: 1 }]);
  });

  it('speaks of two of the hardest tickets, however few there are', () => {
    const [first, spike, second] = crafts('hardestTicket', 'spike', 'hardestTicket');
    const [finding] = found(RULE, records);
    expect(finding).toMatchObject({
      sentence: 'You worked in the code three times in 28 days, twice for the hardest ticket.',
      question: 'What would somebody have learned from a ticket like that?',
      facts: { 'Entries about code': 3, 'Hardest tickets': 2 },
      picture: {
        marks: [{ state: 'filled' }, { state: 'empty' }, { state: 'filled' }],
        key: { filled: 'the hardest tickets', empty: 'other code' },
      },
    });
    expect(finding?.evidence.map(({ id }) => id)).toEqual([second, first]);
    expect(finding?.counter.map(({ id }) => id)).toEqual([spike]);
    expect(withLimit('hardest', 3)).toEqual([]);
  });

  it('speaks of one ticket where one is set', () => {
    craft(3, 'hardestTicket');
    expect(withLimit('hardest', 1)[0]?.sentence).toBe(
      'You worked in the code once in 28 days, once for the hardest ticket.',
    );
  });

  it('looks back as far as is set', () => {
    craft(28, 'hardestTicket');
    craft(1, 'hardestTicket');
    expect(found(RULE, records)).toEqual([]);
    expect(withLimit('days', 29)).toHaveLength(1);
  });

  it('offers work like the newest to who could have grown, where they are there', () => {
    const [ana, ben] = [records.person('Ana'), records.person('Ben')];
    craft(3, 'hardestTicket', { whoCouldGrow: ben });
    const newest = craft(1, 'hardestTicket', { whoCouldGrow: ana, work: 'Retry of payouts' });
    expect(found(RULE, records)[0]).toMatchObject({
      people: [ana, ben],
      act: {
        sort: 'topic',
        person: ana,
        text: 'Would you like to take work like this: Retry of payouts?',
        label: 'Offer it on the next prep',
      },
    });
    records.change(ana, { archivedOn: ago(1) });
    expect(found(RULE, records)[0]).toMatchObject({
      people: [ben],
      act: { sort: 'promise', text: 'Give away the next piece of code like “Retry of payouts”' },
    });
    records.change(ana, { archivedOn: undefined });
    records.change(newest, { details: { intent: 'hardestTicket', whoCouldGrow: ana } });
    expect(found(RULE, records)[0]?.act).toMatchObject({ text: 'Would you like to take work like this?' });
  });

  it('never sees the trash, nor what is planned', () => {
    craft(3, 'hardestTicket');
    craft(-1, 'hardestTicket');
    records.change(craft(1, 'hardestTicket'), { deletedAt: 1 });
    expect(found(RULE, records)).toEqual([]);
  });
});
