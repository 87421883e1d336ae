import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { byteSize, counted, inWords, listed } from '../../../shared/words/counts.ts';
import { dayInWords, entryWhen, monthInWords, onDay, shortDay } from '../../../shared/words/days.ts';

const day = (text: string): LocalDate => text as LocalDate;
const today = day('2026-05-21');

describe('a day in words', () => {
  test('leaves the year out in the year it is read in', () => {
    expect(dayInWords(day('2026-05-21'), today)).toBe('Thursday 21 May');
    expect(dayInWords(day('2024-05-21'), today)).toBe('Tuesday 21 May 2024');
  });

  test('is today, yesterday, then a weekday, then a date', () => {
    expect(['2026-05-21', '2026-05-20', '2026-05-19', '2025-05-19'].map((it) => shortDay(day(it), today))).toEqual([
      'Today',
      'Yesterday',
      'Tue 19 May',
      '19 May 2025',
    ]);
  });

  test('stands in a sentence', () => {
    expect(['2026-05-21', '2026-05-20', '2026-05-15', '2026-05-14'].map((it) => onDay(day(it), today))).toEqual([
      'today',
      'yesterday',
      'on Friday',
      'on 14 May',
    ]);
  });

  test('crosses the end of a year as yesterday', () => {
    expect(shortDay(day('2025-12-31'), day('2026-01-01'))).toBe('Yesterday');
  });

  test('carries the time only where the entry was written on its day', () => {
    const at = new Date(2026, 4, 20, 17, 20).getTime();
    expect(entryWhen({ day: day('2026-05-20'), createdAt: at }, today)).toBe('Yesterday, 17:20');
    expect(entryWhen({ day: day('2026-05-21'), createdAt: at }, today)).toBe('Today');
    expect(entryWhen({ day: day('2026-05-11'), createdAt: new Date(2026, 4, 11, 9).getTime() }, today)).toBe(
      'Mon 11 May',
    );
  });

  test('names a month', () => {
    expect(monthInWords('2014-10')).toBe('October 2014');
  });
});

describe('a count', () => {
  test('is in words up to twelve', () => {
    expect([0, 1, 12, 13, 61200].map(inWords)).toEqual(['no', 'one', 'twelve', '13', '61,200']);
    expect(counted(1, 'entry', 'entries')).toBe('one entry');
    expect(counted(412, 'entry', 'entries')).toBe('412 entries');
  });

  test('joins names as a sentence does', () => {
    expect(listed(['Tove'])).toBe('Tove');
    expect(listed(['Tove', 'Idris', 'Noor'])).toBe('Tove, Idris and Noor');
  });

  test('says sizes in one unit', () => {
    expect([1, 999, 1000, 3_240_000, 84_000_000].map(byteSize)).toEqual([
      '1 byte',
      '999 bytes',
      '1 KB',
      '3.2 MB',
      '84 MB',
    ]);
  });
});
