import { expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { PersonId, PromiseId } from '../../../shared/base/ids.ts';
import { KIND_NAMES, KINDS, kindDetailsSchema, newDetails, summaryOf } from '../../../shared/domain/kinds/registry.ts';
import type { PromiseRecord } from '../../../shared/domain/promise.ts';
import { FORMS } from '../../../renderer/details/forms.ts';
import { dueWords, partiesWords, promiseDoubt } from '../../../renderer/details/promise-words.ts';
import { START, stripPicture } from '../../../renderer/features/people/strip-layout.ts';

const day = (text: string): LocalDate => text as LocalDate;
const ana = '7f0f5a2e-6f5b-4c3a-9d58-2a4c7c1f0a11' as PersonId;
const names = { person: () => 'Ana', area: () => 'Ledger' };
const promise = (more: Partial<PromiseRecord>): PromiseRecord => ({
  type: 'promise',
  id: ana as string as PromiseId,
  createdAt: 0,
  updatedAt: 0,
  text: 'On-call numbers',
  from: 'me',
  to: ana,
  madeOn: day('2026-05-10'),
  movedFrom: [],
  state: 'open',
  ...more,
});

it('says when a promise is due, and late once and in words', () => {
  const today = day('2026-05-21');
  expect(dueWords(promise({}), today)).toEqual({ words: '', late: false });
  expect(dueWords(promise({ dueOn: today }), today)).toEqual({ words: 'today', late: false });
  expect(dueWords(promise({ dueOn: day('2026-05-22') }), today).words).toBe('tomorrow');
  expect(dueWords(promise({ dueOn: day('2026-05-20') }), today)).toEqual({ words: '1 day late', late: true });
  expect(dueWords(promise({ dueOn: day('2026-05-15') }), today)).toEqual({ words: '6 days late', late: true });
  const kept = promise({ dueOn: day('2026-05-15'), state: 'kept', closedOn: day('2026-05-19') });
  expect(dueWords(kept, today)).toEqual({ words: 'Tue 19 May', late: false });
});

it('says who promised whom, and what is odd about the days', () => {
  expect(partiesWords(promise({}), names)).toBe('You to Ana');
  expect(partiesWords(promise({ from: ana, to: 'me' }), names)).toBe('Ana to you');
  expect(partiesWords(promise({ to: 'me' }), names)).toBe('You to yourself');
  expect(promiseDoubt(promise({ dueOn: day('2026-05-09') }))).toBe('It was due before it was made.');
  expect(promiseDoubt(promise({ dueOn: day('2026-05-10') }))).toBeUndefined();
});

it.each(KIND_NAMES)('begins %s with fields that its schema takes, and asks only for fields of its form', (kind) => {
  const details = newDetails(kind, day('2026-05-20'));
  expect(kindDetailsSchema.safeParse({ kind, details }).success).toBe(true);
  expect(summaryOf({ kind, details }, names)).not.toContain('undefined');
  const { fields, asked } = FORMS[kind];
  expect(KINDS[kind].info.question === undefined).toBe(asked === undefined);
  expect([undefined, ...fields.map(({ key }): string => key)]).toContain(asked);
});

it('says what does not fit together in a decision and a pair', () => {
  const decision = { ...newDetails('decision', day('2026-05-20')), decidedOn: day('2026-05-19') };
  expect(FORMS.decision.doubts?.({ ...decision, decidedBy: 'meAlone' })).toEqual([
    'It was decided before it was raised.',
  ]);
  expect(FORMS.decision.doubts?.(decision)).toHaveLength(2);
  const trust = newDetails('trust', day('2026-05-20'));
  expect(FORMS.trust.doubts?.({ ...trust, subject: ana, towards: ana })).toHaveLength(1);
  expect(FORMS.trust.doubts?.({ ...trust, subject: ana })).toEqual([]);
});

it('lays marks over the width by their days, and those of one place side by side', () => {
  const strips = [
    {
      marks: [
        { day: day('2026-01-01'), strength: 1 },
        { day: day('2026-01-01'), strength: 1 },
        { day: day('2026-04-01'), strength: -1 },
      ],
    },
  ];
  const picture = stripPicture(strips, day('2026-07-01'), 642, () => 0);
  expect(picture.marks.map(({ x }) => Math.round(x - START))).toEqual([298, 0, 11]);
  expect(picture.months.map(({ text }) => text)).toEqual(['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun']);
  expect(stripPicture([{ marks: [] }], day('2026-07-01'), 642, () => 0).marks).toEqual([]);
});
