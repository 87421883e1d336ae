import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryId } from '../../../../shared/base/ids.ts';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import type { EntryFields } from '../../../../shared/domain/entry.ts';
import { ago, found, Records, settingsWith, TODAY, weekday } from '../journal.ts';

const RULE = 'boundary-orphan';
/** Ten working days before today, and three. */
const [TEN, THREE] = [weekday(1, 2), weekday(3, 1)];
const TOMORROW = ago(-1);

describe('what nobody answers for', () => {
  let records: Records;
  beforeEach(() => {
    records = new Records();
  });
  const boundary = (day: LocalDate, fields: Partial<EntryFields> = {}): EntryId =>
    records.entry('note', day, {}, { tags: ['boundary'], ...fields });
  const struggle = (day: LocalDate, fields: Partial<EntryFields> = {}): EntryId =>
    records.entry('impact', day, { type: 'struggleNoticed' }, fields);
  const tomorrow = () => found(RULE, records, { today: TOMORROW });
  const withLimit = (name: string, value: number) =>
    found(RULE, records, { settings: settingsWith({ limits: { [`boundary-orphan.${name}`]: value } }) });

  it('speaks of a boundary after more than ten working days', () => {
    const id = boundary(TEN, { title: 'Who pays for the tool' });
    expect(found(RULE, records)).toEqual([]);
    expect(tomorrow()).toEqual([
      {
        rule: RULE,
        subject: id,
        group: 'drift',
        own: false,
        people: [],
        sentence:
          'You wrote about a boundary on 4 May (“Who pays for the tool”). Eleven working days later nobody is named as accountable.',
        question: 'Whose is this to carry, and how will they learn of it?',
        facts: { 'Working days since': 11 },
        evidence: [{ sort: 'entry', id, day: TEN }],
        counter: [],
        news: ['accountable'],
        strength: expect.closeTo(0.1),
        act: { sort: 'open', entry: id, field: 'accountable', label: 'Say who is accountable' },
      },
    ]);
    expect(withLimit('undefinedDays', 9)).toHaveLength(1);
  });

  it('speaks of a struggle after more than three', () => {
    const id = struggle(THREE);
    expect(found(RULE, records)).toEqual([]);
    expect(tomorrow()).toMatchObject([
      {
        subject: id,
        sentence: 'You noticed a struggle on 13 May. Four working days later no handover is noted.',
        question: 'Who else should know of this, and how much of it may you tell them?',
        facts: { 'Working days since': 4 },
        news: ['handOver'],
        act: { sort: 'open', entry: id, field: 'handedOverOn', label: 'Hand it over' },
      },
    ]);
    expect(withLimit('struggle', 2)).toHaveLength(1);
  });

  it('says one working day in the singular', () => {
    struggle(weekday(5, 1));
    expect(withLimit('struggle', 0)[0]?.sentence).toContain('One working day later');
  });

  it('knows the tag however it is written, and no other', () => {
    boundary(ago(30), { tags: ['team', 'Boundary'] });
    boundary(ago(30), { tags: ['boundaries'] });
    boundary(ago(30), { tags: [] });
    expect(found(RULE, records)).toHaveLength(1);
  });

  it('says nothing where somebody is accountable, where it was handed over, and of other impact', () => {
    boundary(ago(30), { accountable: 'manager' });
    struggle(ago(30), { handedOverOn: ago(20) });
    records.entry('impact', ago(30), { type: 'roomMade' });
    expect(found(RULE, records)).toEqual([]);
  });

  it('asks for each on its own: what was handed over may still be without somebody who answers', () => {
    boundary(ago(30), { handedOverOn: ago(20) });
    struggle(ago(30), { accountable: 'both' });
    expect(found(RULE, records).map(({ news }) => news)).toEqual([['accountable'], ['handOver']]);
  });

  it('says both of a struggle at a boundary, each when it is time', () => {
    struggle(TEN, { tags: ['boundary'] });
    expect(found(RULE, records)[0]?.news).toEqual(['handOver']);
    expect(tomorrow()[0]).toMatchObject({
      sentence:
        'You noticed a struggle on 4 May. Eleven working days later nobody is named as accountable and no handover is noted.',
      news: ['accountable', 'handOver'],
    });
  });

  it('does not count days on which you were away; a drill is no leave', () => {
    struggle(THREE);
    const away = { from: weekday(4, 1), to: weekday(4, 1) };
    records.entry('absence', TODAY, { ...away, drill: true });
    expect(tomorrow()).toHaveLength(1);
    const leave = records.entry('absence', TODAY, away);
    expect(tomorrow()).toEqual([]);
    records.change(leave, { deletedAt: 1 });
    expect(tomorrow()).toHaveLength(1);
  });

  it('names who it is about, none of them archived', () => {
    const [ana, ben] = [records.person('Ana'), records.person('Ben', { archivedOn: TODAY })];
    struggle(ago(30), { people: [ana, ben] });
    expect(found(RULE, records)[0]?.people).toEqual([ana]);
  });

  it.each([{ archivedOn: TODAY }, { deletedAt: 1 }])('says nothing where everybody it is about has %o', (patch) => {
    const [ana, ben] = [records.person('Ana'), records.person('Ben')];
    struggle(ago(30), { people: [ana, ben] });
    boundary(ago(30), { people: [ana] });
    expect(found(RULE, records)).toHaveLength(2);
    records.change(ana, patch);
    expect(found(RULE, records).map(({ people }) => people)).toEqual([[ben]]);
    records.change(ben, patch);
    expect(found(RULE, records)).toEqual([]);
  });

  it('never sees the trash', () => {
    records.change(boundary(ago(30)), { deletedAt: 1 });
    records.change(struggle(ago(30)), { deletedAt: 1 });
    expect(found(RULE, records)).toEqual([]);
  });
});
