import { beforeEach, describe, expect, it } from 'vitest';
import type { AreaId, EntryId } from '../../../../shared/base/ids.ts';
import type { AuditDetails } from '../../../../shared/domain/kinds/audit.ts';
import { ago, comesBack, found, little, Records, settingsWith } from '../journal.ts';

const RULE = 'audit-gap';

describe('a gap in the audits', () => {
  let records: Records;
  beforeEach(() => {
    records = new Records();
  });
  const audit = (days: number, finding: AuditDetails['finding'], area?: AreaId): EntryId =>
    records.entry('audit', ago(days), { finding, area });
  const withLimit = (name: string, value: number) =>
    found(RULE, records, { settings: settingsWith({ limits: { [`audit-gap.${name}`]: value } }) });

  describe('of one class', () => {
    it('speaks of the second finding, with all others that it was counted among against it', () => {
      const first = audit(89, 'brokenInvariant');
      const clean = audit(40, 'none');
      const other = audit(30, 'missingEdge');
      // It does not say what it found.
      audit(20, undefined);
      expect(found(RULE, records)).toEqual([]);
      expect(little(RULE, records)).toEqual([]);
      const second = audit(9, 'brokenInvariant');
      expect(found(RULE, records)).toEqual([
        {
          rule: RULE,
          subject: 'brokenInvariant',
          group: 'drift',
          own: false,
          people: [],
          sentence: 'Two of four audits in 90 days found a broken invariant.',
          question: 'Where could this have shown itself earlier?',
          facts: { Audits: 4, 'Found the same': 2, 'Found nothing': 1, 'Days looked at': 90 },
          evidence: [
            { sort: 'entry', id: second, day: ago(9) },
            { sort: 'entry', id: first, day: ago(89) },
          ],
          counter: [
            { sort: 'entry', id: other, day: ago(30) },
            { sort: 'entry', id: clean, day: ago(40) },
          ],
          news: [],
          strength: 0,
          act: {
            sort: 'promise',
            text: 'Check for a broken invariant before work like this is merged',
            label: 'Promise a check',
          },
        },
      ]);
      expect(withLimit('findings', 3)).toEqual([]);
      expect(withLimit('days', 89)).toEqual([]);
    });

    it('says nothing of one that is a day too old, of a day to come or in the trash', () => {
      audit(90, 'brokenInvariant');
      audit(-1, 'brokenInvariant');
      records.change(audit(5, 'brokenInvariant'), { deletedAt: 1 });
      audit(9, 'brokenInvariant');
      expect(found(RULE, records)).toEqual([]);
    });

    it('never speaks of audits that found nothing', () => {
      audit(30, 'none');
      audit(9, 'none');
      expect(found(RULE, records)).toEqual([]);
    });
  });

  describe('of an area', () => {
    let billing: AreaId;
    beforeEach(() => {
      billing = records.area('Billing');
    });

    it('speaks where the last audit of an area with findings is more than 60 days ago', () => {
      const first = audit(200, 'missingEdge', billing);
      const last = audit(61, 'none', billing);
      expect(found(RULE, records, { today: ago(1) })).toEqual([]);
      expect(found(RULE, records)).toEqual([
        {
          rule: RULE,
          subject: billing,
          group: 'drift',
          own: false,
          people: [],
          area: billing,
          sentence: 'Billing was last audited on 18 March, 61 days ago. One of two audits found something there.',
          question: 'What changed there since, and who looked at it?',
          facts: { 'Days since the last': 61, Audits: 2, 'Found something': 1 },
          evidence: [{ sort: 'entry', id: first, day: ago(200) }],
          counter: [{ sort: 'entry', id: last, day: ago(61) }],
          news: [`since ${last}`],
          strength: expect.closeTo(1 / 60),
          act: { sort: 'log', kind: 'audit', area: billing, label: 'Log an audit' },
        },
      ]);
      expect(withLimit('unaudited', 61)).toEqual([]);
    });

    it('says one audit in the singular', () => {
      audit(61, 'missingEdge', billing);
      expect(found(RULE, records)[0]?.sentence).toBe(
        'Billing was last audited on 18 March, 61 days ago. Its one audit found something there.',
      );
    });

    it('comes back where it was audited, and then for long not again', () => {
      audit(200, 'missingEdge', billing);
      const answered = found(RULE, records);
      expect(comesBack(answered, found(RULE, records, { today: ago(-100) }))).toBe(false);
      const again = audit(-1, 'none', billing);
      const later = found(RULE, records, { today: ago(-100) });
      expect(later[0]?.news).toEqual([`since ${again}`]);
      expect(comesBack(answered, later)).toBe(true);
    });

    it('says nothing where nothing was ever found, or it was not said', () => {
      audit(200, 'none', billing);
      audit(100, undefined, billing);
      expect(found(RULE, records)).toEqual([]);
    });

    it('is content with an audit of the area itself, not with one that is only linked to it', () => {
      audit(200, 'missingEdge', billing);
      records.entry('audit', ago(5), { finding: 'none' }, { areas: [billing] });
      audit(-1, 'none', billing);
      records.change(audit(5, 'none', billing), { deletedAt: 1 });
      expect(found(RULE, records)).toHaveLength(1);
      audit(5, undefined, billing);
      expect(found(RULE, records)).toEqual([]);
    });

    it('never sees the trash', () => {
      const first = audit(200, 'missingEdge', billing);
      records.change(billing, { deletedAt: 1 });
      expect(found(RULE, records)).toEqual([]);
      records.change(billing, { deletedAt: undefined });
      records.change(first, { deletedAt: 1 });
      expect(found(RULE, records)).toEqual([]);
    });
  });
});
