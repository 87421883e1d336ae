import { expect, it } from 'vitest';
import { drawnBeside, evidenceOf } from '../../../renderer/vault/insights/words.ts';
import { toViewed } from '../../../renderer/vault/view/view-entry.ts';
import { View } from '../../../renderer/vault/view/view.ts';
import { must } from '../../../shared/base/assert.ts';
import type { EntryId } from '../../../shared/base/ids.ts';
import { createSearchIndex } from '../../../shared/search/search-index.ts';
import { ago, found, Records } from './journal.ts';

const viewOn = (records: Records): View => {
  const view = new View(createSearchIndex<EntryId>());
  view.putAll(records.all.map((record) => [record.id, toViewed(record, 1)] as const));
  return view;
};

it('What a picture draws beside long lists is other only where it is in neither of them', () => {
  const records = new Records();
  const ana = records.person('Ana');
  for (let days = 1; days <= 118; days += 1) records.entry('trust', ago(days), { subject: ana, strength: 1 });
  for (let more = 0; more < 12; more += 1) records.entry('trust', ago(119), { subject: ana, strength: 1 });
  const neutral = records.entry('trust', ago(50), { subject: ana, strength: 0, behaviour: 'namedTradeoff' });
  const finding = must(found('my-lens', records)[0], 'all are of one sign');
  expect(finding.evidence).toHaveLength(130);
  const drawn = drawnBeside(viewOn(records), finding);
  expect(drawn).toHaveLength(11);
  expect(drawn.filter(({ other }) => other).map(({ id }) => id)).toEqual([neutral]);
});

it('A promise that was broken or kept late says so', () => {
  const records = new Records();
  const ana = records.person('Ana');
  const ended = (more: object): string => records.promise(ana, { dueOn: ago(9), closedOn: ago(3), ...more });
  const ids = [ended({ state: 'broken' }), ended({ state: 'kept' }), ended({ state: 'kept', closedOn: ago(9) })];
  const { items } = evidenceOf(
    viewOn(records),
    ids.map((id) => ({ sort: 'promise', id })),
  );
  expect(items.map((item) => item.ended)).toEqual(['broken', 'six days late', undefined]);
});
