import { expect, test } from 'vitest';
import { captureDay } from '../../../shared/capture/capture-day.ts';
import { day } from '../../support/crypto.ts';

/** A Friday. */
const TODAY = day('2026-11-27');

test.each([
  ['promise', 'Send Ana the numbers by 12 May', '2026-11-27'],
  ['promise', 'Send it 15 January', '2026-11-27'],
  ['promise', 'Ana will send it on Friday', '2026-11-27'],
  ['promise', 'Yesterday I promised Ana the numbers by Tuesday', '2026-11-26'],
  ['note', 'On Monday she asked first', '2026-11-23'],
  ['note', 'The numbers are due by 12 May', '2026-11-27'],
  ['note', 'Nothing to say', '2026-11-27'],
] as const)('A %s “%s” is about %s', (kind, text, about) => {
  expect(captureDay(kind, text, TODAY)).toBe(about);
});
