import { describe, expect, test } from 'vitest';
import { isLinkable, readAddress } from '../../../renderer/editor/link-url.ts';

describe('an address that a link may carry', () => {
  test.each(['https://example.org', 'HTTP://EXAMPLE.ORG/a?b#c', 'mailto:ana@example.org', ' https://example.org '])(
    'is %j',
    (address) => {
      expect(isLinkable(address)).toBe(true);
    },
  );

  test.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u200bjavascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'ftp://example.org',
    'app://journal/',
    '//example.org',
    '/settings',
    'example.org',
    'https:',
    'https://',
    '',
    `https://example.org/${'a'.repeat(9000)}`,
  ])('is not %j', (address) => {
    expect(isLinkable(address)).toBe(false);
  });
});

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
