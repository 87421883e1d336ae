import { base32crockford } from '@scure/base';
import { err, ok, type Result } from '../base/result.ts';
import { type Bytes, randomBytes } from './bytes.ts';

declare const brand: unique symbol;

/** 160 random bits as eight groups of four: `ABCD-…`. Written down by a person, so it forgives how it is typed. */
export type RecoveryCode = string & { readonly [brand]: 'recoveryCode' };

/** What is wrong with a typed code. `group` counts from 1. */
export type RecoveryCodeProblem =
  | { readonly code: 'unusedLetter'; readonly letter: string; readonly group: number }
  | { readonly code: 'wrongGroup'; readonly group: number; readonly letters: number }
  | { readonly code: 'wrongLength'; readonly letters: number };

/** Crockford's base 32: no I, L, O (they read as 1 and 0) and no U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 8;
const GROUP = 4;
const LETTERS = GROUPS * GROUP;
const BYTES = 20;

export const newRecoveryCode = (): RecoveryCode => grouped(base32crockford.encode(randomBytes(BYTES)));

/**
 * The code that a person typed. Small letters, any spaces and dashes or none at all, O for 0 and I or L for 1 are
 * all understood. A code has no check digits: that it is the right one shows when it opens the journal.
 */
export function parseRecoveryCode(typed: string): Result<RecoveryCode, RecoveryCodeProblem> {
  const groups = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .split(/[\s\p{Dash}_.,:;/|]+/u)
    .filter((group) => group !== '');
  const letters = Array.from(groups.join(''));
  const unused = letters.findIndex((letter) => !ALPHABET.includes(letter));
  if (unused >= 0) {
    return err({ code: 'unusedLetter', letter: letters[unused] ?? '', group: groupOf(groups, unused) });
  }
  if (letters.length === LETTERS) return ok(grouped(letters.join('')));
  const wrong = groups.findIndex((group) => Array.from(group).length !== GROUP);
  if (groups.length === GROUPS && wrong >= 0) {
    return err({ code: 'wrongGroup', group: wrong + 1, letters: groups[wrong]?.length ?? 0 });
  }
  return err({ code: 'wrongLength', letters: letters.length });
}

/** One or two sentences for the person who typed it. */
export function recoveryCodeHint(problem: RecoveryCodeProblem): string {
  if (problem.code === 'unusedLetter') {
    return `Group ${problem.group} has “${problem.letter}”, which recovery codes never use${lookAlike(problem.letter)}. Compare it with your sheet.`;
  }
  if (problem.code === 'wrongGroup')
    return `Group ${problem.group} has ${count(problem.letters)}. Each group has four.`;
  return `This has ${count(problem.letters)}. A recovery code has 32, in eight groups of four.`;
}

/** The 20 random bytes that the letters stand for. */
export const recoveryCodeBytes = (code: RecoveryCode): Bytes =>
  Uint8Array.from(base32crockford.decode(code.replaceAll('-', '')));

function grouped(letters: string): RecoveryCode {
  const groups = Array.from({ length: GROUPS }, (_, i) => letters.slice(i * GROUP, (i + 1) * GROUP));
  return groups.join('-') as RecoveryCode;
}

/** Which group the letter is in: as it was typed where it was typed in groups, else counting by four. */
function groupOf(groups: readonly string[], letter: number): number {
  if (groups.length !== GROUPS) return Math.floor(letter / GROUP) + 1;
  let seen = 0;
  return groups.findIndex((group) => (seen += Array.from(group).length) > letter) + 1;
}

const lookAlike = (letter: string): string => (letter === 'U' ? '; it may be a V' : '');
const count = (letters: number): string => (letters === 1 ? '1 letter or digit' : `${letters} letters and digits`);
