import { expect, test } from 'vitest';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { type EntryKind, KIND_NAMES, newDetails } from '../../../shared/domain/kinds/registry.ts';
import { opennessOf } from '../../../shared/domain/open.ts';

const DAY = '2026-05-21' as LocalDate;
const of = (kind: EntryKind, more: object = {}) => opennessOf({ kind, details: { ...newDetails(kind, DAY), ...more } });

test('What waits is open until it ends, and kinds that wait for nothing are neither', () => {
  expect(Object.fromEntries(KIND_NAMES.map((kind) => [kind, of(kind)]))).toEqual({
    note: undefined,
    oneOnOne: 'closed',
    trust: undefined,
    restraint: 'open',
    decision: 'open',
    impact: undefined,
    craft: undefined,
    audit: undefined,
    bet: 'open',
    absence: 'open',
    drift: undefined,
    pulse: undefined,
  });
  expect(of('oneOnOne', { status: 'planned' })).toBe('open');
  expect(of('restraint', { outcome: 'taught' })).toBe('closed');
  expect(of('decision', { decidedBy: 'meAlone' })).toBe('closed');
  expect(of('bet', { result: 'dropped' })).toBe('closed');
  expect(of('bet', { result: 'extended' })).toBe('open');
  expect(of('absence', { after: [{ decision: 'The schema', result: 'waited' }] })).toBe('closed');
});
