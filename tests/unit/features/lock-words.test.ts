import { describe, expect, test } from 'vitest';
import { lockedWhen, lockedWhy } from '../../../renderer/features/lock/lock-words.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';

const at = new Date(2026, 4, 21, 8, 57).getTime();
const today = '2026-05-21' as LocalDate;

describe('the locked screen says', () => {
  test('when', () => {
    expect(lockedWhen({ at, reason: 'idle', minutes: 5 }, today)).toBe('Locked at 08:57');
  });

  test('the day, where it is not today', () => {
    expect(lockedWhen({ at, reason: 'asked' }, '2026-05-22' as LocalDate)).toBe('Locked yesterday at 08:57');
  });

  test('no time where this window was not locked', () => {
    expect(lockedWhen(undefined, today)).toBe('Locked');
    expect(lockedWhy(undefined)).toBe('Your passphrase opens the journal.');
  });

  test.each([
    [{ reason: 'idle', minutes: 5 }, 'Five minutes without you.'],
    [{ reason: 'idle', minutes: 1 }, 'One minute without you.'],
    [{ reason: 'idle', minutes: 30 }, '30 minutes without you.'],
    [{ reason: 'asked' }, 'You locked it.'],
    [{ reason: 'suspend' }, 'The computer went to sleep.'],
  ] as const)('why: %o', (why, words) => {
    expect(lockedWhy(why)).toBe(words);
  });
});
