import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VaultView } from '../../../renderer/vault/insights/vault-view.ts';
import { toViewed } from '../../../renderer/vault/view/view-entry.ts';
import { View } from '../../../renderer/vault/view/view.ts';
import { must } from '../../../shared/base/assert.ts';
import type { EntryId } from '../../../shared/base/ids.ts';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import { usualInsightSettings } from '../../../shared/domain/insight-settings.ts';
import type { JournalRecord } from '../../../shared/domain/records.ts';
import type { JournalView, Seen } from '../../../shared/insights/journal-view.ts';
import { evaluate } from '../../../shared/insights/watch.ts';
import { sampleRecords } from '../../../shared/sample/sample-records.ts';
import { createSearchIndex } from '../../../shared/search/search-index.ts';
import { viewOf } from './journal.ts';

const MADE = '2026-11-27' as LocalDate;
const SAMPLE = sampleRecords(MADE);

const journalWith = (records: readonly JournalRecord[]): { readonly view: View; readonly journal: JournalView } => {
  const view = new View(createSearchIndex<EntryId>());
  view.putAll(records.map((record) => [record.id, toViewed(record, 1)] as const));
  return { view, journal: new VaultView(view) };
};

const idsOf = (entries: readonly Seen[]): readonly string[] => entries.map(({ fields }) => fields.id);

describe('what the rules read of the open journal', () => {
  const { journal } = journalWith(SAMPLE);
  /** By walking through everything. */
  const walked = (holds: (entry: Seen) => boolean): readonly string[] => idsOf(journal.entries.filter(holds));

  it('has meetings, observations and decisions by whom and what they are about', () => {
    for (const { id } of journal.subjects('person')) {
      expect(idsOf(journal.filed('meeting', id))).toEqual(
        walked(({ fields }) => ofKind(fields, 'oneOnOne') && (fields.details.person ?? fields.people[0]) === id),
      );
      expect(idsOf(journal.filed('observed', id))).toEqual(
        walked(
          ({ fields }) => ofKind(fields, 'trust') && fields.details.by === 'them' && fields.details.subject === id,
        ),
      );
      expect(idsOf(journal.filed('series', id))).toEqual(
        walked(
          ({ fields }) =>
            ofKind(fields, 'trust') &&
            fields.details.by === 'them' &&
            fields.details.basis === 'saw' &&
            fields.details.strength !== 0 &&
            fields.details.subject === id &&
            fields.details.towards === undefined,
        ),
      );
    }
    for (const { id } of journal.subjects('area')) {
      expect(idsOf(journal.filed('decided', id))).toEqual(
        walked(({ fields }) => ofKind(fields, 'decision') && fields.details.area === id),
      );
      expect(idsOf(journal.filed('audited', id))).toEqual(
        walked(({ fields }) => ofKind(fields, 'audit') && fields.details.area === id),
      );
    }
    for (const month of ['2026-09', '2026-10', '2026-11'])
      expect(idsOf(journal.filed('made', month))).toEqual(
        walked(
          ({ fields }) =>
            ofKind(fields, 'decision') &&
            fields.details.decidedBy !== 'open' &&
            (fields.details.decidedOn ?? fields.day).startsWith(month),
        ),
      );
  });

  it('has what still waits for something', () => {
    expect(idsOf(journal.filed('waits', 'decision'))).toEqual(
      walked(
        ({ fields }) =>
          ofKind(fields, 'decision') && fields.details.decidedBy === 'open' && fields.details.decidedOn === undefined,
      ),
    );
    const looks = walked(
      ({ fields }) =>
        (ofKind(fields, 'restraint') && fields.details.outcome === 'pending' && fields.details.checkOn !== undefined) ||
        (ofKind(fields, 'decision') &&
          fields.details.decidedBy !== 'open' &&
          fields.details.outcome === undefined &&
          fields.details.revisitOn !== undefined),
    );
    expect(idsOf(journal.filed('waits', 'look'))).toEqual(looks);
    expect(looks).not.toEqual([]);
    const boundary = walked(
      ({ fields }) =>
        (fields.accountable === undefined && fields.tags.includes('boundary')) ||
        (fields.handedOverOn === undefined && ofKind(fields, 'impact') && fields.details.type === 'struggleNoticed'),
    );
    expect(idsOf(journal.filed('waits', 'boundary'))).toEqual(boundary);
    expect(boundary).not.toEqual([]);
  });

  it('is the same after any changes as when it is read anew', () => {
    const change = fc.record({
      at: fc.nat(SAMPLE.length - 1),
      how: fc.constantFrom('delete', 'trash', 'restore', 'earlier' as const),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), (changes) => {
        const { view, journal: followed } = journalWith(SAMPLE);
        const now = new Map(SAMPLE.map((record) => [record.id, record]));
        for (const { at, how } of changes) {
          const { id } = must(SAMPLE[at], 'an index of the sample');
          const was = now.get(id);
          if (was === undefined) continue;
          const is = changed(was, how);
          if (is === undefined) {
            view.remove(id);
            now.delete(id);
          } else {
            view.put(id, toViewed(is, 2));
            now.set(id, is);
          }
        }
        expect(evaluate(followed, MADE, usualInsightSettings)).toEqual(
          evaluate(viewOf([...now.values()]), MADE, usualInsightSettings),
        );
      }),
      { numRuns: 30 },
    );
  });
});

/** Undefined where it is gone. */
function changed(record: JournalRecord, how: 'delete' | 'trash' | 'restore' | 'earlier'): JournalRecord | undefined {
  if (how === 'delete') return undefined;
  if (how === 'trash') return { ...record, deletedAt: 1 };
  if (how === 'restore') {
    const { deletedAt: _, ...rest } = record;
    return rest;
  }
  return record.type === 'entry' ? { ...record, day: addDays(record.day, -40) } : record;
}
