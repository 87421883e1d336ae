import { describe, expect, test } from 'vitest';
import { isLiveAddress } from '../../../shared/text/links.ts';

describe('an address that a link may carry', () => {
  test.each(['https://example.org', 'HTTP://EXAMPLE.ORG/a?b#c', 'mailto:ana@example.org', ' https://example.org '])(
    'is %j',
    (address) => {
      expect(isLiveAddress(address)).toBe(true);
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
    expect(isLiveAddress(address)).toBe(false);
  });
});
