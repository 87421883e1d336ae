import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithPatches } from '../../../shared/search/fold.ts';
import { unfold } from '../../../shared/search/patches.ts';
import { aText } from '../../support/search-docs.ts';

describe('folded text', () => {
  it.each([
    ['Straße', 'STRASSE'],
    ['Σίσυφος', 'ΣΙΣΥΦΟΣ'],
    ['İstanbul', 'istanbul'],
    ['ışık', 'IŞIK'],
    ['ISPARTA', 'ısparta'],
    ['ﬁne ﬃ', 'FINE FFI'],
    ['Ｆｕｌｌ ＷＩＤＴＨ', 'full width'],
    ['e\u0301te\u0301', 'ÉTÉ'],
    ['Łukasz Ørsted', 'lukasz orsted'],
    ['Ёлка', 'елка'],
    ['مَكْتَب', 'مكتب'],
    ['كتـــاب', 'كتاب'],
    ['أحمد', 'احمد'],
    ['מָקוֹם', 'מקום'],
    ['か\u3099', 'が'],
    ['ﾃﾞｰﾀ', 'データ'],
    ['\u1112\u1161\u11ab', '한'],
    ['don’t', "don't"],
    ['“so—far”', '"so-far"'],
    ['wait…', 'wait...'],
    ['❤️', '❤'],
    ['co\u00adop\u200b', 'coop'],
    ['a\u00a0b\u3000c', 'a b c'],
    ['one\n\n two  three\t', 'ONE two\r\nthree '],
    ['één\n\u00a0 twee \u00ad drie', 'een twee drie'],
  ])('is the same for %s and %s', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it.each([
    ['か', 'が'],
    ['मरा', 'मेरा'],
    ['会議', '会'],
    ['한국', '하국'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  it('gives the original back', () => {
    fc.assert(
      fc.property(fc.oneof(aText, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const folded = foldWithPatches(text);
        expect(unfold(folded.text, folded.patches).text).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the original of any part, and of anything within it the place', () => {
    fc.assert(
      fc.property(aText, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = foldWithPatches(text);
        const [start, end] = [a % (folded.text.length + 1), b % (folded.text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const [from, to] = unfold(folded.text, folded.patches).range(start, end);
        const part = unfold(folded.text, folded.patches, start, end);
        expect(text).toContain(part.text);
        expect(fold(text.slice(from, to))).toContain(folded.text.slice(start, end));
        const [first, last] = part.range(start, end);
        expect(part.text.slice(first, last)).toBe(text.slice(from, to));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on what is around an ASCII text', () => {
    const ascii = fc.string({
      unit: fc.constantFrom(...'A Z a z @ [ ` { _ 0 \0 \u001f \t \n \r'.split(' '), ' ', ' '),
      maxLength: 40,
    });
    fc.assert(
      fc.property(ascii, ascii, (a, b) => {
        const [left, right] = [foldWithPatches(a), foldWithPatches(b)];
        const both = foldWithPatches(`${a}—${b}`);
        expect(both.text).toBe(`${left.text}-${right.text}`);
        expect(left.text).toBe(a.toLowerCase().replaceAll(/\s+/gu, ' '));
        expect(unfold(left.text, left.patches).text).toBe(a);
        expect(unfold(both.text, both.patches).text).toBe(`${a}—${b}`);
      }),
      { numRuns: 3000 },
    );
  });

  it('does not depend on the way it is made', () => {
    // A combining mark at the end sends the whole text the long way.
    fc.assert(
      fc.property(fc.oneof(aText, fc.string({ unit: 'binary' })), (text) => {
        const long = foldWithPatches(`${text}x\u0301`);
        expect(long.text).toBe(`${fold(text)}x`);
        expect(unfold(long.text, long.patches).text).toBe(`${text}x\u0301`);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['ﷺ', '㍿ ﷺ ½', 'ABC 🎉 ﷺ', '\ufeffa', '\ud800x', '𝒜𝓑 𝔸', '  \u3000 \u00a0x \n\u2028 y', 'İİİİ', 'ﬃﬃ…'])(
    'gives %s back',
    (text) => {
      const folded = foldWithPatches(text);
      expect(unfold(folded.text, folded.patches).text).toBe(text);
      expect(folded.text).toBe(fold(`${text}x\u0301`).slice(0, -1));
    },
  );

  it('takes texts longer than any buffer', () => {
    const text = 'Été DATE 会議 ß '.repeat(20_000);
    const folded = foldWithPatches(text);
    expect(folded.text).toBe('ete date 会議 ss '.repeat(20_000));
    expect(unfold(folded.text, folded.patches).text).toBe(text);
    const plain = 'Plain ASCII '.repeat(20_001);
    expect(unfold(fold(plain), foldWithPatches(plain).patches).text).toBe(plain);
  });
});
