import type { LocalDate } from '../../shared/base/local-date.ts';
import type { DetailsOf, EntryKind } from '../../shared/domain/kinds/registry.ts';
import type { Choice } from '../ui/segmented.tsx';

/** The keys of `D` whose values may be of type `V`. */
type KeysOf<D, V> = {
  [K in keyof D]-?: V extends NonNullable<D[K]> ? K : NonNullable<D[K]> extends V ? K : never;
}[keyof D] &
  string;

interface Common {
  readonly label: string;
  /** There must be a value: it can be changed and not taken away. */
  readonly needed?: boolean;
}

/** One field of a form: which of the details it sets, and how. */
export type Field<D> = Common &
  (
    | { readonly sort: 'line' | 'text'; readonly key: KeysOf<D, string>; readonly placeholder?: string }
    | {
        readonly sort: 'choice';
        readonly key: keyof D & string;
        /** What stands for no value is not among them: a choice is taken back by pressing it again. */
        readonly choices: readonly Choice<string>[];
      }
    | { readonly sort: 'scale'; readonly key: KeysOf<D, number>; readonly choices: readonly Choice<string>[] }
    | { readonly sort: 'several'; readonly key: keyof D & string; readonly choices: readonly Choice<string>[] }
    | { readonly sort: 'yesNo'; readonly key: KeysOf<D, boolean>; readonly yes?: string; readonly no?: string }
    | { readonly sort: 'day'; readonly key: keyof D & string }
    | { readonly sort: 'number'; readonly key: KeysOf<D, number>; readonly unit?: string; readonly whole?: boolean }
    | { readonly sort: 'person' | 'area' | 'people'; readonly key: keyof D & string }
    | {
        readonly sort: 'rows';
        readonly key: keyof D & string;
        /** What the button says. */
        readonly add: string;
        readonly fields: readonly Field<never>[];
        readonly blank: (today: LocalDate) => object;
      }
    /** Texts that are kept together under one key, each by its own. */
    | {
        readonly sort: 'texts';
        readonly key: keyof D & string;
        readonly texts: readonly { readonly key: string; readonly label: string }[];
      }
  );

/** The form of a kind. */
export interface Form<K extends EntryKind = EntryKind> {
  readonly fields: readonly Field<DetailsOf<K>>[];
  /** The key of the field that is asked where an entry is written: the kind's one extra question. */
  readonly asked?: keyof DetailsOf<K> & string;
  /** A second one that is asked with it, where the first says little without it. */
  readonly askedToo?: keyof DetailsOf<K> & string;
  /** What does not fit together, in one sentence each. Nothing is kept from being saved by it. */
  readonly doubts?: (details: DetailsOf<K>) => readonly string[];
  /** What follows from a change of an entry that is there, and is not asked: the details as they are kept. */
  readonly settle?: (next: DetailsOf<K>, before: DetailsOf<K>, today: LocalDate) => DetailsOf<K>;
}

/** Choices out of a table of words. */
export const choicesOf = (words: Readonly<Record<string, string>>): readonly Choice<string>[] =>
  Object.entries(words).map(([value, label]) => ({ value, label: capital(label) }));

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
