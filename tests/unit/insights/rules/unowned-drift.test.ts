import { beforeEach, describe, expect, it } from 'vitest';
import type { AreaId, EntryId } from '../../../../shared/base/ids.ts';
import type { DriftDetails } from '../../../../shared/domain/kinds/drift.ts';
import { ago, found, little, Records, settingsWith } from '../journal.ts';

const RULE = 'unowned-drift';

describe('drift that nobody owns', () => {
  let records: Records;
  let billing: AreaId;
  let first: EntryId;
  beforeEach(() => {
    records = new Records();
    billing = records.area('Billing');
    first = sighting(9);
  });
  function sighting(days: number, details: DriftDetails = {}): EntryId {
    return records.entry('drift', ago(days), { area: billing, sort: 'duplicatedPattern', ...details });
  }
  const withLimit = (name: string, value: number) =>
    found(RULE, records, { settings: settingsWith({ limits: { [`unowned-drift.${name}`]: value } }) });

  it('speaks of the second sighting on another day', () => {
    expect(found(RULE, records)).toEqual([]);
    expect(little(RULE, records)).toEqual([]);
    const second = sighting(2);
    const marks = [
      { sort: 'entry', id: first, day: ago(9) },
      { sort: 'entry', id: second, day: ago(2) },
    ];
    expect(found(RULE, records)).toEqual([
      {
        rule: RULE,
        subject: `${billing} duplicatedPattern`,
        group: 'drift',
        own: false,
        people: [],
        area: billing,
        sentence: 'You noted drift in Billing (duplicated pattern) twice on two days. No owner is named.',
        question: 'Whose could this be, and what would they need to take it?',
        facts: { Sightings: 2, 'Different days': 2, 'Days since the first': 9 },
        evidence: marks.toReversed(),
        counter: [],
        news: [],
        strength: 0,
        act: {
          sort: 'promise',
          text: 'Find an owner for the duplicated pattern in Billing',
          label: 'Promise to find an owner',
        },
        picture: { sort: 'course', ticks: marks },
      },
    ]);
  });

  it('does not speak of several sightings of one day, unless one day is set to be enough', () => {
    sighting(9);
    sighting(9);
    expect(found(RULE, records)).toEqual([]);
    expect(withLimit('days', 1)[0]?.sentence).toContain('three times on one day.');
  });

  it('asks for as many sightings as are set', () => {
    sighting(2);
    expect(withLimit('sightings', 3)).toEqual([]);
    sighting(1);
    expect(withLimit('sightings', 3)).toHaveLength(1);
  });

  it('keeps sorts and areas apart, and leaves out what says only one of them', () => {
    sighting(2, { sort: 'recurringFailure' });
    sighting(2, { sort: undefined });
    sighting(2, { area: records.area('Ledger') });
    records.entry('note', ago(2), {}, { areas: [billing] });
    // Linked to the area, about another.
    records.entry('drift', ago(2), { sort: 'duplicatedPattern' }, { areas: [billing] });
    expect(found(RULE, records)).toEqual([]);
  });

  it('says nothing where the area or a sighting has an owner who is there', () => {
    const ana = records.person('Ana');
    const second = sighting(2, { owner: ana });
    expect(found(RULE, records)).toEqual([]);
    records.change(ana, { archivedOn: ago(1) });
    expect(found(RULE, records)).toHaveLength(1);
    records.change(ana, { archivedOn: undefined });
    records.remove(second);
    sighting(2);
    expect(found(RULE, records)).toHaveLength(1);
    records.change(billing, { owner: ana });
    expect(found(RULE, records)).toEqual([]);
    records.change(ana, { deletedAt: 1 });
    expect(found(RULE, records)).toHaveLength(1);
  });

  it('never sees the trash, nor a sighting of a day to come', () => {
    const second = sighting(-1);
    expect(found(RULE, records)).toEqual([]);
    records.change(second, { day: ago(1) });
    expect(found(RULE, records)).toHaveLength(1);
    records.change(second, { deletedAt: 1 });
    expect(found(RULE, records)).toEqual([]);
    sighting(1);
    records.change(billing, { deletedAt: 1 });
    expect(found(RULE, records)).toEqual([]);
  });
});
