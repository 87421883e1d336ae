import { describe, expect, test } from 'vitest';
import { readAddress } from '../../../renderer/editor/link-url.ts';

describe('a typed address', () => {
  test.each([
    ['example.org', 'https://example.org'],
    ['example.org:8080/x', 'https://example.org:8080/x'],
    ['ana@example.org', 'mailto:ana@example.org'],
    [' http://localhost:4747 ', 'http://localhost:4747'],
  ])('%j is read as %j', (typed, address) => {
    expect(readAddress(typed)).toEqual({ ok: true, value: address });
  });

  test.each(['', 'two words', 'https://example.org/a b', 'javascript:alert(1)', 'tel:+123'])(
    '%j is refused in a sentence',
    (typed) => {
      expect(readAddress(typed)).toEqual({ ok: false, error: expect.stringMatching(/^[A-Z].*\.$/) });
    },
  );
});
