import { format, inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { newVmk } from '../../../shared/crypto/keys.ts';
import { Redacted } from '../../../shared/crypto/redacted.ts';

describe('a redacted value', () => {
  const secret = new Redacted('plum anchor');

  test('shows a mark wherever it is printed', () => {
    const shown = [
      String(secret),
      '' + secret,
      JSON.stringify({ secret }),
      inspect(secret),
      inspect({ deep: [secret] }, { depth: 9, showHidden: true }),
      format('%s %o %j', secret, secret, secret),
      Object.entries(secret).join(','),
    ];
    for (const text of shown) expect(text).not.toContain('plum');
    expect(shown[0]).toBe('«redacted»');
    expect(shown[2]).toBe('{"secret":"«redacted»"}');
  });

  test('gives the value only when asked', () => {
    expect(secret.reveal()).toBe('plum anchor');
  });

  test('arrives empty when it is posted to another thread', () => {
    const posted: unknown = structuredClone(secret);
    expect(posted).not.toHaveProperty('reveal');
    expect(JSON.stringify(posted)).toBe('{}');
  });

  test('holds the keys of a vault', () => {
    expect(inspect(newVmk())).toBe('«redacted»');
  });
});
