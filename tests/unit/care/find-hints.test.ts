import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHintFinder, wordsToCareAbout } from '../../../shared/care/find-hints.ts';
import { foldWords } from '../../../shared/care/fold-words.ts';
import { wordsOf } from '../../../shared/care/hint-words.ts';
import { WORD_GROUPS } from '../../../shared/care/word-groups.ts';
import { HINT_GROUPS } from '../../../shared/domain/hint-words.ts';
import { fromMarkdown } from '../../../shared/text/from-markdown.ts';

const find = createHintFinder({});
const words = (text: string, names?: readonly string[]): readonly string[] =>
  find(text, names).map(({ group, written }) => `${group}: ${written}`);

describe('words that ask', () => {
  it.each([
    ['He was abrasive in the review.', ['trait: abrasive']],
    ['Lazily written, by a LAZY reviewer.', ['trait: Lazily']],
    ['Her rudeness, his stubbornness', ['trait: rudeness', 'trait: stubbornness']],
    ['Passive-aggressive again; a know-it-all.', ['trait: Passive-aggressive', 'trait: know-it-all']],
    ['She is on sick leave with a migraine', ['health: sick leave', 'health: migraine']],
    ['He told me about his doctor’s appointment', ['health: doctor’s appointment']],
    ['Mental health came up', ['health: Mental health']],
    ['stands for the works council', ['union: works council']],
    ['fasting in Ramadan, and the mosque', ['religion: Ramadan', 'religion: mosque']],
    ['His fiancée, and the divorce', ['family: fiancée', 'family: divorce']],
    ['two panic attacks', ['health: panic attacks']],
  ])('are found: %s', (text, found) => expect(words(text)).toEqual(found));

  it.each([
    'The health check of a healthy service failed.',
    'A union type, the union of both sets.',
    'The parent commit, its child process and a family of services.',
    'Lazy loading with aggressive caching and defensive programming.',
    'I run the tests religiously, and I am sick of the flaky ones.',
    'He is entitled to know. A stupid mistake of mine. It was in vain.',
    'A greedy match and a lazy iterator.',
    'It will illuminate the sickle.',
  ])('mean something else here: %s', (text) => expect(words(text)).toEqual([]));

  it('do not count in what somebody said, in code, in addresses and in names', () => {
    expect(words('“You are lazy,” he said, and then "how rude".')).toEqual([]);
    expect(words('She said "no" and was rude.')).toEqual(['trait: rude']);
    expect(words('Christian Church asked', ['Christian Church'])).toEqual([]);
    const body = fromMarkdown('Call `lazy()` on https://example.org/stupid/thing\n\n```\nrude\n```\n\nMoody.');
    expect(words(wordsToCareAbout(body))).toEqual(['trait: Moody']);
  });

  it('come once each, as they were written first', () => expect(words('Rude. rude, RUDE')).toEqual(['trait: Rude']));

  it('are what the person makes them', () => {
    const own = createHintFinder({
      off: ['family'],
      added: { trait: ['Steamroller'] },
      removed: { trait: ['lazy'] },
    });
    expect(own('A lazy steamroller and his wife').map(({ written }) => written)).toEqual(['steamroller']);
  });
});

const everyWord = HINT_GROUPS.flatMap((group) => wordsOf(group, {}).map((word) => [group, word] as const));

it('every word of the lists is found alone, in any case, and is gone when it is taken out', () => {
  for (const [group, word] of everyWord) {
    expect(find(`They were ${word}.`).map((hint) => hint.word)).toEqual([foldWords(word)]);
    expect(find(word.toUpperCase())).toMatchObject([{ group }]);
    const without = createHintFinder({ removed: { [group]: [word] } });
    expect(without(`They were ${word}.`).map((hint) => hint.word)).not.toContain(foldWords(word));
  }
});

it('no word is found inside a longer one', () => {
  fc.assert(
    fc.property(fc.constantFrom(...everyWord), ([, word]) => {
      const inside = foldWords(word)
        .split(' ')
        .map((part) => `qq${part}qq`)
        .join(' ');
      expect(find(inside)).toEqual([]);
    }),
  );
});

it('the lists hold no word twice, and nothing but words', () => {
  const all = HINT_GROUPS.flatMap((group) => WORD_GROUPS[group].words.map(foldWords));
  expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
  expect(all.every((word) => /^[a-z' ]+$/u.test(word))).toBe(true);
});
