import { expect, test } from 'vitest';
import { lowered } from '../../../renderer/features/timeline/highlight.ts';

test('Letters that are two when they are small lead back to where they stand', () => {
  const { text, places } = lowered('Talked to İlker');
  const at = text.indexOf('ker');
  expect(text).toBe('talked to i̇lker');
  expect('Talked to İlker'.slice(places[at], places[at + 3])).toBe('ker');
  expect(places[text.length]).toBe('Talked to İlker'.length);
  // A letter outside of the first plane has two units in either form.
  const deseret = lowered('𐐀x');
  expect('𐐀x'.slice(deseret.places[deseret.text.indexOf('x')])).toBe('x');
});
