import type { HintGroup, HintWords } from '../domain/hint-words.ts';
import { foldWords } from './fold-words.ts';
import { WORD_GROUPS } from './word-groups.ts';

/** The words of a group that are looked for, the person's own first; also where the group is switched off. */
export function wordsOf(group: HintGroup, changed: HintWords): readonly string[] {
  const removed = new Set((changed.removed?.[group] ?? []).map(foldWords));
  const own = changed.added?.[group] ?? [];
  return [...own, ...WORD_GROUPS[group].words.filter((word) => !removed.has(foldWords(word)))];
}

export const isOn = (group: HintGroup, changed: HintWords): boolean => changed.off?.includes(group) !== true;

export const switched = (group: HintGroup, on: boolean, changed: HintWords): HintWords => ({
  ...changed,
  off: [...(changed.off ?? []).filter((one) => one !== group), ...(on ? [] : [group])],
});

/** With that word looked for. What is there already, or says nothing, changes nothing. */
export function withWord(group: HintGroup, typed: string, changed: HintWords): HintWords {
  const word = typed.trim().replace(/\s+/gu, ' ');
  const folded = foldWords(word);
  if (folded === '' || wordsOf(group, changed).some((one) => foldWords(one) === folded)) return changed;
  const isBuiltIn = WORD_GROUPS[group].words.some((one) => foldWords(one) === folded);
  return isBuiltIn
    ? put(
        'removed',
        group,
        listOf('removed', group, changed).filter((one) => foldWords(one) !== folded),
        changed,
      )
    : put('added', group, [word, ...listOf('added', group, changed)], changed);
}

/** Without that word, one of `wordsOf`. */
export function withoutWord(group: HintGroup, word: string, changed: HintWords): HintWords {
  const own = listOf('added', group, changed);
  return own.includes(word)
    ? put(
        'added',
        group,
        own.filter((one) => one !== word),
        changed,
      )
    : put('removed', group, [...listOf('removed', group, changed), word], changed);
}

/** The group as it is in `was`, the others as they are. */
export const asItWas = (group: HintGroup, was: HintWords, changed: HintWords): HintWords =>
  put(
    'added',
    group,
    listOf('added', group, was),
    put('removed', group, listOf('removed', group, was), switched(group, isOn(group, was), changed)),
  );

/** The group as Leeway brings it, and on. */
export const asItCame = (group: HintGroup, changed: HintWords): HintWords => asItWas(group, {}, changed);

/** Whether any of the group's words is not as it came. */
export const isChanged = (group: HintGroup, changed: HintWords): boolean =>
  listOf('added', group, changed).length > 0 || listOf('removed', group, changed).length > 0;

type Sort = 'added' | 'removed';
const listOf = (sort: Sort, group: HintGroup, changed: HintWords): readonly string[] => changed[sort]?.[group] ?? [];

/** An empty list is left out. */
function put(sort: Sort, group: HintGroup, words: readonly string[], changed: HintWords): HintWords {
  const { [group]: _, ...others } = changed[sort] ?? {};
  return { ...changed, [sort]: words.length === 0 ? others : { ...others, [group]: words } };
}
