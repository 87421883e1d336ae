import { expect, test } from 'vitest';
import { takeDueDate } from '../../../shared/text/due-date.ts';
import { day } from '../../support/crypto.ts';

/** A Friday. */
const TODAY = day('2026-11-27');

test.each(['Upgrade to Node 22.11', 'Move to Python 3.12', 'Talk to Sun', 'Where it sat'])(
  '“%s” has no due date',
  (text) => {
    expect(takeDueDate(text, TODAY)).toEqual({ text });
  },
);

test.each([
  ['Send the numbers by 22.1.', 'Send the numbers', '2027-01-22'],
  ['Send the numbers 22.1.2027', 'Send the numbers', '2027-01-22'],
  ['Send the numbers Wed', 'Send the numbers', '2026-12-02'],
  ['Send the numbers by Sun', 'Send the numbers', '2026-11-29'],
])('“%s” has one', (text, rest, dueOn) => {
  expect(takeDueDate(text, TODAY)).toEqual({ text: rest, dueOn });
});
