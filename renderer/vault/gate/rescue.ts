import { must } from '../../../shared/base/assert.ts';
import type { Sum } from '../../../shared/crypto/manifest-sum.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import type { RichText } from '../../../shared/text/rich-text.ts';
import type { Journal } from '../journal.ts';
import type { BadRecord } from '../load/damage.ts';
import type { SealedRow } from '../store/database.ts';
import { sealRecord } from '../store/record-rows.ts';
import type { View } from '../view/view.ts';
import type { ViewEntry } from '../view/view-entry.ts';

export interface Rescued {
  readonly row: SealedRow;
  readonly digest: Sum;
}

/** Far above any revision that a row that was lost, or is older than it should be, can have had. */
const REV_STEP = 1000;

/**
 * New rows for entries whose row is lost but whose text memory still has, from the snapshot: the text comes back as
 * plain paragraphs.
 */
export function rescue(journal: Journal, bad: readonly BadRecord[], remembered: View | undefined): readonly Rescued[] {
  if (remembered === undefined) return [];
  const ids = new Set(bad.filter(({ reason }) => reason !== 'unexpected').map(({ id }) => id));
  return [...ids].flatMap((id): Rescued[] => {
    const entry = remembered.entry(id);
    if (entry === undefined) return [];
    const rev = Math.max(entry.rev, journal.store.ledger.rev(id)) + REV_STEP;
    const row = sealRecord(journal.store.keys, rebuilt(entry, remembered), rev);
    return [{ row, digest: must(journal.store.keys.digest(row), 'a sealed row has a digest') }];
  });
}

const rebuilt = (entry: ViewEntry, view: View): Entry => ({
  ...entry.fields,
  body: asParagraphs(view.text(entry.fields.id).slice(0, entry.plainLength)),
});

const asParagraphs = (text: string): RichText => ({
  type: 'doc',
  content: text
    .split('\n')
    .map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })),
});
