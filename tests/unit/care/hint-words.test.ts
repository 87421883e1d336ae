import { expect, it } from 'vitest';
import {
  asItCame,
  isChanged,
  isOn,
  switched,
  withoutWord,
  withWord,
  wordsOf,
} from '../../../shared/care/hint-words.ts';
import { WORD_GROUPS } from '../../../shared/care/word-groups.ts';
import { type HintWords, hintWordsSchema } from '../../../shared/domain/hint-words.ts';

const BUILT_IN = WORD_GROUPS.trait.words;

it('a word is added before the others, once, however it is written', () => {
  const one = withWord('trait', '  steam   roller ', {});
  expect(wordsOf('trait', one)).toEqual(['steam roller', ...BUILT_IN]);
  expect(withWord('trait', 'STEAM roller', one)).toBe(one);
  expect(withWord('trait', 'Lazy', one)).toBe(one);
  expect(withWord('trait', '  ', one)).toBe(one);
  expect(isChanged('trait', one)).toBe(true);
  expect(wordsOf('health', one)).toEqual(WORD_GROUPS.health.words);
});

it('a word that Leeway brings is taken out, and comes back when it is typed again', () => {
  const without = withoutWord('trait', 'lazy', {});
  expect(wordsOf('trait', without)).toEqual(BUILT_IN.filter((word) => word !== 'lazy'));
  const again = withWord('trait', 'LAZY', without);
  expect(wordsOf('trait', again)).toEqual(BUILT_IN);
  expect(isChanged('trait', again)).toBe(false);
});

it('a group is switched and brought back without touching another', () => {
  const changed: HintWords = withWord(
    'health',
    'hay fever',
    withWord('trait', 'steamroller', switched('trait', false, {})),
  );
  expect(isOn('trait', changed)).toBe(false);
  expect(isOn('trait', switched('trait', true, changed))).toBe(true);
  const back = asItCame('trait', changed);
  expect(isOn('trait', back)).toBe(true);
  expect(wordsOf('trait', back)).toEqual(BUILT_IN);
  expect(wordsOf('health', back)[0]).toBe('hay fever');
  expect(hintWordsSchema.safeParse(JSON.parse(JSON.stringify(back))).success).toBe(true);
});
