import { expect, test } from 'vitest';
import { externalLink } from '../../../shared/host/external-link.ts';

test.each([
  ['https://example.org', 'https://example.org/'],
  ['https://EXAMPLE.org/a b', 'https://example.org/a%20b'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
])('%j is opened as %j', (text, address) => expect(externalLink(text)).toBe(address));

test.each([
  'http://example.org',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  'https://user@example.org/',
  'https://a:b@example.org/',
  'https://',
  'example.org',
  '//example.org',
  `https://example.org/${'x'.repeat(3000)}`,
  '',
])('%j is not opened', (text) => expect(externalLink(text)).toBeUndefined());
