import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  newRecoveryCode,
  parseRecoveryCode,
  recoveryCodeBytes,
  recoveryCodeHint,
} from '../../../shared/crypto/recovery-code.ts';

const CODE = 'P5ZQ-YBG3-R4HE-XNG0-ZBQ1-T269-JPVJ-F0G1';
const hintFor = (typed: string): string => {
  const parsed = parseRecoveryCode(typed);
  if (parsed.ok) throw new Error('understood');
  return recoveryCodeHint(parsed.error);
};

describe('a new recovery code', () => {
  test('is eight groups of four without I, L, O and U', () => {
    for (let i = 0; i < 200; i++)
      expect(newRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  test('stands for 160 bits, and each is another', () => {
    const codes = Array.from({ length: 200 }, newRecoveryCode);
    expect(new Set(codes).size).toBe(200);
    expect(codes.map((code) => recoveryCodeBytes(code).length)).toEqual(codes.map(() => 20));
    // Each of the 160 bits is sometimes set and sometimes not.
    const seen = codes.map((code) => recoveryCodeBytes(code));
    for (let bit = 0; bit < 160; bit++) {
      const set = seen.filter((bytes) => ((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1).length;
      expect(set).toBeGreaterThan(50);
      expect(set).toBeLessThan(150);
    }
  });
});

describe('a typed recovery code', () => {
  test.each([
    ['as written', CODE],
    ['in small letters', CODE.toLowerCase()],
    ['without dashes', CODE.replaceAll('-', '')],
    ['with spaces', CODE.replaceAll('-', '  ')],
    ['in two lines', `${CODE.slice(0, 19)}\n  ${CODE.slice(20)}\n`],
    ['with long dashes', CODE.replaceAll('-', ' — ')],
    ['with other groups', CODE.replaceAll('-', '').replaceAll(/(.{5})/g, '$1 ')],
    ['with O for zero', CODE.replaceAll('0', 'O')],
    ['with I for one', CODE.replaceAll('1', 'i')],
    ['with L for one', CODE.replaceAll('1', 'l')],
    ['in full-width letters', CODE.replaceAll(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
  ])('is understood %s', (_, typed) => {
    expect(parseRecoveryCode(typed)).toEqual({ ok: true, value: CODE });
  });

  test('comes back however it is spaced and spelled', () => {
    const separators = fc.constantFrom('', '-', ' ', '\n', ' - ', '–', '.');
    fc.assert(
      fc.property(fc.array(separators, { minLength: 32, maxLength: 32 }), fc.boolean(), (between, lower) => {
        const code = newRecoveryCode();
        const letters = code.replaceAll('-', '').split('');
        const typed = letters.map((letter, i) => letter + (between[i] ?? '')).join('');
        expect(parseRecoveryCode(lower ? typed.toLowerCase() : typed)).toEqual({ ok: true, value: code });
      }),
      { numRuns: 500 },
    );
  });

  test('with a letter that no code has is told which group to look at', () => {
    expect(parseRecoveryCode(CODE.replace('XNG0', 'XNU0'))).toEqual({
      ok: false,
      error: { code: 'unusedLetter', letter: 'U', group: 4 },
    });
    expect(hintFor(CODE.replace('XNG0', 'xnu0'))).toBe(
      'Group 4 has “U”, which recovery codes never use; it may be a V. Compare it with your sheet.',
    );
    expect(hintFor(CODE.replace('JPVJ', 'JP?J'))).toMatch(/^Group 7 has “\?”/);
    expect(hintFor(CODE.replaceAll('-', '').replace('T269', 'Té69'))).toMatch(/^Group 6 has/);
  });

  test('counts groups as typed even where an earlier one is short', () => {
    expect(hintFor(CODE.replace('P5ZQ', 'P5Z').replace('F0G1', 'F0U1'))).toMatch(/^Group 8 has “U”/);
  });

  test('with a short or long group is told which one', () => {
    expect(hintFor(CODE.replace('R4HE', 'R4H'))).toBe('Group 3 has 3 letters and digits. Each group has four.');
    expect(hintFor(CODE.replace('F0G1', 'F0G1Z'))).toBe('Group 8 has 5 letters and digits. Each group has four.');
    expect(hintFor(CODE.replace('R4HE', 'R'))).toBe('Group 3 has 1 letter or digit. Each group has four.');
  });

  test('that is too short or too long is told how much there is', () => {
    expect(hintFor('')).toBe('This has 0 letters and digits. A recovery code has 32, in eight groups of four.');
    expect(hintFor(CODE.slice(0, -5))).toMatch(/^This has 28/);
    expect(hintFor(`${CODE}-${CODE}`)).toMatch(/^This has 64/);
  });

  test('is never understood as another code, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        const parsed = parseRecoveryCode(typed);
        const answer = parsed.ok ? parsed.value : recoveryCodeHint(parsed.error);
        expect(answer).toMatch(parsed.ok ? /^(.{4}-){7}.{4}$/ : /^(Group \d+|This) has .*\.$/s);
      }),
      { numRuns: 2000 },
    );
  });
});
