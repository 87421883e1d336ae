import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, type LocalDate } from '../../../shared/base/local-date.ts';
import {
  calendarGrid,
  dayAfterKey,
  heatLevel,
  spanShowing,
} from '../../../renderer/features/timeline/calendar-grid.ts';

const day = (text: string): LocalDate => text as LocalDate;
const today = day('2026-05-21');

describe('the calendar of the last twelve months', () => {
  const grid = calendarGrid('lately', today);

  test('ends in the week of today and shows no day that has not come', () => {
    expect(grid.weeks).toHaveLength(53);
    expect(grid.weeks.at(-1)).toEqual([
      '2026-05-18',
      '2026-05-19',
      '2026-05-20',
      '2026-05-21',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('holds every day of its span once, in order, Mondays first', () => {
    const days = grid.weeks.flat().filter((it) => it !== undefined);
    expect(days).toHaveLength(daysBetween(grid.from, grid.to) + 1);
    expect(days.every((it, index) => it === addDays(grid.from, index))).toBe(true);
    expect(new Date(`${grid.weeks[0]?.[0] ?? ''}T12:00`).getDay()).toBe(1);
  });

  test('has month names over all its columns', () => {
    expect(grid.months.reduce((sum, month) => sum + month.columns, 0)).toBe(53);
    expect(grid.months.filter((month) => month.label !== '').map((month) => month.label)).toEqual(
      'Jun Jul Aug Sep Oct Nov Dec Jan Feb Mar Apr May'.split(' '),
    );
  });
});

describe('the calendar of one year', () => {
  test('shows its first and last day and nothing of its neighbours', () => {
    const grid = calendarGrid(2014, today);
    const days = grid.weeks.flat().filter((it) => it !== undefined);
    expect([days[0], days.at(-1), days.length]).toEqual(['2014-01-01', '2014-12-31', 365]);
    expect(grid.months.filter((month) => month.label !== '')).toHaveLength(12);
  });

  test('stops at today in the present year, with the columns of the whole year', () => {
    const grid = calendarGrid(2026, today);
    expect(grid.to).toBe(today);
    expect(grid.weeks).toHaveLength(53);
  });
});

describe('the keys of the calendar', () => {
  const grid = calendarGrid('lately', today);
  const from = (start: string, key: string): string | undefined => dayAfterKey(key, day(start), grid);

  test('go by days and weeks', () => {
    expect(from('2026-05-13', 'ArrowDown')).toBe('2026-05-14');
    expect(from('2026-05-17', 'ArrowDown')).toBe('2026-05-18');
    expect(from('2026-05-13', 'ArrowLeft')).toBe('2026-05-06');
  });

  test('stop at the edges', () => {
    expect(from('2026-05-21', 'ArrowDown')).toBe('2026-05-21');
    expect(from('2026-05-15', 'ArrowRight')).toBe('2026-05-15');
    expect(from('2026-05-15', 'PageDown')).toBe('2026-05-21');
    expect(from(grid.from, 'ArrowUp')).toBe(grid.from);
  });

  test('go to both ends of a weekday', () => {
    expect(from('2026-03-11', 'End')).toBe('2026-05-20');
    expect(from('2026-03-13', 'End')).toBe('2026-05-15');
    expect(from('2026-03-11', 'Home')).toBe(addDays(grid.from, 2));
  });

  test('leave other keys alone', () => {
    expect(from('2026-03-11', 'a')).toBeUndefined();
  });
});

test('days are darker in fixed steps', () => {
  expect([0, 1, 2, 3, 4, 5, 40].map(heatLevel)).toEqual([0, 1, 2, 3, 3, 4, 4]);
});

test('an older filter shows its own year', () => {
  expect(spanShowing(undefined, today)).toBe('lately');
  expect(spanShowing(day('2026-01-01'), today)).toBe('lately');
  expect(spanShowing(day('2014-10-09'), today)).toBe(2014);
});
