import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { aboutDay } from '../../../shared/text/about-day.ts';
import { day } from '../../support/crypto.ts';

/** A Friday. */
const TODAY = day('2026-11-27');

test.each([
  ['Yesterday Bram said no', '2026-11-26'],
  ['said so the day before yesterday', '2026-11-25'],
  ['It broke last night.', '2026-11-26'],
  ['last Friday we stopped', '2026-11-20'],
  ['On Monday she asked first', '2026-11-23'],
  ['on Friday', '2026-11-20'],
  ['two days ago', '2026-11-25'],
  ['a week ago', '2026-11-20'],
  ['3 weeks ago', '2026-11-06'],
  ['on 12 May', '2026-05-12'],
  ['the 30th of November', '2025-11-30'],
  ['Nov 3, 2025', '2025-11-03'],
  ['2026-10-01: freeze', '2026-10-01'],
  ['on 12 may', '2026-05-12'],
  ['this Friday we stop', '2026-11-27'],
  ['this Tuesday', '2026-11-24'],
  ['this morning, not yesterday', '2026-11-27'],
])('“%s” is about %s', (text, about) => {
  expect(aboutDay(text, TODAY)?.day).toBe(about);
});

test.each([
  '',
  'by Friday',
  'a Monday',
  'next Monday',
  'in two days',
  '2027-01-01',
  '31 February',
  'may be',
  'option 2 may be better',
  'we may 2 or 3 times',
  'by 12 May',
  'until last Monday',
  'this Saturday',
  'a-yesterday',
])('“%s” names no day that has been', (text) => {
  expect(aboutDay(text, TODAY)).toBeUndefined();
});

test('The words that say the day are told, the first of them where there are several', () => {
  expect(aboutDay('It began Last  Monday, and yesterday it ended', TODAY)?.words).toBe('yesterday');
  expect(aboutDay('Since last Monday and until yesterday', TODAY)?.words).toBe('last Monday');
});

test('No text is about a day to come', () => {
  const words = fc.constantFrom(
    'last',
    'on',
    'Friday',
    '31',
    'May',
    '2027',
    'ago',
    'a few',
    'weeks',
    '2026-12-31',
    'of',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      expect((aboutDay(parts.join(' '), TODAY)?.day ?? TODAY) <= TODAY).toBe(true);
    }),
  );
});
