import { expect, test } from 'vitest';
import { newId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { newAreaFields } from '../../../shared/domain/area.ts';
import { newPromiseFields, type PromiseFields } from '../../../shared/domain/promise.ts';
import { explainersNow } from '../../../shared/people/area-facts.ts';
import { dueWhileAway, overlap, stageOf, thinlyExplained } from '../../../shared/people/away.ts';

const day = (text: string) => text as LocalDate;
const today = day('2026-05-22');
const away = { from: day('2026-06-01'), to: day('2026-06-12') };
const common = { createdAt: 0, updatedAt: 0 };

const promise = (more: Partial<PromiseFields>) => ({
  ...newPromiseFields('Write the RFC', 'me', newId<'person'>(), day('2026-05-01')),
  ...common,
  type: 'promise' as const,
  id: newId<'promise'>(),
  ...more,
});
const area = (...checked: readonly string[]) => ({
  ...newAreaFields('Billing'),
  ...common,
  type: 'area' as const,
  id: newId<'area'>(),
  explainers: checked.map((on) => ({ person: newId<'person'>(), checkedOn: day(on) })),
});

test('Of the open promises of the lead, those due on the days away count, the first and last day included', () => {
  const first = promise({ dueOn: away.from });
  const last = promise({ dueOn: away.to });
  const others = [
    promise({ dueOn: day('2026-05-31') }),
    promise({ dueOn: day('2026-06-13') }),
    promise({}),
    promise({ dueOn: away.from, state: 'kept' }),
    promise({ dueOn: away.from, from: newId<'person'>(), to: 'me' }),
  ];
  expect(dueWhileAway([last, ...others, first], away)).toEqual([first, last]);
  // Without a last day it goes on.
  expect(dueWhileAway([first, last], { from: away.from })).toEqual([first, last]);
});

test('An area is thinly explained by one person, or by nobody who was checked in the last 90 days', () => {
  const two = area('2026-05-01', '2026-02-21');
  const oneLeft = area('2026-05-01', '2026-02-20');
  const none = area();
  expect(explainersNow(oneLeft, today)).toEqual([oneLeft.explainers[0]?.person]);
  expect(thinlyExplained([two, oneLeft, none], today)).toEqual([oneLeft, none]);
});

test('Absences overlap where they share a day', () => {
  expect(overlap(away, { from: away.to, to: day('2026-06-20') })).toBe(true);
  expect(overlap(away, { from: day('2026-06-13'), to: day('2026-06-20') })).toBe(false);
  expect(overlap(away, {})).toBe(false);
});

test('An absence is planned until its first day and past after its last', () => {
  expect(stageOf(away, day('2026-05-31'))).toBe('planned');
  expect(stageOf(away, away.from)).toBe('now');
  expect(stageOf(away, away.to)).toBe('now');
  expect(stageOf(away, day('2026-06-13'))).toBe('past');
  expect(stageOf({}, today)).toBe('undated');
  expect(stageOf({ from: away.from }, day('2026-06-13'))).toBe('now');
  expect(stageOf({ from: away.from }, today)).toBe('planned');
});
