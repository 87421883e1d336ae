import { expect, test } from 'vitest';
import { FORMS } from '../../../renderer/details/forms.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { day } from '../../support/crypto.ts';

const TODAY = day('2026-05-10');

test('A decision that is made gets the day, unless another was chosen; one that stays open or was made before does not', () => {
  const { settle } = FORMS.decision;
  const open = newDetails('decision', day('2026-05-01'));
  const made = { ...open, decidedBy: 'meAlone' } as const;
  expect(settle?.(made, open, TODAY).decidedOn).toBe(TODAY);
  const chosen = { ...made, decidedOn: day('2026-05-04') };
  expect(settle?.(chosen, open, TODAY)).toBe(chosen);
  expect(settle?.({ ...open, question: 'Which?' }, open, TODAY).decidedOn).toBeUndefined();
  expect(settle?.({ ...made, question: 'Which?' }, made, TODAY).decidedOn).toBeUndefined();
});

test('Any day of a week is its Monday', () => {
  const before = newDetails('pulse', TODAY);
  expect(FORMS.pulse.settle?.({ ...before, week: day('2026-06-03') }, before, TODAY).week).toBe('2026-06-01');
});
