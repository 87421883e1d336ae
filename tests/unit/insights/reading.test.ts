import { describe, expect, it } from 'vitest';
import { quoted } from '../../../shared/insights/reading.ts';

/** Twelve words of nine letters, each with a space: 120 signs. */
const TWELVE = 'ninechars '.repeat(12);

describe('what somebody wrote', () => {
  it('stands in a sentence as it is, up to 120 signs', () => {
    expect(quoted(' Send the notes ', 'something')).toBe('“Send the notes”');
    const longest = `${TWELVE.trim()}s`;
    expect(longest).toHaveLength(120);
    expect(quoted(longest, 'something')).toBe(`“${longest}”`);
  });

  it('is cut at a word where it is longer', () => {
    expect(quoted(`${TWELVE.trim()}ss and more`, 'something')).toBe(`“${'ninechars '.repeat(11).trim()}…”`);
    expect(quoted(`${TWELVE}and more`, 'something')).toBe(`“${TWELVE.trim()}…”`);
  });

  it('is cut where there is no word to cut at, and never within a character', () => {
    expect(quoted('x'.repeat(500), 'something')).toBe(`“${'x'.repeat(120)}…”`);
    expect(quoted(`x${'😀'.repeat(100)}`, 'something')).toBe(`“x${'😀'.repeat(59)}…”`);
  });

  it('is left out where it is nothing', () => {
    expect([quoted(undefined, 'something'), quoted(' ', 'something')]).toEqual(['something', 'something']);
  });
});
